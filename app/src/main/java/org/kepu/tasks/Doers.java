package org.kepu.tasks;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.DutyRole;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Service;

/** Who may do what with a task: offices over the programme's area, people of the units that take part. */
@Service
public class Doers {

    private final AreaQueries areas;

    Doers(AreaQueries areas) {
        this.areas = areas;
    }

    /** The steps this viewer may take with the task now. */
    public List<TaskStep> stepsOf(TaskView task, Viewer viewer) {
        return working(task)
                ? TaskStep.of(task.state()).stream()
                        .filter(step -> mayTake(step, task, viewer))
                        .toList()
                : List.of();
    }

    /** Whether this viewer may enter figures: offices, and people of a unit that takes part. */
    public boolean mayEnter(TaskView task, Viewer viewer) {
        return working(task)
                && task.state() != TaskState.DROPPED
                && (isOffice(viewer, task.area())
                        || parts(task, viewer).findAny().isPresent());
    }

    /** Whether this viewer may say who is in charge and who is liaison: offices, and people of a unit that leads. */
    public boolean mayName(TaskView task, Viewer viewer) {
        return task.programmeState() != ProgrammeState.CLOSED && (isOffice(viewer, task.area()) || leads(task, viewer));
    }

    boolean mayTake(TaskStep step, TaskView task, Viewer viewer) {
        boolean office = Stream.of(Role.OFFICE, Role.COUNTY_OFFICE).anyMatch(step.roles()::contains)
                && isOffice(viewer, task.area());
        return office || (step.roles().contains(Role.LIAISON) && leads(task, viewer));
    }

    private static boolean working(TaskView task) {
        return task.programmeState().running() && task.issued();
    }

    private boolean isOffice(Viewer viewer, AreaId area) {
        return viewer.hasAny(Role.OFFICE, Role.COUNTY_OFFICE)
                && viewer.hasAnyOver(areas.get(area).placement(), Role.OFFICE, Role.COUNTY_OFFICE);
    }

    private static boolean leads(TaskView task, Viewer viewer) {
        return parts(task, viewer).anyMatch(part -> part.role() == DutyRole.LEAD);
    }

    private static Stream<TaskView.Part> parts(TaskView task, Viewer viewer) {
        List<UnitId> own = viewer.unitsOf(Role.LIAISON, Role.UNIT_HEAD);
        return task.units().stream().filter(part -> own.contains(part.unit()));
    }
}
