package org.kepu.survey.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The record of a draw that is filed with the survey, in Chinese: seed, frame hash, algorithm, and for every unit the
 * numbers that decided about it, with all their digits, so that an auditor can draw again by hand or in any language.
 */
public final class DrawProtocol {

    static final String TAKEN = "入样";

    private static final String GENERATOR = "随机数由 SplitMix64 产生（64 位无符号整数，按 2^64 取余）：状态每次加 0x9E3779B97F4A7C15，记为 z；"
            + "z=(z xor z>>>30)×0xBF58476D1CE4E5B9；z=(z xor z>>>27)×0x94D049BB133111EB；z=z xor z>>>31；"
            + "随机数 u=(⌊z/2^12⌋+0.5)/2^52。每一层的初始状态是文本“种子/层名”（UTF-8）的 SHA-256 值的前 8 个字节（大端序）。";
    private static final String HASH = "抽样框校验值是下述文本（UTF-8）的 SHA-256 值：按抽样框顺序，每个单元一行“编号<制表符>层<制表符>规模<换行>”，规模写成最短的十进制数。";

    private final Draw draw;
    private final List<ProtocolPage.Fact> facts = new ArrayList<>();

    private DrawProtocol(Draw draw) {
        this.draw = draw;
    }

    /** The protocol of a draw. */
    public static DrawProtocol of(Draw draw) {
        return new DrawProtocol(draw);
    }

    /** Adds a fact the draw itself does not know, such as the name of the survey, the file or when it was drawn. */
    public DrawProtocol with(String name, String value) {
        facts.add(new ProtocolPage.Fact(name, value));
        return this;
    }

    /** The whole protocol as text of the format. */
    public String in(ProtocolFormat format) {
        List<ProtocolPage.Fact> all = new ArrayList<>(facts);
        all.add(new ProtocolPage.Fact(
                "抽样方法", draw.method().chinese() + "（" + draw.method().option() + "）"));
        all.add(new ProtocolPage.Fact("种子", Long.toString(draw.seed())));
        all.add(new ProtocolPage.Fact("抽样框单元数", Integer.toString(draw.frameUnits())));
        all.add(new ProtocolPage.Fact("抽样框校验值（SHA-256）", draw.frameHash()));
        all.add(new ProtocolPage.Fact("层数", Integer.toString(draw.strata().size())));
        all.add(new ProtocolPage.Fact("样本量", Integer.toString(draw.taken().size())));
        List<String> paragraphs = List.of(rule(), certainty(), GENERATOR, HASH);
        return new ProtocolPage(
                        "抽样记录",
                        all,
                        paragraphs.stream().filter(text -> !text.isEmpty()).toList(),
                        draw.strata().stream().map(this::table).toList())
                .in(format);
    }

    private String rule() {
        return switch (draw.method()) {
            case PPS_SYSTEMATIC ->
                "判定规则：按抽样框顺序累计入样概率 C，每层取一个随机起点 u；存在整数 j≥0 使 u+j 落在（C前, C后] 内的单元入样。"
                        + "系统抽样中有的单元对不可能同时入样，方差没有无偏估计：估计时用有放回公式（偏保守），或在排序有意义时用逐次差分法。";
            case SAMPFORD, MAX_ENTROPY, SRS -> "判定规则：按抽样框顺序逐个判定，每个单元取一个随机数；随机数不大于“条件概率”（已知此前判定结果时该单元入样的概率）则入样。";
        };
    }

    private String certainty() {
        long certain = draw.taken().stream().filter(DrawnUnit::certain).count();
        return certain == 0 ? "" : "有 " + certain + " 个单元按规模计算的入样概率达到 1，必然入样，自成一层；其余名额在余下单元中重新计算，直到没有新的必选单元。";
    }

    private ProtocolPage.Table table(StratumDraw stratum) {
        boolean systematic = draw.method() == SelectionMethod.PPS_SYSTEMATIC;
        List<String> header = systematic
                ? List.of("行号", "编号", "规模", "入样概率", "C前", "C后", "u+j", "结果")
                : List.of("行号", "编号", "规模", "入样概率", "条件概率", "随机数", "结果");
        String start = Double.isNaN(stratum.start()) ? "" : "，起点 u=" + number(stratum.start());
        String name = stratum.stratum().isEmpty() ? "全部单元" : "层 " + stratum.stratum();
        return new ProtocolPage.Table(
                String.format(Locale.ROOT, "%s：%d 取 %d%s", name, stratum.units().size(), stratum.n(), start),
                header,
                stratum.units().stream().map(unit -> row(unit, systematic)).toList());
    }

    private static List<String> row(DrawnUnit unit, boolean systematic) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(unit.unit().row()));
        cells.add(unit.unit().id());
        cells.add(number(unit.unit().size()));
        cells.add(number(unit.pi()));
        Step step = unit.step();
        if (step == null) {
            cells.addAll(systematic ? List.of("", "", "") : List.of("", ""));
            cells.add(TAKEN + "（必选）");
            return cells;
        }
        if (systematic) {
            cells.add(number(step.low()));
        }
        cells.add(number(step.high()));
        cells.add(Double.isNaN(step.uniform()) ? "" : number(step.uniform()));
        cells.add(step.taken() ? TAKEN : "");
        return cells;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
