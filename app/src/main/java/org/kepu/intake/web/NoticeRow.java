package org.kepu.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kepu.plan.PlanDraft;
import org.kepu.web.Ui;

/**
 * Something uncertain.
 *
 * @param index its place among the draft's notices
 * @param clause the clause it is about
 * @param unit the name of a unit it is about
 */
public record NoticeRow(int index, PlanDraft.Notice notice, Optional<String> clause, Optional<String> unit) {

    static List<NoticeRow> of(Bench bench) {
        List<PlanDraft.Notice> notices = bench.review().draft().notices();
        return IntStream.range(0, notices.size())
                .mapToObj(i -> new NoticeRow(
                        i, notices.get(i), bench.clauseAt(notices.get(i).line()), unitIn(notices.get(i), bench)))
                .toList();
    }

    /** The first unit of the draft that the sentence quotes. */
    private static Optional<String> unitIn(PlanDraft.Notice notice, Bench bench) {
        return bench.review().draft().namedUnits().stream()
                .map(PlanDraft.Unit::name)
                .filter(name -> notice.message().contains("“" + name + "”"))
                .min(Comparator.comparingInt(name -> notice.message().indexOf("“" + name + "”")));
    }

    /** Whether a person should look at it before adopting. */
    public boolean isOpen() {
        return !notice.settled() && notice.level() != PlanDraft.Notice.Level.INFO;
    }

    /** The sentence in the reader's language. */
    public String text(Ui ui) {
        return ui.chinese() || notice.english().isEmpty() ? notice.message() : notice.english();
    }

    /** The colour of its level. */
    public String tone() {
        return switch (notice.level()) {
            case INFO -> "";
            case WARN -> "warn";
            case ERROR -> "bad";
        };
    }
}
