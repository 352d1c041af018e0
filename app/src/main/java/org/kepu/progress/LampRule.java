package org.kepu.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kepu.shared.Refusal;

/**
 * The figures by which lamps are decided; each city sets its own.
 *
 * <p>A goal is on course if what is reached is at least {@code yellowBelow} percent of what would be reached by today at an even
 * pace from the first day to the due day; below {@code redBelow} percent it is far behind.
 *
 * @param yellowBelow percent of the even pace, 1 to 100
 * @param redBelow percent of the even pace, 0 to {@code yellowBelow}
 * @param graceDays days after the first day of a task in which its pace is not judged, 0 to 180
 * @param soonDays days before the due day from which an unfinished task is yellow, 0 to 90
 * @param toleranceDays days after the due day in which an unfinished task is yellow before it is red, 0 to 60
 * @param reportsCount whether a leading unit's report that is overdue makes its clauses yellow
 */
public record LampRule(
        int yellowBelow, int redBelow, int graceDays, int soonDays, int toleranceDays, boolean reportsCount) {

    /** What holds until a city sets its own. */
    public static final LampRule USUAL = new LampRule(80, 50, 30, 15, 0, true);

    /** What is wrong with the figures, each at its field; empty if they make a rule. */
    public List<Refusal> problems() {
        List<Refusal> problems = new ArrayList<>();
        within("yellowBelow", yellowBelow, 1, 100, problems);
        within("redBelow", redBelow, 0, 100, problems);
        within("graceDays", graceDays, 0, 180, problems);
        within("soonDays", soonDays, 0, 90, problems);
        within("toleranceDays", toleranceDays, 0, 60, problems);
        if (problems.isEmpty() && redBelow > yellowBelow) {
            problems.add(Refusal.at("redBelow", "lamp.refusal.redAboveYellow"));
        }
        return problems;
    }

    BigDecimal yellowShare() {
        return BigDecimal.valueOf(yellowBelow, 2);
    }

    BigDecimal redShare() {
        return BigDecimal.valueOf(redBelow, 2);
    }

    private static void within(String field, int value, int least, int most, List<Refusal> problems) {
        if (value < least || value > most) {
            problems.add(Refusal.at(field, "lamp.refusal.range", least, most));
        }
    }
}
