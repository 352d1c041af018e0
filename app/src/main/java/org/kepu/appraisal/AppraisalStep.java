package org.kepu.appraisal;

import java.util.Arrays;
import java.util.List;

/** The steps an appraisal can take, as data: buttons, the guide's table and the tests are made from it. */
public enum AppraisalStep {
    /** 下发自评: items and subjects are fixed; every subject gets a to-do. Needs items and subjects. */
    OPEN(AppraisalState.DRAFT, AppraisalState.SELF_SCORING, false),
    /** 撤回修改: back to the draft, as long as nobody has submitted. */
    REDRAFT(AppraisalState.SELF_SCORING, AppraisalState.DRAFT, true),
    /** 开始审核. */
    REVIEW(AppraisalState.SELF_SCORING, AppraisalState.REVIEWING, false),
    /** 退回自评. */
    REOPEN(AppraisalState.REVIEWING, AppraisalState.SELF_SCORING, true),
    /** 反馈结果: objections are possible from now on. Needs every sheet reviewed. */
    ANNOUNCE(AppraisalState.REVIEWING, AppraisalState.OBJECTING, false),
    /** 重新审核 after objections or a mistake. */
    REVIEW_AGAIN(AppraisalState.OBJECTING, AppraisalState.REVIEWING, true),
    /** 开始公示: after the last day for objections, with every objection decided. */
    PUBLISH(AppraisalState.OBJECTING, AppraisalState.NOTICE, false),
    /** 中止公示: something came up. */
    STOP(AppraisalState.NOTICE, AppraisalState.REVIEWING, true),
    /** 确定结果: after the last day of the public notice. */
    FINISH(AppraisalState.NOTICE, AppraisalState.FINAL, false);

    private final AppraisalState from;
    private final AppraisalState to;
    private final boolean needsReason;

    AppraisalStep(AppraisalState from, AppraisalState to, boolean needsReason) {
        this.from = from;
        this.to = to;
        this.needsReason = needsReason;
    }

    /** Where the appraisal must stand. */
    public AppraisalState from() {
        return from;
    }

    /** Where it stands afterwards. */
    public AppraisalState to() {
        return to;
    }

    /** Whether a reason must be given: steps back. */
    public boolean needsReason() {
        return needsReason;
    }

    /** The steps an appraisal in this state can take. */
    public static List<AppraisalStep> of(AppraisalState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
