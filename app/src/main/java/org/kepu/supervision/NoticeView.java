package org.kepu.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * A supervision notice as it stands.
 *
 * @param deadline counted from the day of issue; a unit may have got another one
 */
public record NoticeView(
        NoticeId id,
        AreaId area,
        String code,
        int year,
        int serial,
        String title,
        Matter matter,
        String demand,
        LocalDate issuedOn,
        int workingDays,
        LocalDate deadline,
        String issuer,
        Instant issuedAt,
        String issuedBy,
        List<Addressed> units) {

    /** 发文字号. */
    public String number() {
        return code + "〔" + year + "〕" + serial + "号";
    }

    /**
     * A unit the notice is addressed to.
     *
     * @param escalated whether the unit's head was told
     */
    public record Addressed(UnitId unit, String name, NoticeState state, LocalDate deadline, boolean escalated) {

        /** Whether the unit has not answered in time. */
        public boolean overdueOn(LocalDate day) {
            return (state == NoticeState.SENT || state == NoticeState.WORKING) && deadline.isBefore(day);
        }
    }

    /** Whether a unit still has to do something, or the office with its answer. */
    public boolean open() {
        return units.stream().anyMatch(unit -> unit.state().open());
    }

    /** Whether a unit has not answered in time. */
    public boolean overdueOn(LocalDate day) {
        return units.stream().anyMatch(unit -> unit.overdueOn(day));
    }

    NoticeView with(List<Addressed> others) {
        return new NoticeView(
                id,
                area,
                code,
                year,
                serial,
                title,
                matter,
                demand,
                issuedOn,
                workingDays,
                deadline,
                issuer,
                issuedAt,
                issuedBy,
                others);
    }
}
