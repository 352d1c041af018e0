package org.kepu.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;

/** Registers the experts of a sheet with an area; option {@code area}. Who is registered there under the same name and organisation is left alone. */
@Component
class ExpertImport implements SheetImport {

    private final Experts experts;
    private final ExpertQueries queries;
    private final ExpertTable table;
    private final ExpertNames names;
    private final AreaQueries areas;
    private final Clock clock;

    ExpertImport(
            Experts experts,
            ExpertQueries queries,
            ExpertTable table,
            ExpertNames names,
            AreaQueries areas,
            Clock clock) {
        this.experts = experts;
        this.queries = queries;
        this.table = table;
        this.names = names;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public SheetForm form() {
        return ExpertRows.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(areas.get(area(options)).placement(), Role.OFFICE, Role.COUNTY_OFFICE);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        Set<String> known = known(area(options));
        Set<String> seen = new HashSet<>();
        return read(rows).stream()
                .map(line -> verdict(line, known, seen.add(line.key())))
                .toList();
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        AreaId area = area(options);
        Set<String> known = known(area);
        return read(rows).stream()
                .filter(line -> !known.contains(line.key()))
                .map(line -> ImportRefused.done(experts.register(area, line.draft(), by))
                        .toString())
                .collect(Collectors.joining(" "));
    }

    /** Removes those registered, with name and phone; not once any of them declared a conflict. */
    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        List<ExpertId> registered = Arrays.stream(receipt.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(ExpertId::parse)
                .toList();
        if (table.anyDeclared(registered)) {
            return List.of(Refusal.at("", "experts.refusal.undo"));
        }
        registered.forEach(names::erase);
        table.remove(registered);
        return List.of();
    }

    @Override
    public String back(Map<String, String> options) {
        return "/volunteers/experts";
    }

    private List<ExpertRows.Line> read(List<SheetRow> rows) {
        LocalDate today = LocalDate.now(clock);
        return rows.stream().map(row -> ExpertRows.read(row, today)).toList();
    }

    private static RowVerdict verdict(ExpertRows.Line line, Set<String> known, boolean first) {
        String name = line.draft().name();
        if (!line.problems().isEmpty()) {
            return RowVerdict.wrong(line.row(), name, line.problems());
        }
        if (!first) {
            return RowVerdict.wrong(line.row(), name, List.of(Refusal.at("name", "experts.refusal.twice")));
        }
        return known.contains(line.key())
                ? RowVerdict.changed(line.row(), name, List.of())
                : RowVerdict.created(line.row(), name);
    }

    /** Name and organisation of everybody registered with exactly this area. */
    private Set<String> known(AreaId area) {
        List<ExpertView> registered = queries.listOf(area);
        Map<ExpertId, String> called = names.whole(area, registered);
        return registered.stream()
                .map(expert -> called.getOrDefault(expert.id(), "") + "\n" + expert.organisation())
                .collect(Collectors.toSet());
    }

    private static AreaId area(Map<String, String> options) {
        return AreaId.parse(options.getOrDefault("area", new UUID(0, 0).toString()));
    }
}
