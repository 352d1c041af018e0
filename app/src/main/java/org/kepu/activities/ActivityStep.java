package org.kepu.activities;

import static org.kepu.activities.ActivityState.ANNOUNCED;
import static org.kepu.activities.ActivityState.CALLED_OFF;
import static org.kepu.activities.ActivityState.CLOSED;
import static org.kepu.activities.ActivityState.DRAFT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of an activity, as data: buttons, the database's table and the tests follow it. */
public enum ActivityStep {
    /** 发布. */
    ANNOUNCE(Optional.of(ANNOUNCED), false),
    /** 修改: stays where it is. */
    EDIT(Optional.empty(), false),
    /** 结项. */
    CLOSE(Optional.of(CLOSED), false),
    /** 取消一场. */
    CALL_OFF_SESSION(Optional.empty(), true),
    /** 取消. */
    CALL_OFF(Optional.of(CALLED_OFF), true),
    /** 撤回结项, to correct it: what stands in the ledger is taken back. */
    REOPEN(Optional.of(ANNOUNCED), true);

    private final Optional<ActivityState> to;
    private final boolean reasoned;

    ActivityStep(Optional<ActivityState> to, boolean reasoned) {
        this.to = to;
        this.reasoned = reasoned;
    }

    /** Where the activity must stand. */
    public Set<ActivityState> from() {
        return switch (this) {
            case ANNOUNCE -> EnumSet.of(DRAFT);
            case EDIT, CALL_OFF -> EnumSet.of(DRAFT, ANNOUNCED);
            case CLOSE, CALL_OFF_SESSION -> EnumSet.of(ANNOUNCED);
            case REOPEN -> EnumSet.of(CLOSED);
        };
    }

    /** Where it stands afterwards. */
    public ActivityState to(ActivityState before) {
        return to.orElse(before);
    }

    /** Whether a reason must be given. */
    public boolean reasoned() {
        return reasoned;
    }

    /** The steps an activity in this state can take, in the order of the buttons. */
    public static List<ActivityStep> of(ActivityState state) {
        return Arrays.stream(values())
                .filter(step -> step.from().contains(state))
                .toList();
    }
}
