package org.kepu.accounts;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes accounts. */
@Component
class AccountTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Places places;
    private final SignInNames names;
    private final TransactionOperations transaction;

    AccountTable(JdbcClient jdbc, Clock clock, Places places, SignInNames names, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.places = places;
        this.names = names;
        this.transaction = transaction;
    }

    /** Fails with a {@code DuplicateKeyException} if the sign-in name is taken. */
    void insert(AccountId account, Person person, Status status, Optional<AccountId> by) {
        UUID[] at = places.of(person.unit(), person.area());
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into accounts.account (id, name, unit, area, places, status, created_by, created_at)
                            values (:id, :name, :unit, :area, :places, :status, :by, :now)
                            """)
                    .param("id", account.value())
                    .param("name", person.name())
                    .param("unit", person.unit().map(UnitId::value).orElse(null))
                    .param("area", person.area().map(AreaId::value).orElse(null))
                    .param("places", at, Types.ARRAY)
                    .param("status", status.name())
                    .param("by", by.map(AccountId::value).orElse(null))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            names.put(account, person.signInName(), at);
        });
    }

    /** Fails with a {@code DuplicateKeyException} if the sign-in name is taken. */
    void update(AccountId account, Person person) {
        UUID[] at = places.of(person.unit(), person.area());
        jdbc.sql("""
                        update accounts.account set name = :name, unit = :unit, area = :area, places = :places
                        where id = :id
                        """)
                .param("id", account.value())
                .param("name", person.name())
                .param("unit", person.unit().map(UnitId::value).orElse(null))
                .param("area", person.area().map(AreaId::value).orElse(null))
                .param("places", at, Types.ARRAY)
                .update();
        names.put(account, person.signInName(), at);
    }

    /** Moves the account from one of these states to another; false if it was in none of them. */
    boolean move(AccountId account, Status to, Status... from) {
        return jdbc.sql("""
                        update accounts.account set status = :to, status_since = :now where id = :id and status = any(:from)
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", account.value())
                        .param("to", to.name())
                        .param("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new), Types.ARRAY)
                        .update()
                > 0;
    }

    void rename(AccountId account, String name) {
        jdbc.sql("update accounts.account set name = :name where id = :id")
                .param("id", account.value())
                .param("name", name)
                .update();
    }

    /** Removes an account that nobody has used yet; false for every other. */
    boolean deleteInvited(AccountId account) {
        boolean deleted = jdbc.sql("delete from accounts.account where id = :id and status = 'INVITED'")
                        .param("id", account.value())
                        .update()
                > 0;
        if (deleted) {
            names.remove(account);
        }
        return deleted;
    }

    /** Name and sign-in name, which a new password is compared with. */
    Known get(AccountId account) {
        SignInName signInName = names.own(account);
        return jdbc.sql("select name, status from accounts.account where id = :id")
                .param("id", account.value())
                .query((row, number) ->
                        new Known(row.getString("name"), signInName, Status.valueOf(row.getString("status"))))
                .optional()
                .orElseThrow(() -> new NotFound("account " + account));
    }

    Optional<String> findHash(AccountId account) {
        return jdbc.sql("select hash from accounts.password where account = :id")
                .param("id", account.value())
                .query(String.class)
                .optional();
    }

    void setHash(AccountId account, String hash) {
        jdbc.sql("""
                        insert into accounts.password (account, hash, set_at) values (:id, :hash, :now)
                        on conflict (account) do update set hash = :hash, set_at = :now
                        """)
                .param("id", account.value())
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whether nobody else in use holds one of these roles over everything that this account holds: without it, the city is locked out. */
    boolean lastAdministrator(AccountId account, Role... roles) {
        // One at a time: two administrators who remove each other at once would both see the other still there.
        jdbc.sql("select pg_advisory_xact_lock(4712)")
                .query((row, number) -> "")
                .list();
        return jdbc.sql("""
                        select exists (select 1 from accounts.role_grant g
                            where g.account = :account and g.role = any(:roles) and g.scope_kind = 'EVERYTHING'
                                and g.revoked_at is null and not exists (
                                    select 1 from accounts.role_grant o join accounts.account a on a.id = o.account
                                    where o.role = g.role and o.scope_kind = 'EVERYTHING' and o.account <> g.account
                                        and o.revoked_at is null and o.valid_to is null and a.status = 'ACTIVE'))
                        """)
                .param("account", account.value())
                .param("roles", Arrays.stream(roles).map(Enum::name).toArray(String[]::new), Types.ARRAY)
                .query(Boolean.class)
                .single();
    }

    record Known(String name, SignInName signInName, Status status) {}
}
