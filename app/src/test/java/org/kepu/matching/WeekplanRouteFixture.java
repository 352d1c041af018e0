package org.kepu.matching;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A plan that is done; where the path names an order as well, with that order in it. */
@Component
class WeekplanRouteFixture implements RouteFixture {

    private final JdbcClient jdbc;

    WeekplanRouteFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String variable() {
        return "weekplan";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        SearchId id = SearchId.create();
        jdbc.sql("""
            insert into matching.search (id, city, monday, state, seconds, started_by, started_at, ended_at, best)
            select :id, :city, :monday, 'DONE', 1, :by, now(), now(),
                jsonb_build_object('visits', '[]'::jsonb, 'unplanned',
                    coalesce((select jsonb_agg(o.id) from orders.service_order o where o.city_id = :city), '[]'))
            """)
                .param("id", id.value())
                .param("city", place.area().value())
                .param("monday", LocalDate.of(2026, 11, 30))
                .param("by", UUID.randomUUID())
                .update();
        return id.toString();
    }
}
