package org.kepu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.matching.core.Planned;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.StepDraft;
import org.kepu.shared.Outcome;
import org.kepu.volunteers.TeamId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a plan: offer orders to the teams it proposes, or put an order somewhere else. */
@Service
public class WeekPlanning {

    private final Searches searches;
    private final WeekPlanRows rows;
    private final OrderSteps steps;
    private final Pins pins;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeekPlanning(
            Searches searches,
            WeekPlanRows rows,
            OrderSteps steps,
            Pins pins,
            ApplicationEventPublisher events,
            Clock clock) {
        this.searches = searches;
        this.rows = rows;
        this.steps = steps;
        this.pins = pins;
        this.events = events;
        this.clock = clock;
    }

    /** How many orders were offered, and how many had moved on meanwhile. */
    public record Offered(int done, int missed) {}

    /**
     * Offers orders to the leaders of the teams the plan proposes; each accepts or declines. The proposed day stands in the history.
     *
     * @param wanted these orders; all that the viewer may offer if empty
     */
    public Outcome<Offered> offer(SearchId id, List<OrderId> wanted, Viewer by) {
        Search search = searches.get(id);
        if (search.state().open()) {
            return Outcome.refused("", "matching.refusal.stillRunning");
        }
        List<WeekPlanRow> chosen = rows.list(search, by).stream()
                .filter(row -> row.mayOffer() && row.visit().isPresent())
                .filter(row -> wanted.isEmpty() || wanted.contains(row.order().id()))
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.refused("", "matching.refusal.nothingToOffer");
        }
        int done = 0;
        for (WeekPlanRow row : chosen) {
            done += offer(row, by) ? 1 : 0;
        }
        return Outcome.done(new Offered(done, chosen.size() - done));
    }

    private boolean offer(WeekPlanRow row, Viewer by) {
        Planned visit = row.visit().orElseThrow();
        StepDraft draft = StepDraft.offer(TeamId.parse(visit.team()))
                .proposing(visit.date(), LocalTime.MIN.plusMinutes(visit.start()))
                .saying(words(visit));
        return steps.take(row.order().id(), OrderStep.OFFER, draft, Doer.by(by, clock.instant()))
                instanceof Outcome.Done<OrderView>;
    }

    /** In Chinese, as everything that people write into the history of an order. */
    private static String words(Planned visit) {
        String half = switch (visit.half()) {
            case MORNING -> "上午";
            case AFTERNOON -> "下午";
            case EVENING -> "晚上";
        };
        return "周计划建议%d月%d日%s %02d:%02d"
                .formatted(
                        visit.date().getMonthValue(),
                        visit.date().getDayOfMonth(),
                        half,
                        visit.start() / 60,
                        visit.start() % 60);
    }

    /**
     * Puts an order on a day of a team, where the next plan leaves it. Refused are an order the viewer may not offer, a team that is not
     * of the city, and a day outside the week or over.
     */
    @Transactional
    public Outcome<OrderId> pin(SearchId id, OrderId order, String team, Optional<LocalDate> day, Viewer by) {
        WeekPlanRow row = rows.get(id, order, by);
        Search search = searches.get(id);
        if (!row.mayOffer()) {
            return Outcome.refused("", "matching.refusal.notYours");
        }
        if (!rows.names(search.city()).containsKey(team)) {
            return Outcome.refused("team", "matching.refusal.team");
        }
        LocalDate today = LocalDate.now(clock);
        if (day.filter(each -> !each.isBefore(search.monday()) && !each.isAfter(search.sunday()) && each.isAfter(today))
                .isEmpty()) {
            return Outcome.refused("day", "matching.refusal.day");
        }
        pins.put(order, TeamId.parse(team), day.get(), by.account().orElseThrow());
        events.publishEvent(new Deed(by, "matching.pinned", "order " + order));
        return Outcome.done(order);
    }

    /** Lets the plan decide about an order again; refused for an order the viewer may not offer. */
    @Transactional
    public Outcome<OrderId> unpin(SearchId id, OrderId order, Viewer by) {
        if (!rows.get(id, order, by).mayOffer()) {
            return Outcome.refused("", "matching.refusal.notYours");
        }
        pins.remove(order);
        events.publishEvent(new Deed(by, "matching.unpinned", "order " + order));
        return Outcome.done(order);
    }
}
