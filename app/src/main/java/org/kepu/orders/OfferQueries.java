package org.kepu.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.evidence.HappeningKind;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the menu. */
@Service
public class OfferQueries {

    private static final String FILTER = """
            where s.active and (:audience = '' or :audience = any(s.audiences)) and (:unit = '' or s.unit_id = :unit::uuid)
                and not exists (select 1 from unnest(string_to_array(:words, ' ')) w
                                where w <> '' and position(lower(w) in lower(s.title || ' ' || s.description || ' ' || s.unit_name)) = 0)
            """;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    OfferQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be ordered, what is in season in this month first. */
    public Paged<ServiceView> list(ServiceFilter filter, int month, Paging paging) {
        Map<String, String> parameters = Map.of(
                "audience", filter.audience().map(Audience::name).orElse(""),
                "unit", filter.unit().map(UnitId::toString).orElse(""),
                "words", filter.words().replaceAll("[\\s\\u3000]+", " ").strip());
        List<ServiceView> rows = jdbc.sql("select s.* from orders.service s " + FILTER + """
                        order by not (cardinality(s.months) = 0 or :month = any(s.months)), s.unit_name, s.title, s.id
                        limit :size offset :offset
                        """)
                .params(parameters)
                .param("month", month)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(OfferQueries::map)
                .list();
        long total = jdbc.sql("select count(*) from orders.service s " + FILTER)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Paged<>(rows, paging, total);
    }

    /**
     * What suits this month: services with a season that is now, those first that were ordered most in this month of
     * last year; at most four.
     */
    public List<ServiceView> listSeasonal(LocalDate today) {
        LocalDate then = today.minusYears(1).withDayOfMonth(1);
        return jdbc.sql("""
                        select s.* from orders.service s cross join lateral (
                            select count(*) as number from orders.service_order o
                            where o.service_id = s.id and o.sent_at >= :from and o.sent_at < :to) last
                        where s.active and :month = any(s.months)
                        order by last.number desc, cardinality(s.months), s.title, s.id limit 4
                        """)
                .param("month", today.getMonthValue())
                .param("from", then.atStartOfDay(CHINA).toOffsetDateTime())
                .param("to", then.plusMonths(1).atStartOfDay(CHINA).toOffsetDateTime())
                .query(OfferQueries::map)
                .list();
    }

    /** The units that offer something. */
    public Map<UnitId, String> listUnits() {
        Map<UnitId, String> units = new LinkedHashMap<>();
        jdbc.sql("select distinct unit_id, unit_name from orders.service where active order by unit_name")
                .query(row -> {
                    units.put(new UnitId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return units;
    }

    /** Everything that can be ordered in a city. */
    public List<ServiceView> listActive(AreaId city) {
        return jdbc.sql(
                        "select s.* from orders.service s where s.active and s.city_id = :city order by s.unit_name, s.title, s.id")
                .param("city", city.value())
                .query(OfferQueries::map)
                .list();
    }

    /** All services of these units and areas, whether they can be ordered or not. */
    List<ServiceView> list(List<UnitId> units, List<AreaId> areas) {
        return jdbc.sql("""
                        select s.* from orders.service s
                        where s.unit_id = any(string_to_array(:units, ',')::uuid[]) or s.path && string_to_array(:areas, ',')::uuid[]
                        order by not s.active, s.unit_name, s.title limit 500
                        """)
                .param("units", units.stream().map(UnitId::toString).collect(Collectors.joining(",")))
                .param("areas", areas.stream().map(AreaId::toString).collect(Collectors.joining(",")))
                .query(OfferQueries::map)
                .list();
    }

    /** One service, whether it can be ordered or not. */
    public Optional<ServiceView> find(ServiceId id) {
        return jdbc.sql("select s.* from orders.service s where s.id = :id")
                .param("id", id.value())
                .query(OfferQueries::map)
                .optional();
    }

    /** These services by id, whether they can be ordered or not; unknown ids are left out. */
    public Map<ServiceId, ServiceView> map(Collection<ServiceId> ids) {
        return jdbc
                .sql("select s.* from orders.service s where s.id = any(string_to_array(:ids, ',')::uuid[])")
                .param("ids", ids.stream().map(ServiceId::toString).collect(Collectors.joining(",")))
                .query(OfferQueries::map)
                .list()
                .stream()
                .collect(Collectors.toMap(ServiceView::id, Function.identity()));
    }

    /**
     * One service, whether it can be ordered or not.
     *
     * @throws NotFound if there is none
     */
    public ServiceView get(ServiceId id) {
        return find(id).orElseThrow(() -> new NotFound("service " + id));
    }

    /**
     * A service that can be ordered.
     *
     * @throws NotFound if there is none, or none any more
     */
    public ServiceView getActive(ServiceId id) {
        return find(id).filter(ServiceView::active).orElseThrow(() -> new NotFound("service " + id));
    }

    private static ServiceView map(ResultSet row, int number) throws SQLException {
        return new ServiceView(
                new ServiceId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("city_id", UUID.class)),
                List.copyOf(set(row, "path", UUID.class, AreaId::new)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("title"),
                row.getString("description"),
                set(row, "audiences", String.class, Audience::valueOf),
                row.getInt("minutes"),
                set(row, "months", Integer.class, Function.identity()),
                row.getString("needs"),
                HappeningKind.valueOf(row.getString("kind")),
                set(row, "clauses", UUID.class, ClauseId::new),
                row.getBoolean("open"),
                row.getBoolean("active"),
                row.getBoolean("sample"),
                set(row, "topics", String.class, Topic::valueOf));
    }

    private static <A, B> Set<B> set(ResultSet row, String column, Class<A> type, Function<A, B> as)
            throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(type::cast)
                .map(as)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
