package org.kepu.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;

/** The steps of a notice with one unit, as data: buttons, the guide's table and the tests are made from it. */
public enum NoticeStep {
    /** 签收. */
    ACKNOWLEDGE(NoticeState.WORKING, false, false),
    /** 答复. */
    ANSWER(NoticeState.ANSWERED, true, false),
    /** 办结: the answer is enough. */
    ACCEPT(NoticeState.CLOSED, false, true),
    /** 退回: it is not, for a reason and with a new deadline. */
    SEND_BACK(NoticeState.WORKING, true, true),
    /** 撤销: issued by mistake or overtaken. */
    WITHDRAW(NoticeState.WITHDRAWN, true, true),
    /** 重新办理: closed too early. */
    REOPEN(NoticeState.WORKING, true, true);

    private final NoticeState to;
    private final boolean worded;
    private final boolean offices;

    NoticeStep(NoticeState to, boolean worded, boolean offices) {
        this.to = to;
        this.worded = worded;
        this.offices = offices;
    }

    /** Where the notice must stand with the unit. */
    public Set<NoticeState> from() {
        return switch (this) {
            case ACKNOWLEDGE -> Set.of(NoticeState.SENT);
            case ANSWER -> Set.of(NoticeState.WORKING);
            case ACCEPT, SEND_BACK -> Set.of(NoticeState.ANSWERED);
            case WITHDRAW -> Set.of(NoticeState.SENT, NoticeState.WORKING, NoticeState.ANSWERED);
            case REOPEN -> Set.of(NoticeState.CLOSED);
        };
    }

    /** Where it stands afterwards. */
    public NoticeState to() {
        return to;
    }

    /** Whether a text must be given: the answer, or the reason. */
    public boolean worded() {
        return worded;
    }

    /** Whether the step sets a new deadline, as many working days ahead as the rule says. */
    public boolean renews() {
        return this == SEND_BACK || this == REOPEN;
    }

    /** Who may take it: the office over the notice's area, or people of the unit. */
    public Set<Role> roles() {
        return offices ? Set.of(Role.OFFICE, Role.COUNTY_OFFICE) : Set.of(Role.LIAISON, Role.UNIT_HEAD);
    }

    /** The steps a notice in this state can take. */
    public static List<NoticeStep> of(NoticeState state) {
        return Arrays.stream(values())
                .filter(step -> step.from().contains(state))
                .toList();
    }
}
