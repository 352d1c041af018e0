package org.kepu.areas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports the areas below one area. Options: {@code area}, {@code on} (the day it is true), {@code gone=true} to end what is missing. */
@Component
class AreaImport implements SheetImport {

    private final Areas areas;
    private final AreaQueries queries;
    private final AreaRows rows;
    private final JsonMapper json;
    private final Clock clock;

    AreaImport(Areas areas, AreaQueries queries, AreaRows rows, JsonMapper json, Clock clock) {
        this.areas = areas;
        this.queries = queries;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public SheetForm form() {
        return AreaCells.FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(scope(options).placement(), Role.SYSTEM_ADMIN, Role.OFFICE, Role.COUNTY_OFFICE);
    }

    @Override
    public boolean divisible(Map<String, String> options) {
        return !endsMissing(options);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> sheet, Map<String, String> options) {
        Area scope = scope(options);
        List<Area> known = queries.listTreeOfAllTimes(scope.id());
        LocalDate day = day(options);
        List<AreaSheetPlan.Line> lines = lines(sheet, scope, known, day);
        Stream<RowVerdict> listed = lines.stream().map(line -> AreaVerdict.of(line, day));
        Stream<RowVerdict> missing = endsMissing(options)
                ? AreaSheetPlan.missing(lines, scope, known, day).stream().map(area -> RowVerdict.gone(area.name()))
                : Stream.of();
        return Stream.concat(listed, missing).toList();
    }

    @Override
    public String carryOut(List<SheetRow> sheet, Map<String, String> options, Viewer by) {
        Area scope = scope(options);
        List<Area> known = queries.listTreeOfAllTimes(scope.id());
        LocalDate day = day(options);
        List<AreaSheetPlan.Line> lines = lines(sheet, scope, known, day);
        List<Step> steps = new ArrayList<>();
        Map<Integer, AreaId> created = new HashMap<>();
        for (AreaSheetPlan.Line line : lines) {
            carryOut(line, day, created, by.account()).ifPresent(steps::add);
        }
        if (endsMissing(options)) {
            for (Area area : AreaSheetPlan.missing(lines, scope, known, day)) {
                ImportRefused.done(areas.close(area.id(), day, by.account()));
                steps.add(Step.on(area));
            }
        }
        return json.writeValueAsString(
                steps.stream().map(step -> step.seal(rows)).toList());
    }

    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        List<Step> steps = Arrays.asList(json.readValue(receipt, Step[].class));
        List<Refusal> later = steps.stream()
                .filter(step -> rows.latestRevision(new AreaId(step.area())) != step.revision())
                .map(step -> Refusal.at(
                        "",
                        "areas.sheet.changedSince",
                        queries.get(new AreaId(step.area())).name()))
                .toList();
        if (later.isEmpty()) {
            steps.reversed().forEach(step -> step.undo(rows, areas, day(options), by.account()));
        }
        return later;
    }

    @Override
    public String back(Map<String, String> options) {
        return "/areas/" + options.get("area");
    }

    private Optional<Step> carryOut(
            AreaSheetPlan.Line line, LocalDate day, Map<Integer, AreaId> created, Optional<AccountId> by) {
        Optional<AreaId> parent = line.parent()
                .map(place -> place.area()
                        .map(Area::id)
                        .orElseGet(() -> Objects.requireNonNull(
                                created.get(place.row()), "a parent is placed before its children")));
        if (line.known().isEmpty()) {
            AreaId id = ImportRefused.done(areas.create(line.draft().under(parent, Optional.of(day)), by));
            created.put(line.row().number(), id);
            return Optional.of(Step.created(id));
        }
        Area area = line.known().get();
        if (AreaVerdict.of(line, day).kind() == RowVerdict.Kind.UNCHANGED) {
            return Optional.empty();
        }
        Step step = Step.on(area);
        if (!area.existsOn(day)) {
            ImportRefused.done(areas.reopen(area.id(), by));
        }
        ImportRefused.done(areas.change(area.id(), line.draft().under(parent, area.validFrom()), by));
        return Optional.of(step);
    }

    private List<AreaSheetPlan.Line> lines(List<SheetRow> sheet, Area scope, List<Area> known, LocalDate day) {
        List<String> codes = sheet.stream()
                .flatMap(row -> Stream.of(row.text("code"), row.text("gbCode")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return AreaSheetPlan.of(sheet, scope, known, queries.listCodesTakenElsewhere(scope.id(), codes), day);
    }

    private Area scope(Map<String, String> options) {
        return queries.get(AreaId.parse(options.getOrDefault("area", "")));
    }

    private LocalDate day(Map<String, String> options) {
        @Nullable String on = options.get("on");
        return on == null || on.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(on);
    }

    private static boolean endsMissing(Map<String, String> options) {
        return "true".equals(options.get("gone"));
    }

    /** What an import did with one area: what the area was before (empty if it was created), and the revision it left behind. */
    private record Step(UUID area, long revision, @Nullable Area before) {

        static Step created(AreaId area) {
            return new Step(area.value(), 0, null);
        }

        static Step on(Area before) {
            return new Step(before.id().value(), 0, before);
        }

        Step seal(AreaRows rows) {
            return new Step(area, rows.latestRevision(new AreaId(area)), before);
        }

        void undo(AreaRows rows, Areas areas, LocalDate day, Optional<AccountId> by) {
            AreaId id = new AreaId(area);
            if (before == null) {
                areas.withdraw(id, day, by);
                return;
            }
            rows.end(id, Optional.empty());
            ImportRefused.done(areas.change(id, AreaDraft.from(before), by));
            rows.end(id, before.validTo());
        }
    }
}
