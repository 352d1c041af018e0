package org.kepu.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sign-in names, which are kept sealed with the other personal data. */
@Component
class SignInNames implements SmartInitializingSingleton {

    private final PersonalData personal;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    SignInNames(PersonalData personal, JdbcClient jdbc, TransactionOperations transaction) {
        this.personal = personal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Fails with a {@code DuplicateKeyException} if somebody else has the name. */
    void put(AccountId account, SignInName name, UUID[] places) {
        personal.put(Reach.everything(), account, Field.SIGN_IN_NAME, name.text(), places);
        personal.move(Reach.everything(), account, places);
    }

    Optional<AccountId> whose(SignInName name) {
        return personal.whose(Field.SIGN_IN_NAME, name.text()).stream().findFirst();
    }

    Map<String, AccountId> whose(Collection<String> names) {
        return personal.whose(Field.SIGN_IN_NAME, names);
    }

    /** The person's own, for the person or for comparing a new password with it. */
    SignInName own(AccountId account) {
        return new SignInName(
                personal.find(Reach.own(account), account, Field.SIGN_IN_NAME).orElse(""));
    }

    Optional<SignInName> find(Reach reach, AccountId account) {
        return personal.find(reach, account, Field.SIGN_IN_NAME).map(SignInName::new);
    }

    Map<AccountId, SignInName> list(Reach reach, Collection<AccountId> accounts) {
        return personal.list(reach, accounts, Field.SIGN_IN_NAME).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new SignInName(entry.getValue())));
    }

    void remove(AccountId account) {
        personal.removeAll(Reach.everything(), account);
    }

    /** Seals names that an earlier version kept in the clear, before anybody can ask for one. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        select id, sign_in_name, places from accounts.account where sign_in_name is not null for update
                        """)
                .query((row, number) -> plain(row))
                .list()
                .forEach(plain -> {
                    put(plain.account(), plain.name(), plain.places());
                    jdbc.sql("update accounts.account set sign_in_name = null where id = :id")
                            .param("id", plain.account().value())
                            .update();
                }));
    }

    private static Plain plain(ResultSet row) throws SQLException {
        return new Plain(
                new AccountId(row.getObject("id", UUID.class)), new SignInName(row.getString("sign_in_name")), (UUID[])
                        row.getArray("places").getArray());
    }

    private record Plain(AccountId account, SignInName name, UUID[] places) {}
}
