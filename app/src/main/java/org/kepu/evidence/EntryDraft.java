package org.kepu.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * What is to be entered into the ledger.
 *
 * @param day when it happened; the first day of what took several
 * @param area where, as exactly as known
 * @param unit who did it; empty where a village or community did it on its own
 * @param title one line, 1 to 120 characters, no names of residents
 * @param clauses the clauses it serves; it counts under each of them, and once in every total
 * @param people people met in person by audience; 0 for an audience that was meant but not counted
 * @param quantities by {@linkplain Measure#given() given} measure; absent ones are 0
 * @param source {@code <module>:<what>}, the same whenever the same happening is told again, so that it is entered once
 * @param note up to 1000 characters; no personal data
 * @param attachments files that prove it
 */
public record EntryDraft(
        LocalDate day,
        AreaId area,
        Optional<UnitId> unit,
        HappeningKind kind,
        String title,
        Set<ClauseId> clauses,
        Map<Audience, Long> people,
        Map<Measure, BigDecimal> quantities,
        String source,
        String note,
        List<FileId> attachments) {

    /** @throws IllegalArgumentException for quantities of a measure that is not given but follows */
    public EntryDraft {
        title = title.strip();
        note = note.strip();
        clauses = Set.copyOf(clauses);
        people = Map.copyOf(people);
        quantities = Map.copyOf(quantities);
        attachments = attachments.stream().distinct().toList();
        if (!quantities.keySet().stream().allMatch(Measure::given)) {
            throw new IllegalArgumentException("not given but derived: " + quantities.keySet());
        }
    }

    /** A draft with the least that is needed; add what was counted. */
    public static EntryDraft of(LocalDate day, AreaId area, HappeningKind kind, String title, String source) {
        return new EntryDraft(
                day, area, Optional.empty(), kind, title, Set.of(), Map.of(), Map.of(), source, "", List.of());
    }

    /** Done by this unit. */
    public EntryDraft by(UnitId doer) {
        return new EntryDraft(
                day, area, Optional.of(doer), kind, title, clauses, people, quantities, source, note, attachments);
    }

    /** Serves these clauses, besides those it serves already. */
    public EntryDraft serving(ClauseId... more) {
        return serving(Arrays.asList(more));
    }

    /** Serves these clauses, besides those it serves already. */
    public EntryDraft serving(Collection<ClauseId> more) {
        Set<ClauseId> all = new LinkedHashSet<>(clauses);
        all.addAll(more);
        return new EntryDraft(day, area, unit, kind, title, all, people, quantities, source, note, attachments);
    }

    /** Reached so many people of an audience in person; 0 where nobody counted. */
    public EntryDraft reaching(Audience audience, long number) {
        Map<Audience, Long> all = new LinkedHashMap<>(people);
        all.put(audience, number);
        return new EntryDraft(day, area, unit, kind, title, clauses, all, quantities, source, note, attachments);
    }

    /** Amounts to so much of a measure. */
    public EntryDraft counting(Measure measure, long quantity) {
        return counting(measure, BigDecimal.valueOf(quantity));
    }

    /** Amounts to so much of a measure. */
    public EntryDraft counting(Measure measure, BigDecimal quantity) {
        Map<Measure, BigDecimal> all = new LinkedHashMap<>(quantities);
        all.put(measure, quantity);
        return new EntryDraft(day, area, unit, kind, title, clauses, people, all, source, note, attachments);
    }

    /** With this note. */
    public EntryDraft noting(String text) {
        return new EntryDraft(day, area, unit, kind, title, clauses, people, quantities, source, text, attachments);
    }

    /** Proved by these files, besides those it has already. */
    public EntryDraft proving(List<FileId> files) {
        List<FileId> all = Stream.concat(attachments.stream(), files.stream()).toList();
        return new EntryDraft(day, area, unit, kind, title, clauses, people, quantities, source, note, all);
    }

    /** Told by another source. */
    EntryDraft from(String other) {
        return new EntryDraft(day, area, unit, kind, title, clauses, people, quantities, other, note, attachments);
    }

    BigDecimal quantity(Measure measure) {
        return quantities.getOrDefault(measure, BigDecimal.ZERO);
    }
}
