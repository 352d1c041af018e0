package org.kepu.plan;

import java.util.List;
import java.util.Optional;

/**
 * A clause with what stands around it.
 *
 * @param removed whether the plan's present edition no longer has it; then this is its last text
 * @param previous the clause before it in the plan
 * @param predecessors clauses it was split off, merged or carried from
 * @param successors clauses that continue it
 * @param versions its texts by edition, newest first; editions that left it as it was are not listed
 */
public record ClauseView(
        PlanSummary plan,
        ProgrammeId programme,
        String programmeTitle,
        PlanView.Clause clause,
        boolean removed,
        Optional<ClauseRef> previous,
        Optional<ClauseRef> next,
        List<ClauseRef> predecessors,
        List<ClauseRef> successors,
        List<Version> versions) {

    /** Another clause, enough to link to it. */
    public record ClauseRef(ClauseId id, String number, String title, PlanPeriod period) {}

    /** The clause as an edition changed it. */
    public record Version(EditionView edition, String title, String text, List<PlanView.Duty> duties) {

        boolean saysTheSameAs(Version other) {
            return title.equals(other.title) && text.equals(other.text) && duties.equals(other.duties);
        }
    }
}
