package org.kepu.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Enters happenings from a sheet, for the desk in the option {@code desk}; what is entered already stays as it is. */
@Component
class EvidenceImport implements SheetImport {

    private static final String UNDONE = "撤销导入";

    private final Recording recording;
    private final Ledger ledger;
    private final EvidenceQueries queries;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final PlanQueries plans;
    private final JsonMapper json;
    private final java.time.Clock clock;

    EvidenceImport(
            Recording recording,
            Ledger ledger,
            EvidenceQueries queries,
            AreaQueries areas,
            UnitQueries units,
            PlanQueries plans,
            JsonMapper json,
            java.time.Clock clock) {
        this.recording = recording;
        this.ledger = ledger;
        this.queries = queries;
        this.areas = areas;
        this.units = units;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public SheetForm form() {
        return EntryCells.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return recording.listDesks(viewer).stream()
                .anyMatch(desk -> desk.key().equals(options.getOrDefault("desk", "")));
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        Desk desk = desk(options);
        SheetNames names = new SheetNames(desk, areas, units, plans);
        List<Read> read = rows.stream().map(row -> read(row, desk, names)).toList();
        Set<String> standing = queries.standingSources(
                read.stream().map(each -> each.draft().source()).toList());
        Map<String, Integer> taken = new HashMap<>();
        return read.stream().map(each -> verdict(each, standing, taken)).toList();
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        Desk desk = desk(options);
        AccountId who = by.account().orElseThrow(() -> new NotFound("importer"));
        SheetNames names = new SheetNames(desk, areas, units, plans);
        List<Read> read = rows.stream().map(row -> read(row, desk, names)).toList();
        Set<String> standing = queries.standingSources(
                read.stream().map(each -> each.draft().source()).toList());
        List<Read> fresh = read.stream()
                .filter(each -> !standing.contains(each.draft().source()))
                .toList();
        List<EntryId> entered = ImportRefused.done(ledger.append(
                fresh.stream().map(Read::draft).toList(),
                fresh.stream().map(Read::path).toList(),
                who));
        return json.writeValueAsString(entered.stream().map(EntryId::value).toList());
    }

    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        AccountId who = by.account().orElseThrow(() -> new NotFound("importer"));
        List<EntryId> entered = Arrays.stream(json.readValue(receipt, UUID[].class))
                .map(EntryId::new)
                .toList();
        List<Entry> corrected = queries.list(entered).stream()
                .filter(entry -> !entry.standing())
                .toList();
        if (corrected.isEmpty()) {
            entered.forEach(entry -> ImportRefused.done(ledger.reverse(entry, UNDONE, who)));
        }
        return corrected.stream()
                .map(entry -> Refusal.at("", "evidence.sheet.correctedSince", entry.title(), entry.day()))
                .toList();
    }

    @Override
    public String back(Map<String, String> options) {
        return "/evidence";
    }

    /** A row as it was understood. */
    private record Read(SheetRow row, EntryDraft draft, List<AreaId> path, List<Refusal> problems) {}

    private Read read(SheetRow row, Desk desk, SheetNames names) {
        RowReader reader = new RowReader(row);
        String place = reader.required("area", 120);
        Optional<Area> area = place.isEmpty() ? Optional.empty() : names.area(reader, place);
        EntryDraft draft =
                EntryCells.draft(reader, area.map(Area::id).orElse(desk.area().id()));
        Optional<Unit> unit =
                names.unit(reader, reader.text("unit", 60), area.map(Area::path).orElse(List.of()));
        Set<ClauseId> clauses = names.clauses(reader, reader.required("clauses", 400), draft.day());
        EntryDraft whole = unit.map(found -> draft.by(found.id())).orElse(draft).serving(clauses);
        EntryDraft named = Recording.named(whole);
        if (desk.unit().isPresent() && !desk.unit().equals(unit)) {
            reader.refuse("unit", "evidence.refusal.unit");
        }
        if (reader.problems().isEmpty()) {
            reader.refuse(EntryRules.check(named, java.time.LocalDate.now(clock)));
        }
        return new Read(row, named, area.map(Area::path).orElse(List.of()), reader.problems());
    }

    /** @param taken sources of earlier rows, with their row */
    private static RowVerdict verdict(Read read, Set<String> standing, Map<String, Integer> taken) {
        int number = read.row().number();
        String label = read.draft().day() + " " + read.draft().title();
        if (!read.problems().isEmpty()) {
            return RowVerdict.wrong(number, label, read.problems());
        }
        Integer earlier = taken.putIfAbsent(read.draft().source(), number);
        if (earlier != null) {
            return RowVerdict.wrong(
                    number,
                    label,
                    List.of(Refusal.at(
                            "title", "evidence.sheet.twice", read.draft().title(), earlier)));
        }
        return standing.contains(read.draft().source())
                ? RowVerdict.changed(number, label, List.of())
                : RowVerdict.created(number, label);
    }

    private Desk desk(Map<String, String> options) {
        return recording.findDesk(options.getOrDefault("desk", "")).orElseThrow(() -> new NotFound("desk"));
    }
}
