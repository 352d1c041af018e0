package org.kepu.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Service;

/** Happenings that people enter themselves, by form or by sheet, until the module where they happen tells the ledger. */
@Service
public class Recording {

    /** The module name in the sources of what is entered by hand. */
    static final String SOURCE = "ledger:";

    private final Ledger ledger;
    private final EvidenceQueries queries;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final PlanQueries plans;

    Recording(Ledger ledger, EvidenceQueries queries, AreaQueries areas, UnitQueries units, PlanQueries plans) {
        this.ledger = ledger;
        this.queries = queries;
        this.areas = areas;
        this.units = units;
        this.plans = plans;
    }

    /** The roles that enter happenings. */
    public static Role[] roles() {
        return Arrays.stream(Authority.values()).map(Authority::role).toArray(Role[]::new);
    }

    /** From where the viewer enters happenings; a unit's first. */
    public List<Desk> listDesks(Viewer viewer) {
        Map<String, Desk> desks = new LinkedHashMap<>();
        List<Scope> scopes = new ArrayList<>(viewer.scopesOf(roles()));
        scopes.sort((a, b) -> Boolean.compare(b instanceof Scope.OfUnit, a instanceof Scope.OfUnit));
        for (Scope scope : scopes) {
            desk(scope).ifPresent(desk -> desks.putIfAbsent(desk.key(), desk));
        }
        return List.copyOf(desks.values());
    }

    /** The desk with this key if the viewer has it, else the first one; empty if the viewer has none. */
    public Optional<Desk> findDesk(Viewer viewer, String key) {
        List<Desk> desks = listDesks(viewer);
        return desks.stream()
                .filter(desk -> desk.key().equals(key))
                .findFirst()
                .or(() -> desks.stream().findFirst());
    }

    /**
     * Reads what was typed into a form at this desk.
     *
     * @param cells text by field of {@link EntryCells}, {@code area} (an id, or a name as in a sheet) and {@code unit} (an id)
     * @param clauses ids
     */
    public TypedEntry read(Map<String, String> cells, Collection<String> clauses, Desk desk) {
        RowReader reader = new RowReader(SheetRow.typed(cells));
        AreaId area = areas.listTree(desk.area().id()).size() == 1
                ? desk.area().id()
                : place(reader, reader.required("area", 120), desk);
        EntryDraft draft = EntryCells.draft(reader, area)
                .serving(clauses.stream().map(ClauseId::parse).toList());
        Optional<UnitId> unit = desk.unit()
                .map(Unit::id)
                .or(() -> Optional.of(reader.text("unit", 60))
                        .filter(id -> !id.isEmpty())
                        .map(UnitId::parse));
        return new TypedEntry(unit.map(draft::by).orElse(draft), reader.problems());
    }

    private AreaId place(RowReader reader, String typed, Desk desk) {
        if (typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return AreaId.parse(typed);
        }
        return typed.isEmpty()
                ? desk.area().id()
                : new SheetNames(desk, areas, units, plans)
                        .area(reader, typed)
                        .map(Area::id)
                        .orElse(desk.area().id());
    }

    /**
     * Enters a happening. Refused is what {@link Ledger#append} refuses, and a place or unit beyond the desk (at {@code area},
     * {@code unit}), no clause (at {@code clause}), and the same title on the same day by the same unit at the same place.
     */
    public Outcome<EntryId> enter(EntryDraft draft, Desk desk, AccountId by) {
        List<Refusal> refusals = check(draft, desk);
        return refusals.isEmpty() ? ledger.append(named(draft), by) : Outcome.refused(refusals);
    }

    /** Takes a wrong entry back and enters it right; refused is what {@link #enter} and {@link Ledger#reverse} refuse. */
    public Outcome<EntryId> correct(EntryId wrong, EntryDraft right, String reason, Desk desk, AccountId by) {
        List<Refusal> refusals = new ArrayList<>(check(right, desk));
        queries.findBySource(named(right).source())
                .filter(other -> !other.id().equals(wrong))
                .ifPresent(other ->
                        refusals.add(Refusal.at("title", "evidence.refusal.twice", other.title(), other.day())));
        return refusals.isEmpty() ? ledger.correct(wrong, right, reason, by) : Outcome.refused(refusals);
    }

    /**
     * Whether the viewer may take an entry back or add files to it: it was entered by hand, still stands, and the viewer's role
     * covers it.
     */
    public boolean mayCorrect(Entry entry, Viewer viewer) {
        if (!entry.standing()
                || !entry.source().startsWith(SOURCE)
                || viewer.account().isEmpty()) {
            return false;
        }
        Set<AreaId> unitAreas = entry.unit().flatMap(units::find).stream()
                .flatMap(unit -> areas.get(unit.area()).path().stream())
                .collect(java.util.stream.Collectors.toSet());
        return Arrays.stream(Authority.values())
                .anyMatch(authority -> viewer.scopesOf(authority.role()).stream()
                        .anyMatch(scope -> authority.mayReverse(
                                entry, unitAreas, scope, viewer.account().get())));
    }

    /** What is wrong with the draft at this desk, before the ledger looks at it. */
    List<Refusal> check(EntryDraft draft, Desk desk) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Area> area = areas.find(draft.area());
        if (area.filter(found -> found.path().contains(desk.area().id())).isEmpty()) {
            refusals.add(Refusal.at("area", "evidence.refusal.area", desk.area().name()));
        }
        Optional<UnitId> own = desk.unit().map(Unit::id);
        boolean beyond = own.isPresent()
                ? !own.equals(draft.unit())
                : draft.unit()
                        .filter(unit -> units.find(unit)
                                .filter(found -> found.city().equals(desk.area().city()))
                                .isEmpty())
                        .isPresent();
        if (beyond) {
            refusals.add(Refusal.at("unit", "evidence.refusal.unit"));
        }
        if (draft.clauses().isEmpty()) {
            refusals.add(Refusal.at("clause", "evidence.refusal.noClause"));
        }
        return refusals;
    }

    /** With the source under which the same happening is known, however it is entered. */
    static EntryDraft named(EntryDraft draft) {
        String folded = Normalizer.normalize(draft.title(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{P}]", "");
        String what = String.join(
                "\n",
                draft.day().toString(),
                draft.area().toString(),
                draft.unit().map(UnitId::toString).orElse(""),
                draft.kind().name(),
                folded);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return draft.from(SOURCE + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Desk> desk(Scope scope) {
        return switch (scope) {
            case Scope.OfUnit(var id) -> units.find(id).map(unit -> Desk.of(unit, areas.get(unit.area())));
            case Scope.WithinArea(var id) -> areas.find(id).map(Desk::of);
            case Scope.Everything _, Scope.Own _ -> Optional.empty();
        };
    }

    /** The desk with this key, whoever may sit at it. */
    Optional<Desk> findDesk(String key) {
        String id = key.substring(key.indexOf('-') + 1);
        return key.startsWith("unit-")
                ? desk(new Scope.OfUnit(UnitId.parse(id)))
                : desk(new Scope.WithinArea(AreaId.parse(id)));
    }

    /** @throws NotFound if there is no such entry or the viewer may not correct it */
    public Entry getCorrectable(EntryId id, Viewer viewer) {
        Entry entry = queries.get(id);
        if (!mayCorrect(entry, viewer)) {
            throw new NotFound("an entry to correct: " + id);
        }
        return entry;
    }

    /**
     * The desk from which a wrong entry can be entered right: its unit's if the viewer has that, else one over its area.
     *
     * @throws NotFound if the viewer has none
     */
    public Desk getDesk(Entry entry, Viewer viewer) {
        List<Desk> desks = listDesks(viewer);
        return desks.stream()
                .filter(desk ->
                        desk.unit().isPresent() && desk.unit().map(Unit::id).equals(entry.unit()))
                .findFirst()
                .or(() -> desks.stream()
                        .filter(desk -> desk.unit().isEmpty()
                                && entry.path().contains(desk.area().id()))
                        .findFirst())
                .orElseThrow(() -> new NotFound("desk for " + entry.id()));
    }
}
