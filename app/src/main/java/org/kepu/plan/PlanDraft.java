package org.kepu.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitKind;

/**
 * The whole content of a plan before it is adopted: what a document says, as far as it was read and corrected. It is also the
 * contract of {@code ./kepu plan read --json}; {@link PlanJson} reads and writes it. Texts that are not known are empty.
 *
 * @param documentNumber for example 忻政办发〔2022〕12号
 * @param units every unit named in a duty, with what is known of it
 * @param distribution whom the document was sent to
 * @param notices what was uncertain when the document was read
 */
public record PlanDraft(
        String title,
        String issuer,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        Optional<PlanPeriod> period,
        List<Indicator> indicators,
        List<Phase> phases,
        List<Programme> programmes,
        List<Unit> units,
        List<Recipient> distribution,
        List<Notice> notices) {

    public PlanDraft {
        indicators = List.copyOf(indicators);
        phases = List.copyOf(phases);
        programmes = List.copyOf(programmes);
        units = List.copyOf(units);
        distribution = List.copyOf(distribution);
        notices = List.copyOf(notices);
    }

    /** Every clause in the order of the document. */
    public List<Clause> clauses() {
        return programmes.stream()
                .flatMap(programme -> programme.clauses().stream())
                .toList();
    }

    /** A draft that says what an edition says: the start of a correction. */
    public static PlanDraft of(PlanView view) {
        return DraftOfView.of(view);
    }

    /** This draft with ids and codes for what has none, in the order of the document. */
    public PlanDraft completed() {
        return Numbering.complete(this);
    }

    /** The units that duties name, in order of appearance; one that {@link #units} does not tell of is known by name only. */
    public List<Unit> namedUnits() {
        Map<String, Unit> told =
                units.stream().collect(Collectors.toMap(Unit::name, Function.identity(), (first, second) -> first));
        return clauses().stream()
                .flatMap(clause -> clause.duties().stream())
                .map(Duty::unit)
                .distinct()
                .map(name -> told.getOrDefault(name, Unit.called(name)))
                .toList();
    }

    /** This draft with other indicators. */
    public PlanDraft withIndicators(List<Indicator> others) {
        return with(others, phases, programmes, units, notices);
    }

    /** This draft with other phases. */
    public PlanDraft withPhases(List<Phase> others) {
        return with(indicators, others, programmes, units, notices);
    }

    /** This draft with other programmes. */
    public PlanDraft withProgrammes(List<Programme> others) {
        return with(indicators, phases, others, units, notices);
    }

    /** This draft with other units. */
    public PlanDraft withUnits(List<Unit> others) {
        return with(indicators, phases, programmes, others, notices);
    }

    /** This draft with other notices. */
    public PlanDraft withNotices(List<Notice> others) {
        return with(indicators, phases, programmes, units, others);
    }

    private PlanDraft with(
            List<Indicator> measured,
            List<Phase> timed,
            List<Programme> parts,
            List<Unit> bodies,
            List<Notice> doubts) {
        return new PlanDraft(
                title, issuer, documentNumber, issuedOn, period, measured, timed, parts, bodies, distribution, doubts);
    }

    /** What is measured. A figure that no authority has set stays empty. */
    public record Indicator(String name, String unit, Optional<Figure> baseline, Optional<Figure> target) {}

    /** A value of a year; either may be unknown. */
    public record Figure(Optional<Integer> year, Optional<BigDecimal> value) {}

    /** A stretch of the plan's period and what is done in it; adopting asks for years that are missing. */
    public record Phase(String name, Optional<Integer> from, Optional<Integer> to, String text) {}

    /**
     * 提升行动, 重点工程 or 保障机制.
     *
     * @param id identifies the programme within the draft
     * @param part the part of the document it stands in, for example 提升行动
     * @param code where it stands, for example {@code 3.1}; numbers of clauses begin with it
     * @param number as printed, for example （一）
     * @param continues the programme of the plan it continues, empty for a new one
     */
    public record Programme(
            String id,
            String part,
            String code,
            String number,
            String title,
            ProgrammeKind kind,
            Optional<Audience> audience,
            String intro,
            List<Clause> clauses,
            Optional<ProgrammeId> continues) {
        public Programme {
            clauses = List.copyOf(clauses);
        }

        /** The number of one of its clauses: its code and the place of the clause, from 1. */
        public String numberOf(int index) {
            return code + "." + (index + 1);
        }

        /** This programme with other clauses. */
        public Programme withClauses(List<Clause> others) {
            return new Programme(id, part, code, number, title, kind, audience, intro, others, continues);
        }

        /** This programme as the continuation of another, or as a new one. */
        public Programme continuing(Optional<ProgrammeId> other) {
            return new Programme(id, part, code, number, title, kind, audience, intro, clauses, other);
        }

        Programme withPlace(String newId, String newCode) {
            return new Programme(newId, part, newCode, number, title, kind, audience, intro, clauses, continues);
        }
    }

    /**
     * One paragraph of a programme that ends in responsible units.
     *
     * @param id identifies the clause within the draft
     * @param openEnded whether the list of units ends in 等单位
     * @param lines where it stands in the source
     * @param continues the clause of the plan it continues, empty for a new one
     * @param predecessors other clauses it comes from: split, merged or carried from the period before
     */
    public record Clause(
            String id,
            String title,
            String text,
            List<Duty> duties,
            boolean openEnded,
            Optional<Lines> lines,
            Optional<ClauseId> continues,
            Set<ClauseId> predecessors) {
        public Clause {
            duties = List.copyOf(duties);
            predecessors = Set.copyOf(predecessors);
        }

        Clause withId(String newId) {
            return new Clause(newId, title, text, duties, openEnded, lines, continues, predecessors);
        }

        /** This clause with another descent. */
        public Clause descending(Optional<ClauseId> from, Set<ClauseId> others) {
            return new Clause(id, title, text, duties, openEnded, lines, from, others);
        }
    }

    /** What a unit, called as in {@link PlanDraft#units}, has to do. */
    public record Duty(String unit, DutyRole role) {}

    /** Lines of the source, from 1, both included. */
    public record Lines(int first, int last) {}

    /**
     * A unit the document names.
     *
     * @param name the name used in duties
     * @param fullName the official name, empty if not known
     * @param aliases other names of the document for it, for example 妇联 for 市妇联
     * @param group whether the name stands for several units, for example 各成员单位
     * @param kind what to create it as, empty to judge by the name
     * @param unit the unit of the city it was matched to; empty: matched by name or created at adoption
     */
    public record Unit(
            String name,
            String fullName,
            List<String> aliases,
            boolean group,
            Optional<UnitKind> kind,
            Optional<UnitId> unit) {
        public Unit {
            aliases = List.copyOf(aliases);
        }

        /** A unit of which only the name is known. */
        public static Unit called(String name) {
            return new Unit(name, "", List.of(), false, Optional.empty(), Optional.empty());
        }
    }

    /** Whom the document was sent to. */
    public record Recipient(Kind kind, String name) {

        /** How it was sent. */
        public enum Kind {
            /** 主送. */
            ADDRESSED,
            /** 抄送. */
            COPIED
        }
    }

    /**
     * Something the reader was not sure of.
     *
     * @param line where in the source, from 1; 0 for the whole document
     * @param message one Chinese sentence
     * @param english the same in English, may be empty
     * @param settled whether a person has looked at it
     */
    public record Notice(int line, Level level, String message, String english, boolean settled) {

        /** How much it matters. */
        public enum Level {
            /** Probably read rightly. */
            INFO,
            /** Probably needs a correction. */
            WARN,
            /** Something important is missing. */
            ERROR
        }
    }
}
