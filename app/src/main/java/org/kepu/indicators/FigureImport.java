package org.kepu.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports figures for the area in the option {@code area} and all below it. A figure that is there already is corrected, with the reason
 * of its row or else saying that it was imported.
 */
@Component
class FigureImport implements SheetImport {

    private static final String IMPORTED = "表格导入更正";
    private static final String UNDONE = "撤销表格导入";

    private final Indicators indicators;
    private final FigureRows figures;
    private final FigureSheetPlaces places;
    private final FigureChecks checks;
    private final AreaQueries areas;
    private final JsonMapper json;

    FigureImport(
            Indicators indicators,
            FigureRows figures,
            FigureSheetPlaces places,
            FigureChecks checks,
            AreaQueries areas,
            JsonMapper json) {
        this.indicators = indicators;
        this.figures = figures;
        this.places = places;
        this.checks = checks;
        this.areas = areas;
        this.json = json;
    }

    @Override
    public SheetForm form() {
        return FigureCells.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(areas.get(area(options)).placement(), Role.OFFICE, Role.COUNTY_OFFICE);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        FigureSheetPlaces.Known known = places.of(area(options));
        Map<FigureKey, Integer> taken = new HashMap<>();
        return rows.stream().map(row -> check(row, known, taken)).toList();
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        FigureSheetPlaces.Known known = places.of(area(options));
        AccountId account = by.account().orElseThrow();
        List<Step> steps = new ArrayList<>();
        for (SheetRow row : rows) {
            FigureDraft draft = known.draft(new RowReader(row));
            Optional<Figure> before = figures.findLatest(draft.key()).filter(figure -> !figure.withdrawn());
            if (before.isEmpty() || !changes(before.get(), draft).isEmpty()) {
                FigureDraft corrected =
                        before.isPresent() && draft.reason().isEmpty() ? draft.because(IMPORTED) : draft;
                Figure after = ImportRefused.done(indicators.record(corrected, account));
                steps.add(new Step(
                        draft.key().indicator().value(),
                        draft.key().area().value(),
                        draft.key().year(),
                        draft.key().period(),
                        after.revision(),
                        before.map(Figure::draft).orElse(null)));
            }
        }
        return json.writeValueAsString(steps);
    }

    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        List<Step> steps = Arrays.asList(json.readValue(receipt, Step[].class));
        List<Refusal> later = steps.stream()
                .filter(step -> figures.findLatest(step.key())
                        .filter(figure -> figure.revision() == step.revision())
                        .isEmpty())
                .map(step -> Refusal.at(
                        "", "indicators.sheet.changedSince", places.name(step.key()), Integer.toString(step.year())))
                .toList();
        if (later.isEmpty()) {
            AccountId account = by.account().orElseThrow();
            steps.reversed().forEach(step -> undo(step, account));
        }
        return later;
    }

    @Override
    public String back(Map<String, String> options) {
        return "/indicators/in/" + area(options);
    }

    private void undo(Step step, AccountId by) {
        FigureDraft before = step.before();
        ImportRefused.done(
                before == null
                        ? indicators.withdraw(step.key(), UNDONE, by)
                        : indicators.record(before.because(UNDONE), by));
    }

    private RowVerdict check(SheetRow row, FigureSheetPlaces.Known known, Map<FigureKey, Integer> taken) {
        RowReader reader = new RowReader(row);
        String label = String.join(" ", row.text("indicator"), row.text("area"), row.text("year"))
                .strip();
        known.complain(reader, row);
        FigureDraft draft = known.draft(reader);
        if (reader.problems().isEmpty()) {
            reader.refuse(checks.check(draft));
            Integer earlier = taken.putIfAbsent(draft.key(), row.number());
            if (earlier != null) {
                reader.refuse("indicator", "indicators.sheet.twice", earlier);
            }
        }
        if (!reader.problems().isEmpty()) {
            return RowVerdict.wrong(row.number(), label, reader.problems());
        }
        return figures.findLatest(draft.key())
                .filter(figure -> !figure.withdrawn())
                .map(before -> RowVerdict.changed(row.number(), label, changes(before, draft)))
                .orElseGet(() -> RowVerdict.created(row.number(), label));
    }

    private static List<RowVerdict.Change> changes(Figure before, FigureDraft after) {
        Map<String, String> was = cells(before.draft());
        Map<String, String> is = cells(after);
        return was.keySet().stream()
                .map(column -> new RowVerdict.Change(column, was.getOrDefault(column, ""), is.getOrDefault(column, "")))
                .filter(change -> !change.was().equals(change.is()))
                .toList();
    }

    private static Map<String, String> cells(FigureDraft draft) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("value", plain(draft.value()));
        cells.put("open", draft.openReason());
        cells.put("method", draft.method().name());
        cells.put("source", draft.source());
        cells.put("round", draft.round());
        cells.put("sample", draft.sampleSize().map(Object::toString).orElse(""));
        cells.put("low", plain(draft.low()));
        cells.put("high", plain(draft.high()));
        cells.put("note", draft.note());
        return cells;
    }

    private static String plain(Optional<java.math.BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }

    private static AreaId area(Map<String, String> options) {
        return AreaId.parse(options.getOrDefault("area", ""));
    }

    /** What an import did with one figure: which revision it made and what stood before. */
    private record Step(
            UUID indicator,
            UUID area,
            int year,
            FigurePeriod period,
            int revision,
            @Nullable FigureDraft before) {
        FigureKey key() {
            return new FigureKey(new IndicatorId(indicator), new AreaId(area), year, period);
        }
    }
}
