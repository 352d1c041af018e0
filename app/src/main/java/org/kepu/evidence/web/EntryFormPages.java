package org.kepu.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.Desk;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Naming;
import org.kepu.evidence.Recording;
import org.kepu.files.FileId;
import org.kepu.files.Proof;
import org.kepu.files.Proofs;
import org.kepu.plan.ClauseId;
import org.kepu.plan.ClauseLine;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** Puts the form for a happening together. */
@Component
class EntryFormPages {

    /** More places than this are too many to choose from on a phone. */
    private static final int MOST_PLACES = 400;

    private static final int AT_HAND = 12;

    private final Recording recording;
    private final EvidenceQueries queries;
    private final Naming naming;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final Proofs proofs;

    EntryFormPages(
            Recording recording,
            EvidenceQueries queries,
            Naming naming,
            AreaQueries areas,
            UnitQueries units,
            Proofs proofs) {
        this.recording = recording;
        this.queries = queries;
        this.naming = naming;
        this.areas = areas;
        this.units = units;
        this.proofs = proofs;
    }

    EntryFormPage page(
            String action, Optional<Entry> corrects, Desk desk, EntryForm form, FormErrors errors, Viewer viewer) {
        List<ClauseLine> clauses = naming.listClauses(desk.area());
        List<Proof> kept = proofs.list(form.kept());
        return new EntryFormPage(
                action,
                corrects,
                desk,
                recording.listDesks(viewer),
                form.cells(),
                form.clauses(),
                places(desk),
                desk.unit().isPresent() ? List.of() : unitOptions(desk),
                groups(clauses),
                recent(clauses, viewer),
                kept,
                atHand(desk, form.kept()),
                errors);
    }

    private List<Option> places(Desk desk) {
        List<Area> tree = areas.listTree(desk.area().id());
        if (tree.size() > MOST_PLACES) {
            return List.of();
        }
        Map<AreaId, Area> byId = new LinkedHashMap<>();
        tree.forEach(area -> byId.put(area.id(), area));
        List<Option> options = new ArrayList<>();
        add(desk.area().id(), "", tree, byId, options);
        return options;
    }

    /** Each area before what lies in it, further in than its parent. */
    private static void add(AreaId id, String indent, List<Area> tree, Map<AreaId, Area> byId, List<Option> options) {
        Area area = byId.get(id);
        if (area == null) {
            return;
        }
        options.add(new Option(id.toString(), indent + area.name()));
        tree.stream()
                .filter(child -> child.parent().filter(id::equals).isPresent())
                .forEach(child -> add(child.id(), indent + "\u3000", tree, byId, options));
    }

    private List<Option> unitOptions(Desk desk) {
        List<Unit> found = units.listInCity(desk.area().city());
        Map<AreaId, Area> lying = areas.map(found.stream().map(Unit::area).toList());
        return found.stream()
                .map(unit -> new Option(unit.id().toString(), name(unit, lying)))
                .toList();
    }

    private static String name(Unit unit, Map<AreaId, Area> lying) {
        Area area = lying.get(unit.area());
        return area == null || area.parent().isEmpty() ? unit.name() : area.name() + " · " + unit.name();
    }

    private static List<EntryFormPage.Group> groups(List<ClauseLine> clauses) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (ClauseLine line : clauses) {
            String name = line.period() + " · " + line.programme();
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(option(line));
        }
        return groups.entrySet().stream()
                .map(group -> new EntryFormPage.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private List<Option> recent(List<ClauseLine> clauses, Viewer viewer) {
        List<ClauseId> used = viewer.account().map(queries::listClausesUsedBy).orElse(List.of());
        return used.stream()
                .flatMap(id ->
                        clauses.stream().filter(line -> line.id().equals(id)).limit(1))
                .map(EntryFormPages::option)
                .toList();
    }

    private List<Proof> atHand(Desk desk, List<FileId> kept) {
        return proofs.listHeld(List.of(desk.holder()), new Paging(1, AT_HAND + kept.size())).rows().stream()
                .filter(proof -> !kept.contains(proof.id()))
                .limit(AT_HAND)
                .toList();
    }

    private static Option option(ClauseLine line) {
        return new Option(line.id().toString(), line.number() + " " + line.title());
    }
}
