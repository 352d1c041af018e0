package org.kepu.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.files.FileId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * One edition of a plan, whole.
 *
 * @param documentNumber empty if the document has none
 * @param addressed whom the document was sent to (主送)
 * @param copied who got a copy (抄送)
 * @param unitLoads every unit with duties, leads first
 * @param source the document it was read from
 */
public record PlanView(
        PlanSummary summary,
        int edition,
        String issuer,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        List<Programme> programmes,
        List<Indicator> indicators,
        List<Phase> phases,
        List<UnitLoad> unitLoads,
        List<String> addressed,
        List<String> copied,
        Optional<FileId> source) {

    /** The same edition under what is known of its plan now. */
    PlanView with(PlanSummary now) {
        return new PlanView(
                now,
                edition,
                issuer,
                documentNumber,
                issuedOn,
                programmes,
                indicators,
                phases,
                unitLoads,
                addressed,
                copied,
                source);
    }

    /** Every clause in the order of the plan. */
    public List<Clause> clauses() {
        return programmes.stream()
                .flatMap(programme -> programme.clauses().stream())
                .toList();
    }

    /**
     * 提升行动, 重点工程 or 保障机制.
     *
     * @param part the part of the document it stands in, for example 提升行动
     * @param code where it stands, for example {@code 3.1}; numbers of its clauses begin with it
     * @param number as printed, for example （一）
     */
    public record Programme(
            ProgrammeId id,
            String part,
            String code,
            String number,
            String title,
            ProgrammeKind kind,
            Optional<Audience> audience,
            String intro,
            List<Clause> clauses) {}

    /**
     * One clause.
     *
     * @param number for example 3.1.2
     * @param openEnded whether other units may join (等单位)
     * @param lines where it stands in the source
     */
    public record Clause(
            ClauseId id,
            String number,
            String title,
            String text,
            boolean openEnded,
            List<Duty> duties,
            Optional<PlanDraft.Lines> lines) {

        /** The leading units in order. */
        public List<Duty> leads() {
            return duties.stream().filter(duty -> duty.role() == DutyRole.LEAD).toList();
        }

        /** The supporting units in order. */
        public List<Duty> supports() {
            return duties.stream()
                    .filter(duty -> duty.role() == DutyRole.SUPPORT)
                    .toList();
        }
    }

    /** A unit's part in a clause, with the unit's name of the day. */
    public record Duty(UnitId unit, String name, DutyRole role) {}

    /** How many clauses a unit leads and supports. */
    public record UnitLoad(UnitId unit, String name, int leads, int supports) {

        static UnitLoad of(Duty duty) {
            boolean lead = duty.role() == DutyRole.LEAD;
            return new UnitLoad(duty.unit(), duty.name(), lead ? 1 : 0, lead ? 0 : 1);
        }

        UnitLoad plus(UnitLoad other) {
            return new UnitLoad(unit, name, leads + other.leads, supports + other.supports);
        }
    }

    /** What is measured; a missing figure is not known or not set, never to be filled by guessing. */
    public record Indicator(
            String name,
            String unit,
            @Nullable Integer baselineYear,
            @Nullable BigDecimal baseline,
            @Nullable Integer targetYear,
            @Nullable BigDecimal target) {}

    /** A stretch of the plan's period and what is done in it; the text may be empty. */
    public record Phase(String name, PlanPeriod period, String text) {}
}
