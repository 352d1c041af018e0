package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityDraft;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivitySteps;
import org.kepu.activities.Attendance;
import org.kepu.activities.Closing;
import org.kepu.activities.ClosingDraft;
import org.kepu.activities.CostItem;
import org.kepu.activities.Recurrence;
import org.kepu.activities.Rhythm;
import org.kepu.activities.SessionDraft;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.activities.SignUpTerms;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A dozen activities, past and to come, in every state. Loaded once, all or nothing, and only while the register is empty. */
@Component
@Profile("demo")
class SampleActivities {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ActivityRegister register;
    private final ActivitySteps steps;
    private final ActivityQueries queries;
    private final Closing closing;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final PlanQueries plans;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleActivities(
            ActivityRegister register,
            ActivitySteps steps,
            ActivityQueries queries,
            Closing closing,
            AreaQueries areas,
            UnitQueries units,
            PlanQueries plans,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.steps = steps;
        this.queries = queries;
        this.closing = closing;
        this.areas = areas;
        this.units = units;
        this.plans = plans;
        this.transaction = transaction;
        this.clock = clock;
    }

    void load(AreaId city, AccountId office) {
        Viewer viewer = new Viewer(
                Optional.of(office), "示例·领导组办公室", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
        if (register.list(viewer, Optional.empty(), Paging.of(1)).total() == 0) {
            transaction.executeWithoutResult(_ -> {
                List<Area> counties = areas.listCounties(city);
                SampleActivity.LIST.forEach(sample -> enter(sample, city, counties, viewer));
            });
        }
    }

    private void enter(SampleActivity sample, AreaId city, List<Area> counties, Viewer viewer) {
        UnitId unit = units.findByName(city, sample.unit()).orElseThrow().id();
        AreaId area = sample.county() < 0
                ? city
                : counties.get(sample.county() % counties.size()).id();
        ActivityId id = done(register.save(Optional.empty(), draft(sample, unit, area, city), viewer));
        if (sample.ending() == SampleActivity.Ending.DRAFT) {
            return;
        }
        done(steps.announce(id, viewer));
        switch (sample.ending()) {
            case CALLED_OFF -> done(steps.callOff(id, "大风沙尘天气，改期另行通知。（示例）", viewer));
            case CLOSED -> done(closing.close(id, result(sample, id), viewer));
            case DRAFT, OPEN -> {
                // stays there
            }
        }
    }

    private ActivityDraft draft(SampleActivity sample, UnitId unit, AreaId area, AreaId city) {
        LocalDate first = LocalDate.now(clock).plusDays(sample.inDays());
        List<SessionDraft> sessions = sample.recurrence().days(first, sample.times()).stream()
                .map(day ->
                        day.atTime(LocalTime.of(sample.hour(), 0)).atZone(CHINA).toInstant())
                .map(starts ->
                        new SessionDraft(Optional.empty(), starts, starts.plus(Duration.ofMinutes(sample.minutes()))))
                .toList();
        return new ActivityDraft(
                Optional.of(unit),
                sample.title(),
                sample.description(),
                Optional.of(sample.kind()),
                sample.recurrence() == Recurrence.ONCE ? Rhythm.SINGLE : Rhythm.RECURRING,
                sample.audiences(),
                clauses(city, unit),
                sample.theme(),
                "",
                "",
                Optional.of(area),
                sample.link().isEmpty() ? Attendance.ON_SITE : Attendance.BOTH,
                sample.venue(),
                sample.link(),
                sessions,
                Map.of(CostItem.PRINTING, 120_000L, CostItem.FEES, 60_000L),
                new SignUpTerms(
                        sample.places() > 0,
                        Optional.of(sample.places()).filter(places -> places > 0),
                        Optional.empty(),
                        Optional.<Instant>empty(),
                        true,
                        List.of()),
                true,
                List.of());
    }

    private ClosingDraft result(SampleActivity sample, ActivityId id) {
        Map<SessionId, Map<Audience, Integer>> came = new HashMap<>();
        Map<SessionId, Integer> online = new HashMap<>();
        for (SessionView session : queries.listSessions(id)) {
            Map<Audience, Integer> people = new EnumMap<>(Audience.class);
            sample.audiences().forEach(audience -> people.put(audience, sample.came()));
            came.put(session.id(), people);
            online.put(session.id(), sample.link().isEmpty() ? 0 : sample.came() * 4);
        }
        return new ClosingDraft(
                came,
                online,
                "现场秩序良好，互动环节参与踊跃，发放的资料全部领完。（示例数据）",
                "本地广播电视台当日新闻（示例）",
                Map.of(CostItem.PRINTING, 110_000L, CostItem.FEES, 60_000L),
                List.of(),
                List.of());
    }

    /** The first clause the unit leads. */
    private Set<ClauseId> clauses(AreaId city, UnitId unit) {
        return plans.findRunning(city).stream()
                .flatMap(plan -> plans.get(plan.id()).clauses().stream())
                .filter(clause ->
                        clause.leads().stream().anyMatch(duty -> duty.unit().equals(unit)))
                .map(PlanView.Clause::id)
                .limit(1)
                .collect(Collectors.toSet());
    }
}
