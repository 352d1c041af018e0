package org.kepu.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;

/** The steps of a report, as data: buttons, the guide's table and the tests are made from it. */
public enum ReportStep {
    /** 提交审核. */
    SUBMIT(ReportState.SUBMITTED, false),
    /** 撤回修改. */
    WITHDRAW(ReportState.DRAFT, false),
    /** 审核通过. */
    APPROVE(ReportState.APPROVED, false),
    /** 退回联络员. */
    RETURN(ReportState.DRAFT, true),
    /** 撤回报送: the head takes it back before the office decides. */
    WITHDRAW_APPROVAL(ReportState.SUBMITTED, false),
    /** 采用. */
    ACCEPT(ReportState.ACCEPTED, false),
    /** 撤销采用: the office looks at it again. */
    UNACCEPT(ReportState.APPROVED, true),
    /** 退回分管领导. */
    SEND_BACK_TO_HEAD(ReportState.SUBMITTED, true),
    /** 退回联络员 by the office. */
    SEND_BACK(ReportState.DRAFT, true);

    private final ReportState to;
    private final boolean reasoned;

    ReportStep(ReportState to, boolean reasoned) {
        this.to = to;
        this.reasoned = reasoned;
    }

    /** Where the report must stand. */
    public Set<ReportState> from() {
        return switch (this) {
            case SUBMIT -> Set.of(ReportState.DRAFT);
            case WITHDRAW, APPROVE, RETURN -> Set.of(ReportState.SUBMITTED);
            case WITHDRAW_APPROVAL, ACCEPT -> Set.of(ReportState.APPROVED);
            case UNACCEPT -> Set.of(ReportState.ACCEPTED);
            case SEND_BACK_TO_HEAD, SEND_BACK -> Set.of(ReportState.APPROVED, ReportState.ACCEPTED);
        };
    }

    /** Where it stands afterwards. */
    public ReportState to() {
        return to;
    }

    /** Whether a reason must be given. */
    public boolean reasoned() {
        return reasoned;
    }

    /** Who may take it: people of the unit, or an office over the area that asked for the report. */
    public Set<Role> roles() {
        return switch (this) {
            case SUBMIT, WITHDRAW -> Set.of(Role.LIAISON);
            case APPROVE, RETURN, WITHDRAW_APPROVAL -> Set.of(Role.UNIT_HEAD);
            case ACCEPT, UNACCEPT, SEND_BACK_TO_HEAD, SEND_BACK -> Set.of(Role.OFFICE, Role.COUNTY_OFFICE);
        };
    }

    /** The steps a report in this state can take. */
    public static List<ReportStep> of(ReportState state) {
        return Arrays.stream(values())
                .filter(step -> step.from().contains(state))
                .toList();
    }
}
