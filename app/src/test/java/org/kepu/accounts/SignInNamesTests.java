package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class SignInNamesTests {

    @Autowired
    private SignInNames names;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesThatAnEarlierVersionKeptInTheClearAreSealedAtTheStart() {
        AccountId account = AccountId.create();
        UUID place = UUID.randomUUID();
        SignInName name = SignInName.of(AccountFixture.freshName());
        jdbc.sql("""
                        insert into accounts.account (id, name, sign_in_name, places, status, created_at)
                        values (:id, '老用户', :name, :places, 'ACTIVE', now())
                        """)
                .param("id", account.value())
                .param("name", name.text())
                .param("places", new UUID[] {place}, Types.ARRAY)
                .update();

        names.afterSingletonsInstantiated();

        assertThat(names.whose(name)).contains(account);
        assertThat(names.own(account)).isEqualTo(name);
        assertThat(jdbc.sql("select count(*) from accounts.account where sign_in_name is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPhoneNumberIsMaskedForAdministratorsToo() {
        String phone =
                "1390000" + String.format("%04d", Math.abs(UUID.randomUUID().hashCode() % 10_000));
        AccountId account = accounts.active(phone + UUID.randomUUID().toString().replaceAll("\\D", ""));
        var administrator = accounts.viewer(Role.SYSTEM_ADMIN, new Scope.Everything());
        assertThat(queries.get(administrator, account).signInName()).startsWith("139****");
    }
}
