package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.shared.AreaId;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;

/** A figure as people write it, in a form or in a row of a sheet; fields and columns have the same names. */
public final class FigureCells {

    /** The sheet of figures. */
    public static final SheetForm FORM = new SheetForm(
            "figures",
            List.of(
                    Column.of("indicator").needed().also("指标", "指标名称", "指标代码"),
                    Column.of("area").also("区域", "地区", "县（市、区）"),
                    Column.of("year").needed().also("年度", "年份"),
                    Column.of("period").also("期间").oneOf(FigurePeriod.values()),
                    Column.of("value").needed().also("数值", "完成值"),
                    Column.of("open").also("暂不能下结论的原因"),
                    Column.of("method").needed().also("方法", "取得方式").oneOf(FigureMethod.values()),
                    Column.of("source").needed().also("数据来源", "来源"),
                    Column.of("round").also("调查届次", "届次"),
                    Column.of("sample").also("样本量"),
                    Column.of("low").also("区间下限"),
                    Column.of("high").also("区间上限"),
                    Column.of("note").also("备注"),
                    Column.of("reason").also("更正原因")));

    private FigureCells() {}

    /** What the fields of a figure hold. */
    public static Map<String, String> of(Figure figure, Indicator indicator, Area area) {
        FigureDraft draft = figure.draft();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("indicator", indicator.name());
        cells.put("area", area.name());
        cells.put("year", Integer.toString(draft.key().year()));
        cells.put("period", draft.key().period().name());
        cells.put("value", text(draft.value()));
        cells.put("open", draft.openReason());
        cells.put("method", draft.method().name());
        cells.put("source", draft.source());
        cells.put("round", draft.round());
        cells.put("sample", draft.sampleSize().map(Object::toString).orElse(""));
        cells.put("low", text(draft.low()));
        cells.put("high", text(draft.high()));
        cells.put("note", draft.note());
        return cells;
    }

    /** Reads a draft; what cannot be read is a problem of the reader. */
    public static FigureDraft draft(RowReader reader, IndicatorId indicator, AreaId area) {
        reader.required("year", 10);
        reader.required("method", 40);
        reader.required("source", 300);
        FigureKey key = new FigureKey(
                indicator,
                area,
                reader.number("year", 1990, 2200).orElse(0),
                reader.choice("period", FigurePeriod.class).orElse(FigurePeriod.YEAR));
        return new FigureDraft(
                key,
                Decimals.read(reader, "value"),
                reader.text("open", 300),
                reader.choice("method", FigureMethod.class).orElse(FigureMethod.REPORTED),
                reader.text("source", 300),
                reader.text("round", 60),
                reader.number("sample", 1, 100_000_000),
                Decimals.read(reader, "low"),
                Decimals.read(reader, "high"),
                reader.text("note", 500),
                reader.text("reason", 300));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
