package org.kepu.volunteers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetRow;

/** Reads volunteers from rows; each place is looked up once. */
final class VolunteerRows {

    static final SheetForm FORM = new SheetForm(
            "volunteers",
            List.of(
                    Column.of("name").needed().also("志愿者姓名"),
                    Column.of("phone").also("手机号", "电话", "手机"),
                    Column.of("born").needed().also("出生年"),
                    Column.of("joinedOn").needed().also("加入时间"),
                    Column.of("consentOn").needed(),
                    Column.of("guardianOn"),
                    Column.of("skill").oneOf(Topic.values()),
                    Column.of("availability"),
                    Column.of("dialects"),
                    Column.of("area")));

    private final AreaId city;
    private final LocalDate today;
    private final AreaQueries areas;
    private final Map<String, Optional<AreaId>> found = new HashMap<>();

    VolunteerRows(AreaId city, LocalDate today, AreaQueries areas) {
        this.city = city;
        this.today = today;
        this.areas = areas;
    }

    /** One row as a volunteer, and what is wrong with it; only a row without problems has a draft. */
    record Line(int row, String name, Optional<VolunteerDraft> draft, List<Refusal> problems) {}

    Line read(SheetRow row) {
        RowReader reader = new RowReader(row);
        String name = reader.required("name", 40);
        reader.required("born", 4);
        Optional<Integer> born = reader.number("born", 1900, 2200);
        reader.required("joinedOn", 20);
        Optional<LocalDate> joined = reader.day("joinedOn");
        Optional<LocalDate> consent = reader.day("consentOn");
        Optional<LocalDate> guardian = reader.day("guardianOn");
        String place = reader.text("area", 100);
        Optional<AreaId> area = place.isEmpty() ? Optional.empty() : found.computeIfAbsent(place, this::area);
        if (!place.isEmpty() && area.isEmpty()) {
            reader.refuse("area", "volunteers.refusal.areaName", place);
        }
        Set<Topic> skills = reader.choice("skill", Topic.class).map(Set::of).orElse(Set.of());
        if (!reader.problems().isEmpty()) {
            return new Line(row.number(), name, Optional.empty(), reader.problems());
        }
        VolunteerDraft draft = new VolunteerDraft(
                name,
                row.text("phone"),
                born.orElseThrow(),
                skills,
                row.text("availability"),
                row.text("dialects"),
                false,
                area,
                joined.orElseThrow(),
                consent,
                guardian);
        List<Refusal> problems = VolunteerRules.check(draft, today);
        return new Line(row.number(), name, problems.isEmpty() ? Optional.of(draft) : Optional.empty(), problems);
    }

    /** The one area of the city with this very name. */
    private Optional<AreaId> area(String name) {
        List<Area> same = areas.search(name, List.of(city), 50).stream()
                .filter(area -> area.name().equals(name) || area.code().equals(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
    }
}
