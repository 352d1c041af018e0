package org.kepu.survey.selection;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kepu.survey.SurveyRefusal;

/**
 * A checked sampling frame: every unit once, every size above zero, in an order that is part of the draw (systematic
 * selection walks along it, so sorting by place spreads the sample over the places).
 */
public final class Frame {

    private static final int SHOWN = 10;

    private final List<FrameUnit> units;

    private Frame(List<FrameUnit> units) {
        this.units = units;
    }

    /** The frame of these units, named in refusals by the default column names. */
    public static Frame of(List<FrameUnit> units) {
        return of(units, FrameColumns.DEFAULT);
    }

    /**
     * The frame of these units. Refused with {@link SurveyRefusal.Reason#BAD_FRAME} when it is empty or
     * {@link #problems} finds any; the first ten are named with row and column.
     */
    public static Frame of(List<FrameUnit> units, FrameColumns columns) {
        if (units.isEmpty()) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_FRAME,
                    "The frame has no units; give one row for every unit to draw from.");
        }
        List<FrameProblem> problems = problems(units, columns);
        if (!problems.isEmpty()) {
            throw new SurveyRefusal(SurveyRefusal.Reason.BAD_FRAME, sentence(problems));
        }
        return new Frame(List.copyOf(units));
    }

    /** Everything that must be repaired: missing or repeated names, missing strata, sizes that are not above zero. */
    public static List<FrameProblem> problems(List<FrameUnit> units, FrameColumns columns) {
        return new FrameCheck(columns).problems(units);
    }

    /** The units in their order. */
    public List<FrameUnit> units() {
        return units;
    }

    /** The units of every stratum, strata in the order in which they first occur. */
    public SequencedMap<String, List<FrameUnit>> strata() {
        SequencedMap<String, List<FrameUnit>> result = new LinkedHashMap<>();
        for (FrameUnit unit : units) {
            result.computeIfAbsent(unit.stratum(), key -> new ArrayList<>()).add(unit);
        }
        return result;
    }

    /** The sum of the sizes of every stratum. */
    public Map<String, Double> sizes() {
        return units.stream()
                .collect(Collectors.groupingBy(
                        FrameUnit::stratum, LinkedHashMap::new, Collectors.summingDouble(FrameUnit::size)));
    }

    /**
     * The text the hash is taken over: for each unit in order one line {@code id TAB stratum TAB size LF}, the size as
     * the shortest plain decimal that reads back as the same number (1057, 0.5), in UTF-8.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder();
        for (FrameUnit unit : units) {
            text.append(unit.id()).append('\t').append(unit.stratum()).append('\t');
            text.append(BigDecimal.valueOf(unit.size()).stripTrailingZeros().toPlainString());
            text.append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of {@link #canonicalText}, as 64 hexadecimal digits: proof of which frame was drawn from. */
    public String hash() {
        return HexFormat.of().formatHex(Hashing.sha256(canonicalText().getBytes(StandardCharsets.UTF_8)));
    }

    private static String sentence(List<FrameProblem> problems) {
        String shown =
                problems.stream().limit(SHOWN).map(FrameProblem::toString).collect(Collectors.joining("\n  "));
        String more = problems.size() > SHOWN ? "\n  … and " + (problems.size() - SHOWN) + " more" : "";
        return "The frame cannot be drawn from until this is repaired:\n  " + shown + more;
    }
}
