package org.kepu.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself holds the application to whose data it may see. */
@KepuTest
class PersonalDataTests {

    @Autowired
    private PersonalData personal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Owner owner;

    private final AccountId person = AccountId.create();
    private final AreaId area = AreaId.create();
    private final String phone = "139" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyWithAPhone() {
        personal.put(Reach.everything(), person, Field.PHONE, phone, new UUID[] {area.value()});
    }

    @Test
    void aStatementThatDoesNotSayItsReachSeesAndChangesNothing() throws Exception {
        assertThat(count()).isZero();
        assertThat(jdbc.sql("update personal.field set places = '{}'").update()).isZero();
        assertThat(jdbc.sql("delete from personal.field").update()).isZero();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into personal.field values (gen_random_uuid(), 'PHONE', '', null, '{}', now())
                        """).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(owner.ask("select count(*) from personal.field where person = '" + person + "'"))
                .isEqualTo("1");
    }

    @Test
    void aPersonReachesTheOwnFieldsAndAnAdministratorThoseOfTheArea() {
        AccountId other = AccountId.create();
        assertThat(personal.find(Reach.own(person), person, Field.PHONE)).contains(phone);
        assertThat(personal.find(Reach.own(other), person, Field.PHONE)).isEmpty();
        assertThat(personal.find(Reach.of(administrator(area), Role.SYSTEM_ADMIN), person, Field.PHONE))
                .contains(phone);
        assertThat(personal.find(Reach.of(administrator(AreaId.create()), Role.SYSTEM_ADMIN), person, Field.PHONE))
                .isEmpty();
        assertThat(personal.find(Reach.of(administrator(area), Role.OFFICE), person, Field.PHONE))
                .isEmpty();
    }

    @Test
    void reachEndsWithTheWorkItWasSaidFor() {
        transaction.executeWithoutResult(_ -> {
            assertThat(personal.find(Reach.everything(), person, Field.PHONE)).contains(phone);
            assertThat(count()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table personal.field disable row level security",
                "drop policy within_reach on personal.field",
                "truncate personal.field",
                "alter table audit.entry disable trigger user",
                "update audit.entry set details = ''",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.seal set position = position + 1",
                "delete from audit.seal",
                "update secrets.key_in_use set id = '0000000000000000'",
                "set role kepu",
                "set session_replication_role = replica",
                "create table personal.copy (text text)",
                "create or replace function personal.reaches(person uuid, places uuid[]) returns boolean language sql as 'select true'",
                "set row_security = off; select count(*) from personal.field"
            })
    void theApplicationsRoleCannotGetRoundIt(String sql) {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching(
                        "(?s).*(permission denied|must be owner|would be affected by row-level security).*");
    }

    @Test
    void theApplicationsRoleIsNeitherSuperuserNorMemberOfTheOwner() {
        assertThat(jdbc.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or pg_has_role(rolname, 'kepu', 'member')
                        from pg_roles where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
    }

    @Test
    void theTextIsNotInTheDatabaseAndIsFoundByItsKeyedHash() throws Exception {
        assertThat(owner.ask(
                        "select encode(sealed, 'escape') || encode(hash, 'hex') from personal.field where person = '"
                                + person + "'"))
                .doesNotContain(phone);
        assertThat(personal.whose(Field.PHONE, phone)).containsExactly(person);
        assertThat(personal.whose(Field.MAIL, phone)).isEmpty();
        assertThat(personal.whose(Field.PHONE, List.of(phone, "1"))).containsOnlyKeys(phone);
    }

    @Test
    void twoPeopleHaveTheSamePhoneButNeverTheSameSignInName() {
        AccountId other = AccountId.create();
        personal.put(Reach.own(other), other, Field.PHONE, phone, new UUID[0]);
        personal.put(Reach.own(person), person, Field.SIGN_IN_NAME, phone, new UUID[0]);
        assertThatThrownBy(() -> personal.put(Reach.own(other), other, Field.SIGN_IN_NAME, phone, new UUID[0]))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatSomebodyMovesToAnotherPersonDoesNotOpenThere() throws Exception {
        AccountId other = AccountId.create();
        personal.put(Reach.own(other), other, Field.PHONE, "13900000000", new UUID[0]);
        owner.run("update personal.field set sealed = (select sealed from personal.field where person = '" + person
                + "' and kind = 'PHONE') where person = '" + other + "'");
        assertThatThrownBy(() -> personal.find(Reach.own(other), other, Field.PHONE))
                .isInstanceOf(IllegalStateException.class);
    }

    private long count() {
        return jdbc.sql("select count(*) from personal.field").query(Long.class).single();
    }

    private static Viewer administrator(AreaId area) {
        return new Viewer(
                Optional.of(AccountId.create()),
                "管理员",
                List.of(new Grant(Role.SYSTEM_ADMIN, new Scope.WithinArea(area))));
    }
}
