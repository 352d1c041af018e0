package org.kepu.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.Measure;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** What happened for a task in a year: a few dozen entries at most, the same every time, spread over counties and months. */
final class SampleHappenings {

    private static final int MOST = 24;
    private static final String NOTE = "示例数据";

    private final SampleTask task;
    private final SampleTask.Goal goal;
    private final int year;
    private final LocalDate today;

    SampleHappenings(SampleTask task, SampleTask.Goal goal, int year, LocalDate today) {
        this.task = task;
        this.goal = goal;
        this.year = year;
        this.today = today;
    }

    /** The entries of a unit for a clause; counties are taken in turn from where the task's number begins. */
    Stream<EntryDraft> list(ClauseId clause, UnitId unit, AreaId city, List<AreaId> counties) {
        long total = total();
        int happenings = happenings(total);
        Random random = new Random((task.clause() + task.matter() + year).hashCode());
        int offset = random.nextInt(counties.size());
        return IntStream.range(0, happenings).mapToObj(i -> {
            long share = total * (i + 1) / happenings - total * i / happenings;
            AreaId area = task.counties() ? counties.get((i + offset) % counties.size()) : city;
            String topic = task.topics().get(i % task.topics().size());
            return counted(
                    EntryDraft.of(day(i, happenings, random), area, goal.kind(), topic, source(i))
                            .by(unit)
                            .serving(clause)
                            .noting(NOTE),
                    share,
                    random);
        });
    }

    private EntryDraft counted(EntryDraft draft, long share, Random random) {
        long people = Math.max(1, Math.round(goal.people() * (0.8 + 0.4 * random.nextDouble())));
        return switch (goal.measure()) {
            case PEOPLE ->
                draft.counting(Measure.SESSIONS, Math.max(1, share / Math.max(1, goal.people())))
                        .reaching(goal.audience(), share);
            case SESSIONS -> draft.counting(Measure.SESSIONS, share).reaching(goal.audience(), people * share);
            default -> draft.counting(goal.measure(), share);
        };
    }

    /** What was reached by today: of a year that is over the percentage of the target, else of an even pace. */
    private long total() {
        int index = SampleTask.YEARS.indexOf(year);
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate due = task.dueIn(year);
        long whole = ChronoUnit.DAYS.between(first, due) + 1;
        long over = Math.clamp(ChronoUnit.DAYS.between(first, today) + 1, 0, whole);
        return (long) goal.targets().get(index) * goal.paces().get(index) * over / (100 * whole);
    }

    private int happenings(long total) {
        long each = goal.measure() == Measure.PEOPLE || goal.measure() == Measure.ONLINE_PEOPLE
                ? Math.max(1, goal.people())
                : 1;
        return Math.clamp(total / each, total > 0 ? 1 : 0, MOST);
    }

    /** Evenly from February until the due day or today, a few days to and fro, never on New Year's Day or in the future. */
    private LocalDate day(int index, int happenings, Random random) {
        LocalDate first = LocalDate.of(year, 2, 6);
        LocalDate due = task.dueIn(year);
        LocalDate last = due.isBefore(today) ? due : today.minusDays(1);
        long span = Math.max(1, ChronoUnit.DAYS.between(first, last));
        long at = span * (2L * index + 1) / (2L * happenings) + random.nextInt(7) - 3;
        return first.plusDays(Math.clamp(at, 0, span));
    }

    private String source(int index) {
        return "demo:" + year + ":" + task.clause() + ":" + task.matter() + ":" + index;
    }
}
