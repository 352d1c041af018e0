package org.kepu.tasks;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.plan.PlanView;
import org.kepu.shared.Outcome;

/** Finds the clause that a cell of the column 重点任务 means: by its number in front, by its title, or by a part only one has. */
final class ClauseNaming {

    private static final Pattern NUMBERED = Pattern.compile("^(\\d+(?:\\.\\d+)+)[\\s.、．:：]*(.*)$", Pattern.DOTALL);
    private static final int SHORTEST_PART = 4;

    private final List<PlanView.Clause> clauses;

    ClauseNaming(PlanView plan) {
        this.clauses = plan.clauses();
    }

    /** A clause and the text without its number. */
    record Named(PlanView.Clause clause, String matter) {}

    /** Refused at {@code matter} if no clause or several could be meant. */
    Outcome<Named> read(String cell) {
        Matcher numbered = NUMBERED.matcher(
                Normalizer.normalize(cell, Normalizer.Form.NFKC).strip());
        if (numbered.matches()) {
            String number = numbered.group(1);
            String rest = numbered.group(2).strip();
            return only(clause -> clause.number().equals(number))
                    .map(clause -> Outcome.done(new Named(clause, rest.isEmpty() ? clause.title() : rest)))
                    .orElseGet(() -> Outcome.refused("matter", "tasks.sheet.noNumber", number));
        }
        String wanted = fold(cell);
        Optional<PlanView.Clause> found = only(clause -> fold(clause.title()).equals(wanted));
        if (found.isEmpty() && wanted.length() >= SHORTEST_PART) {
            found = only(clause -> fold(clause.title()).contains(wanted)
                    || (clause.title().length() >= SHORTEST_PART && wanted.contains(fold(clause.title()))));
        }
        return found.map(clause -> Outcome.done(new Named(clause, cell)))
                .orElseGet(() -> Outcome.refused("matter", "tasks.sheet.noClause", cell));
    }

    private Optional<PlanView.Clause> only(Predicate<PlanView.Clause> wanted) {
        List<PlanView.Clause> found = clauses.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}、，。；：“”‘’（）《》·—]", "");
    }
}
