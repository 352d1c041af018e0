package org.kepu.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kepu.shared.UnitId;

/**
 * How one task stands.
 *
 * @param path where the task is shown
 * @param leads the units that lead it
 * @param finished whether all its goals are reached or it was declared done
 * @param late whether its due day is over and it is not finished
 * @param reason the lamp and why
 */
public record TaskStanding(
        String path, String title, List<UnitId> leads, LocalDate due, boolean finished, boolean late, Reason reason) {

    private static final List<Lamp> SEVERITY = List.of(Lamp.RED, Lamp.YELLOW, Lamp.GREY, Lamp.GREEN);

    /** Red before yellow, grey and green; the earliest due day first. */
    public static final Comparator<TaskStanding> WORST_FIRST = Comparator.comparingInt(
                    (TaskStanding task) -> SEVERITY.indexOf(task.lamp()))
            .thenComparing(TaskStanding::due);

    public TaskStanding {
        leads = List.copyOf(leads);
    }

    /** Colour of the task's lamp. */
    public Lamp lamp() {
        return reason.lamp();
    }
}
