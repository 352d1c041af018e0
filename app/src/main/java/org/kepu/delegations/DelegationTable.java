package org.kepu.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.accounts.GrantId;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of delegations; names of people and units are filled in by others. */
@Component
class DelegationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param draft complete */
    DelegationId insert(DelegationDraft draft, AccountId giver, GrantId lent) {
        DelegationId id = DelegationId.create();
        jdbc.sql("""
                        insert into delegations.delegation
                            (id, giver, taker, role, unit, grant_id, first_day, last_day, reason, given_at)
                        values (:id, :giver, :taker, :role, :unit, :grant, :first, :last, :reason, :now)""")
                .param("id", id.value())
                .param("giver", giver.value())
                .param("taker", draft.taker().orElseThrow().value())
                .param("role", draft.role().name())
                .param("unit", draft.unit().value())
                .param("grant", lent.value())
                .param("first", draft.first().orElseThrow())
                .param("last", draft.last().orElseThrow())
                .param("reason", draft.reason())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Ends a delegation now and returns the grant that goes with it. */
    GrantId end(DelegationId id) {
        return jdbc.sql("update delegations.delegation set ended_at = :now where id = :id returning grant_id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .query((row, number) -> GrantId.parse(row.getString(1)))
                .single();
    }

    /** What somebody lent and borrowed, the latest first. */
    List<DelegationView> list(AccountId who) {
        return jdbc.sql("""
                        select * from delegations.delegation where giver = :who or taker = :who
                        order by last_day desc, given_at desc limit 100""")
                .param("who", who.value())
                .query(DelegationTable::map)
                .list();
    }

    /** From whom somebody has borrowed roles of a unit on a day. */
    Map<Role, AccountId> givers(AccountId taker, UnitId unit, LocalDate on) {
        Map<Role, AccountId> givers = new EnumMap<>(Role.class);
        jdbc.sql("""
                        select role, giver from delegations.delegation
                        where taker = :taker and unit = :unit and ended_at is null and :day between first_day and last_day""")
                .param("taker", taker.value())
                .param("unit", unit.value())
                .param("day", on)
                .query(row -> {
                    givers.put(Role.valueOf(row.getString("role")), new AccountId(row.getObject("giver", UUID.class)));
                });
        return givers;
    }

    private static DelegationView map(ResultSet row, int number) throws SQLException {
        return new DelegationView(
                new DelegationId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("giver", UUID.class)),
                "",
                new AccountId(row.getObject("taker", UUID.class)),
                "",
                Role.valueOf(row.getString("role")),
                new UnitId(row.getObject("unit", UUID.class)),
                "",
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("ended_at") != null);
    }
}
