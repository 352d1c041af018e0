package org.kepu.accounts;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who holds a role today. Only people whose account is in use count, so that nobody waits for somebody who cannot come. */
@Service
public class Holders {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The holders of exactly these roles over exactly these units or areas, by name; nobody's are left out. One statement. */
    public Map<Grant, List<Holder>> list(Collection<Grant> grants) {
        List<Grant> asked = grants.stream()
                .filter(grant -> ScopeKind.target(grant.scope()).isPresent())
                .toList();
        Map<Grant, List<Holder>> holders = new HashMap<>();
        if (asked.isEmpty()) {
            return holders;
        }
        jdbc.sql("""
                select distinct g.role, g.scope_kind, g.scope, a.id, a.name
                from accounts.role_grant g join accounts.account a on a.id = g.account
                where a.status = 'ACTIVE' and g.revoked_at is null
                    and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                    and (g.role, g.scope) in (select * from unnest(:roles::text[], :scopes::uuid[]))
                order by a.name, a.id""")
                .param("today", LocalDate.now(clock))
                .param("roles", asked.stream().map(grant -> grant.role().name()).toArray(String[]::new), Types.ARRAY)
                .param(
                        "scopes",
                        asked.stream()
                                .map(grant -> ScopeKind.target(grant.scope()).orElseThrow())
                                .toArray(UUID[]::new),
                        Types.ARRAY)
                .query(row -> {
                    AccountId account = new AccountId(row.getObject("id", UUID.class));
                    Grant grant = Objects.requireNonNull(GrantRows.grant(row, account));
                    holders.computeIfAbsent(grant, _ -> new ArrayList<>())
                            .add(new Holder(account, row.getString("name")));
                });
        return holders;
    }

    /** Those of these people who can sign in today. */
    public Map<AccountId, Holder> map(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : named("status = 'ACTIVE' and", accounts).stream()
                        .collect(Collectors.toMap(Holder::account, Function.identity()));
    }

    /** What these people are called, also those who cannot sign in any more: records name who acted. */
    public Map<AccountId, String> names(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : named("", accounts).stream().collect(Collectors.toMap(Holder::account, Holder::name));
    }

    /** Those who work in this unit and can sign in today, by name. */
    public List<Holder> listWorking(UnitId unit) {
        return jdbc.sql(
                        "select id, name from accounts.account where unit = :unit and status = 'ACTIVE' order by name, id")
                .param("unit", unit.value())
                .query((row, number) ->
                        new Holder(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Those with this role, over whatever, who work in the area, in one of its units, or below, by name. */
    public List<Holder> listWith(Role role, AreaId area) {
        return jdbc.sql("""
                        select a.id, a.name from accounts.account a
                        where a.status = 'ACTIVE' and a.places @> array[:area]::uuid[]
                            and exists (select 1 from accounts.role_grant g where g.account = a.id and g.role = :role
                                and g.revoked_at is null and g.valid_from <= :today
                                and (g.valid_to is null or g.valid_to >= :today))
                        order by a.name collate "zh-x-icu", a.id
                        """)
                .param("area", area.value())
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Holder(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** The unit and the areas these people work in; those who work nowhere are left out. */
    public Map<AccountId, List<UUID>> places(Collection<AccountId> accounts) {
        Map<AccountId, List<UUID>> places = new HashMap<>();
        if (!accounts.isEmpty()) {
            jdbc.sql("select id, unnest(places) as place from accounts.account where id = any(:ids)")
                    .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new), Types.ARRAY)
                    .query(row -> {
                        places.computeIfAbsent(new AccountId(row.getObject("id", UUID.class)), _ -> new ArrayList<>())
                                .add(row.getObject("place", UUID.class));
                    });
        }
        return places;
    }

    private List<Holder> named(String condition, Collection<AccountId> accounts) {
        return jdbc.sql("select id, name from accounts.account where " + condition + " id = any(:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new), Types.ARRAY)
                .query((row, number) ->
                        new Holder(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
