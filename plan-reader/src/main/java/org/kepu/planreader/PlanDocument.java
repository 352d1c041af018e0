package org.kepu.planreader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a plan. Everything is in simplified characters and normalised spelling, except {@link #lines()}, which
 * shows the source as it is.
 *
 * @param title title of the plan itself, not of the letter around it; empty when none was found
 * @param issuer who issued it; null when the document does not say
 * @param documentNumber 发文字号 such as 甲政办发〔2022〕15号; null when the document carries none
 * @param issuedOn date under the letter, else date of printing; null when there is none
 * @param period years of the plan; null when unknown
 * @param indicators figures to reach
 * @param phases steps of the schedule
 * @param programmes actions, projects and mechanisms in the order of the source
 * @param units all units with duties, each under one name
 * @param distribution who received it
 * @param notices everything uncertain, sorted by line
 * @param lines the source
 */
public record PlanDocument(
        String title,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Period period,
        List<Indicator> indicators,
        List<Phase> phases,
        List<Programme> programmes,
        List<PlanUnit> units,
        List<Recipient> distribution,
        List<Notice> notices,
        List<SourceLine> lines) {

    public PlanDocument {
        indicators = List.copyOf(indicators);
        phases = List.copyOf(phases);
        programmes = List.copyOf(programmes);
        units = List.copyOf(units);
        distribution = List.copyOf(distribution);
        notices = List.copyOf(notices);
        lines = List.copyOf(lines);
    }

    /** All clauses of all programmes in the order of the source. */
    public List<Clause> clauses() {
        return programmes.stream()
                .flatMap(programme -> programme.clauses().stream())
                .toList();
    }
}
