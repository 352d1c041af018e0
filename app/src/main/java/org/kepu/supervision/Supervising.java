package org.kepu.supervision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.calendar.WorkingDays;
import org.kepu.delegations.Delegations;
import org.kepu.files.FileId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues supervision notices and takes them through their steps with each unit. */
@Service
public class Supervising {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 4000;

    private final NoticeRows rows;
    private final SupervisionQueries queries;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final Telling telling;
    private final Delegations delegations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Supervising(
            NoticeRows rows,
            SupervisionQueries queries,
            Rules rules,
            WorkingDays workingDays,
            UnitQueries units,
            AreaQueries areas,
            Telling telling,
            Delegations delegations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.queries = queries;
        this.rules = rules;
        this.workingDays = workingDays;
        this.units = units;
        this.areas = areas;
        this.telling = telling;
        this.delegations = delegations;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Issues a notice under the next number of the area and year. Refused at {@code title}, {@code matter}, {@code demand},
     * {@code units} (none, or one that exists no longer), {@code workingDays} and {@code issuedOn} (after today).
     */
    public Outcome<NoticeId> issue(AreaId area, NoticeDraft draft, By by) {
        Map<UnitId, Unit> known = units.map(draft.units());
        List<Refusal> wrong = wrong(draft, known, today(by));
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Rule rule = rules.get(area);
        LocalDate deadline = workingDays.plus(draft.issuedOn(), draft.workingDays());
        NoticeId id = NoticeId.create();
        transaction.executeWithoutResult(_ -> {
            int year = draft.issuedOn().getYear();
            NoticeView notice = new NoticeView(
                    id,
                    area,
                    rule.documentCode(),
                    year,
                    rows.nextSerial(area, rule.documentCode(), year),
                    draft.title(),
                    draft.matter(),
                    draft.demand(),
                    draft.issuedOn(),
                    draft.workingDays(),
                    deadline,
                    rule.issuer(),
                    by.at(),
                    by.name(),
                    draft.units().stream()
                            .map(unit -> new NoticeView.Addressed(
                                    unit, nameOf(known, unit), NoticeState.SENT, deadline, false))
                            .toList());
            rows.insert(notice, by);
            rows.event(id, Optional.empty(), "supervision.did.ISSUE", "", List.of(), by, Optional.empty());
            notice.units().forEach(unit -> telling.next(notice, unit));
            events.publishEvent(new Happening(by, "ISSUE", id));
        });
        return Outcome.done(id);
    }

    /** The steps this viewer may take with a notice for one of its units. */
    public List<NoticeStep> stepsOf(NoticeView notice, NoticeView.Addressed unit, Viewer viewer) {
        return NoticeStep.of(unit.state()).stream()
                .filter(step -> mayTake(step, notice, unit.unit(), viewer))
                .toList();
    }

    /**
     * Takes a step with one unit. Refused from another state, to others than the step's, without a text where one is asked for
     * ({@code text}), and for a text of more than 4,000 characters.
     *
     * @param text the answer, or the reason
     */
    public Outcome<NoticeId> take(NoticeId id, UnitId unit, NoticeStep step, String text, List<FileId> files, By by) {
        String words = text.strip();
        if ((step.worded() && words.isEmpty()) || words.length() > LONGEST) {
            return Outcome.refused(
                    "text",
                    step == NoticeStep.ANSWER ? "supervision.refusal.answer" : "supervision.refusal.reason",
                    LONGEST);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            NoticeView notice = queries.get(id);
            NoticeState state =
                    rows.lock(id, unit).orElseThrow(() -> new NotFound("unit " + unit + " of notice " + id));
            if (!step.from().contains(state)) {
                return Outcome.refused("", "supervision.refusal.moved");
            }
            if (!mayTake(step, notice, unit, by.viewer())) {
                return Outcome.refused("", "supervision.refusal.notYours");
            }
            Optional<LocalDate> renewed = step.renews()
                    ? Optional.of(
                            workingDays.plus(today(by), rules.get(notice.area()).answerWithin()))
                    : Optional.empty();
            rows.move(id, unit, step.to(), renewed);
            rows.event(id, Optional.of(unit), "supervision.did." + step, words, files, by, insteadOf(step, unit, by));
            after(queries.get(id), unit, step, words);
            events.publishEvent(new Happening(by, step.name(), id));
            return Outcome.done(id);
        }));
    }

    /** Tells the unit's head now. Refused if the unit has answered or its head was told before. */
    public Outcome<NoticeId> escalate(NoticeId id, UnitId unit, By by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            NoticeView notice = queries.get(id);
            NoticeState state =
                    rows.lock(id, unit).orElseThrow(() -> new NotFound("unit " + unit + " of notice " + id));
            boolean waiting = state == NoticeState.SENT || state == NoticeState.WORKING;
            if (!waiting || !rows.escalate(id, unit)) {
                return Outcome.refused("", "supervision.refusal.escalated");
            }
            rows.event(id, Optional.of(unit), "supervision.did.ESCALATE", "", List.of(), by, Optional.empty());
            telling.escalate(notice, addressed(notice, unit));
            events.publishEvent(new Happening(by, "ESCALATE", id));
            return Outcome.done(id);
        }));
    }

    private Optional<String> insteadOf(NoticeStep step, UnitId unit, By by) {
        return delegations.findGiver(by.viewer(), step.roles(), unit, today(by));
    }

    private void after(NoticeView notice, UnitId unit, NoticeStep step, String text) {
        telling.next(notice, addressed(notice, unit));
        if (step.roles().contains(Role.OFFICE)) {
            telling.decided(notice, unit, step, text);
        }
    }

    private static NoticeView.Addressed addressed(NoticeView notice, UnitId unit) {
        return notice.units().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unit + " of notice " + notice.id()));
    }

    private boolean mayTake(NoticeStep step, NoticeView notice, UnitId unit, Viewer viewer) {
        Set<Role> roles = step.roles();
        return roles.contains(Role.OFFICE)
                ? viewer.hasAnyOver(areas.get(notice.area()).placement(), Role.OFFICE, Role.COUNTY_OFFICE)
                : viewer.scopesOf(Role.LIAISON, Role.UNIT_HEAD).contains(new Scope.OfUnit(unit));
    }

    private static List<Refusal> wrong(NoticeDraft draft, Map<UnitId, Unit> known, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        worded(wrong, "title", draft.title(), 120);
        worded(wrong, "matter", draft.matter().text(), 1000);
        worded(wrong, "demand", draft.demand(), LONGEST);
        if (draft.units().isEmpty()) {
            wrong.add(Refusal.at("units", "supervision.refusal.units"));
        } else if (!known.keySet().containsAll(draft.units())
                || known.values().stream().anyMatch(unit -> !unit.existsOn(today))) {
            wrong.add(Refusal.at("units", "tasks.refusal.unitGone"));
        }
        if (draft.workingDays() < 1 || draft.workingDays() > 250) {
            wrong.add(Refusal.at("workingDays", "imports.cell.number", draft.workingDays(), 1, 250));
        }
        if (draft.issuedOn().isAfter(today)) {
            wrong.add(Refusal.at("issuedOn", "supervision.refusal.issuedOn"));
        }
        return wrong;
    }

    private static void worded(List<Refusal> wrong, String field, String text, int longest) {
        if (text.isEmpty()) {
            wrong.add(Refusal.at(field, "imports.cell.required"));
        } else if (text.length() > longest) {
            wrong.add(Refusal.at(field, "imports.cell.tooLong", longest));
        }
    }

    private static String nameOf(Map<UnitId, Unit> known, UnitId unit) {
        Unit found = known.get(unit);
        return found == null ? "" : found.name();
    }

    private static LocalDate today(By by) {
        return LocalDate.ofInstant(by.at(), CHINA);
    }
}
