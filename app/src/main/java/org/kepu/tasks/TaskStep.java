package org.kepu.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;

/** The steps of a task, as data: buttons, the guide's table and the tests are made from it. */
public enum TaskStep {
    /** 启动. */
    START(TaskState.UNDER_WAY, false, false),
    /** 完成; with a reason if a goal is not reached. */
    FINISH(TaskState.DONE, false, false),
    /** 退回继续办理. */
    REOPEN(TaskState.UNDER_WAY, true, true),
    /** 取消. */
    DROP(TaskState.DROPPED, true, true),
    /** 恢复. */
    RESUME(TaskState.PLANNED, true, true);

    private final TaskState to;
    private final boolean reasoned;
    private final boolean officesOnly;

    TaskStep(TaskState to, boolean reasoned, boolean officesOnly) {
        this.to = to;
        this.reasoned = reasoned;
        this.officesOnly = officesOnly;
    }

    /** Where a task must stand. */
    public Set<TaskState> from() {
        return switch (this) {
            case START -> Set.of(TaskState.PLANNED);
            case FINISH, DROP -> Set.of(TaskState.PLANNED, TaskState.UNDER_WAY);
            case REOPEN -> Set.of(TaskState.DONE);
            case RESUME -> Set.of(TaskState.DROPPED);
        };
    }

    /** Where it stands afterwards. */
    public TaskState to() {
        return to;
    }

    /** Whether a reason must always be given. */
    public boolean reasoned() {
        return reasoned;
    }

    /** Who may take it: offices over the programme's area, people of a unit for tasks the unit leads. */
    public Set<Role> roles() {
        return officesOnly
                ? Set.of(Role.OFFICE, Role.COUNTY_OFFICE)
                : Set.of(Role.OFFICE, Role.COUNTY_OFFICE, Role.LIAISON, Role.UNIT_HEAD);
    }

    /** The steps a task in this state can take. */
    public static List<TaskStep> of(TaskState state) {
        return Arrays.stream(values())
                .filter(step -> step.from().contains(state))
                .toList();
    }
}
