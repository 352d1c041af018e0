package org.kepu.orders;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes orders. */
@Repository
class OrderRows {

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the number is taken. */
    boolean insert(OrderView order, Optional<AccountId> enteredBy) {
        return jdbc.sql("""
                        insert into orders.service_order (id, number, service_id, title, open, city_id, area_id, path, place, audience, people,
                            wished, remarks, group_name, urgency, series_id, series_on, sent_at, entered_by, entered_name, sample, state, step,
                            due, changed_at)
                        values (:id, :number, :service, :title, :open, :city, :area, string_to_array(:path, ',')::uuid[], :place, :audience,
                            :people, :wished, :remarks, :group, :urgency, :series::uuid, :seriesOn::date, :at, :by::uuid, :byName, :sample,
                            :state, 'REQUEST', :due, :at)
                        on conflict (number) do nothing
                        """)
                        .param("id", order.id().value())
                        .param("number", order.number())
                        .param("service", order.service().value())
                        .param("title", order.title())
                        .param("open", order.open())
                        .param("city", order.city().value())
                        .param("area", order.area().value())
                        .param(
                                "path",
                                String.join(
                                        ",",
                                        order.path().stream()
                                                .map(AreaId::toString)
                                                .toList()))
                        .param("place", order.place())
                        .param("audience", order.audience().name())
                        .param("people", order.people())
                        .param("wished", order.wished())
                        .param("remarks", order.remarks())
                        .param("group", order.group())
                        .param("urgency", order.urgency())
                        .param("series", text(order.series()))
                        .param("seriesOn", text(order.seriesOn()))
                        .param("at", order.sentAt().atOffset(ZoneOffset.UTC))
                        .param("by", enteredBy.map(AccountId::toString).orElse(null))
                        .param("byName", order.enteredBy())
                        .param("sample", order.sample())
                        .param("state", order.state().name())
                        .param("due", order.course().due().orElse(null), java.sql.Types.DATE)
                        .update()
                == 1;
    }

    void move(OrderId order, OrderStep step, Course to, Doer doer) {
        jdbc.sql("""
                        update orders.service_order set state = :state, step = :step, due = :due::date, unit_id = :unit::uuid,
                            unit_name = :unitName, team = :team, team_id = :teamId::uuid, leader = :leader::uuid, leader_unit = :leaderUnit::uuid,
                            proposed_on = :proposedOn::date, proposed_at = :proposedAt::time,
                            appointed = :appointed::date, served_on = :served::date, minutes = :minutes, reported_by = :reporter::uuid,
                            rating = :rating, words = :words, rectify_by = :rectifyBy::date,
                            merged_into = :merged::uuid, warned = false, escalated = false,
                            changed_at = :at
                        where id = :id
                        """)
                .param("state", to.state().name())
                .param("step", step.name())
                .param("due", text(to.due()))
                .param("unit", text(to.unit()))
                .param("unitName", to.unitName())
                .param("team", to.team())
                .param("teamId", text(to.teamId()))
                .param("leader", text(to.leader()))
                .param("leaderUnit", text(to.leaderUnit()))
                .param("proposedOn", text(to.proposed().map(Proposal::day)))
                .param("proposedAt", text(to.proposed().flatMap(Proposal::at)))
                .param("appointed", text(to.appointed()))
                .param("served", text(to.served()))
                .param("minutes", to.minutes())
                .param("reporter", text(to.reporter()))
                .param("rating", to.rating())
                .param("words", to.words())
                .param("rectifyBy", text(to.rectifyBy()))
                .param("merged", text(to.mergedInto()))
                .param("at", doer.at().atOffset(ZoneOffset.UTC))
                .param("id", order.value())
                .update();
    }

    void reached(OrderId order, Map<Audience, Integer> people) {
        jdbc.sql("delete from orders.reached where order_id = :order")
                .param("order", order.value())
                .update();
        people.forEach((audience, number) -> {
            if (number > 0) {
                jdbc.sql("insert into orders.reached (order_id, audience, people) values (:order, :audience, :people)")
                        .param("order", order.value())
                        .param("audience", audience.name())
                        .param("people", number)
                        .update();
            }
        });
    }

    void event(
            OrderId order, String step, Optional<OrderState> from, OrderState to, String reason, Party as, Doer doer) {
        jdbc.sql("""
                        insert into orders.event (id, order_id, step, from_state, to_state, reason, at, party, by, by_name)
                        values (:id, :order, :step, :from, :to, :reason, :at, :party, :by::uuid, :name)
                        """)
                .param("id", UuidV7.create())
                .param("order", order.value())
                .param("step", step)
                .param("from", from.map(OrderState::name).orElse(null))
                .param("to", to.name())
                .param("reason", reason)
                .param("at", doer.at().atOffset(ZoneOffset.UTC))
                .param("party", as.name())
                .param("by", text(doer.account()))
                .param("name", doer.viewer().name())
                .update();
    }

    /** False if it was done before. */
    boolean warn(OrderId order) {
        return jdbc.sql("update orders.service_order set warned = true where id = :id and not warned")
                        .param("id", order.value())
                        .update()
                == 1;
    }

    /** False if it was done before. */
    boolean escalate(OrderId order) {
        return jdbc.sql("update orders.service_order set escalated = true where id = :id and not escalated")
                        .param("id", order.value())
                        .update()
                == 1;
    }

    /** Another account leads the team; the turn stays the team's. */
    void lead(OrderId order, AccountId leader) {
        jdbc.sql("update orders.service_order set leader = :leader where id = :id")
                .param("leader", leader.value())
                .param("id", order.value())
                .update();
    }

    /** Removes who asked for orders that ended before a moment. */
    int forgetRequesters(OffsetDateTime before) {
        return jdbc.sql("""
                        delete from orders.requester r using orders.service_order o
                        where o.id = r.order_id and o.changed_at < :before and o.state in ('CLOSED', 'REJECTED', 'WITHDRAWN', 'MERGED')
                        """).param("before", before).update();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
