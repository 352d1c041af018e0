package org.kepu.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads accounts for administrators and for the people themselves. */
@Service
public class AccountQueries {

    private static final String SELECT = """
            select a.id, a.name, a.unit, a.area, a.status,
                (select array_agg(distinct g.role order by g.role) from accounts.role_grant g
                    where g.account = a.id and g.revoked_at is null
                        and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)) as roles,
                (select max(s.at) from accounts.sign_in s
                    where s.account = a.id and s.outcome = 'SIGNED_IN') as last_sign_in,
                (select max(l.expires_at) from accounts.link l
                    where l.account = a.id and l.kind = 'INVITATION' and l.expires_at > :now) as invited_until
            """;

    private static final String MATCHES = """
            from accounts.account a
            where (:everywhere or a.places && :places)
              and (:text = '' or a.name ilike :pattern or a.id = :named)
              and (:status = '' or a.status = :status)
              and (:role = '' or exists (select 1 from accounts.role_grant g where g.account = a.id and g.role = :role
                  and g.revoked_at is null and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)))
            """;

    private static final Role[] READERS = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInNames names;

    AccountQueries(JdbcClient jdbc, Clock clock, SignInNames names) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.names = names;
    }

    /** The people whom this administrator or auditor may see, by name. */
    public Paged<AccountView> list(Viewer viewer, AccountFilter filter, Paging paging) {
        long total = matching("select count(*) ", "", viewer, filter)
                .query(Long.class)
                .single();
        List<Row> rows = matching(
                        SELECT, "order by a.name collate \"zh-x-icu\", a.id limit :size offset :offset", viewer, filter)
                .param("now", OffsetDateTime.now(clock))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(AccountQueries::map)
                .list();
        Map<AccountId, SignInName> found =
                names.list(Reach.of(viewer, READERS), rows.stream().map(Row::id).toList());
        return new Paged<>(rows.stream().map(row -> row.with(found)).toList(), paging, total);
    }

    /**
     * One account, with its sign-in name if the viewer administers it or it is the viewer's own.
     *
     * @throws NotFound if there is none
     */
    public AccountView get(Viewer viewer, AccountId account) {
        Row found = jdbc.sql(SELECT + " from accounts.account a where a.id = :id")
                .param("id", account.value())
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .query(AccountQueries::map)
                .optional()
                .orElseThrow(() -> new NotFound("account " + account));
        return found.with(names.list(Reach.of(viewer, READERS), List.of(account)));
    }

    /** The person's own sign-in name, whole. */
    public SignInName getSignInName(AccountId self) {
        return names.own(self);
    }

    /** The roles of a person, also past and future ones, but none that was taken back. */
    public List<GrantView> listGrants(AccountId account) {
        return jdbc.sql("""
                        select g.id, g.role, g.scope_kind, g.scope, g.valid_from, g.valid_to, by.name as granted_by
                        from accounts.role_grant g left join accounts.account by on by.id = g.granted_by
                        where g.account = :account and g.revoked_at is null order by g.role, g.granted_at
                        """)
                .param("account", account.value())
                .query((row, number) -> new GrantView(
                        new GrantId(row.getObject("id", UUID.class)),
                        account,
                        Objects.requireNonNull(GrantRows.grant(row, account)),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                        Objects.requireNonNullElse(row.getString("granted_by"), "")))
                .list();
    }

    /** The latest attempts to sign in, newest first. */
    public List<SignInView> listSignIns(AccountId account, int limit) {
        return jdbc.sql("""
                        select at, host(address) as address, outcome from accounts.sign_in
                        where account = :account order by at desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query((row, number) -> new SignInView(
                        Objects.requireNonNull(instant(row, "at")),
                        row.getString("address"),
                        Happening.valueOf(row.getString("outcome"))))
                .list();
    }

    private StatementSpec matching(String select, String order, Viewer viewer, AccountFilter filter) {
        Optional<UUID[]> places = Places.narrowing(viewer.scopesOf(READERS));
        SignInName typed = SignInName.of(filter.text());
        Optional<AccountId> named = filter.text().isEmpty() ? Optional.empty() : names.whose(typed);
        return jdbc.sql(select + MATCHES + order)
                .param("everywhere", places.isEmpty())
                .param("places", places.orElse(new UUID[0]), Types.ARRAY)
                .param("text", filter.text())
                .param("pattern", "%" + typed.text().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("named", named.map(AccountId::value).orElse(null), Types.OTHER)
                .param("status", filter.status().map(Enum::name).orElse(""))
                .param("role", filter.role().map(Enum::name).orElse(""))
                .param("today", LocalDate.now(clock));
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        Array roles = row.getArray("roles");
        return new Row(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getObject("unit", UUID.class)).map(UnitId::new),
                Optional.ofNullable(row.getObject("area", UUID.class)).map(AreaId::new),
                Status.valueOf(row.getString("status")),
                roles == null
                        ? List.of()
                        : Arrays.stream((String[]) roles.getArray())
                                .map(Role::valueOf)
                                .toList(),
                Optional.ofNullable(instant(row, "last_sign_in")),
                Optional.ofNullable(instant(row, "invited_until")));
    }

    /** An account without what is sealed. */
    private record Row(
            AccountId id,
            String name,
            Optional<UnitId> unit,
            Optional<AreaId> area,
            Status status,
            List<Role> roles,
            Optional<Instant> lastSignIn,
            Optional<Instant> invitedUntil) {

        AccountView with(Map<AccountId, SignInName> names) {
            String masked =
                    Optional.ofNullable(names.get(id)).map(SignInName::masked).orElse("");
            return new AccountView(id, name, masked, unit, area, status, roles, lastSignIn, invitedUntil);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
