package org.kepu.tasks;

import java.util.Arrays;
import java.util.List;

/** The steps of an annual programme, as data: buttons, the guide's table and the tests are made from it. */
public enum ProgrammeStep {
    /** 印发: the draft comes into force under a document number. */
    ISSUE(ProgrammeState.DRAFT, ProgrammeState.ISSUED, false),
    /** 启动修订: what is in force stays so until the next edition. */
    AMEND(ProgrammeState.ISSUED, ProgrammeState.AMENDING, true),
    /** 印发修订: the next edition comes into force. */
    REISSUE(ProgrammeState.AMENDING, ProgrammeState.ISSUED, false),
    /** 放弃修订: back to what the last edition says. */
    ABANDON(ProgrammeState.AMENDING, ProgrammeState.ISSUED, true),
    /** 办结: the year is over. */
    CLOSE(ProgrammeState.ISSUED, ProgrammeState.CLOSED, false),
    /** 重新打开: closed too early. */
    REOPEN(ProgrammeState.CLOSED, ProgrammeState.ISSUED, true);

    private final ProgrammeState from;
    private final ProgrammeState to;
    private final boolean reasoned;

    ProgrammeStep(ProgrammeState from, ProgrammeState to, boolean reasoned) {
        this.from = from;
        this.to = to;
        this.reasoned = reasoned;
    }

    /** Where a programme must stand. */
    public ProgrammeState from() {
        return from;
    }

    /** Where it stands afterwards. */
    public ProgrammeState to() {
        return to;
    }

    /** Whether a reason must be given. */
    public boolean reasoned() {
        return reasoned;
    }

    /** Whether the step issues an edition, which needs a document number and a day. */
    public boolean issues() {
        return this == ISSUE || this == REISSUE;
    }

    /** The steps a programme in this state can take. */
    public static List<ProgrammeStep> of(ProgrammeState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
