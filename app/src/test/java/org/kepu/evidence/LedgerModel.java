package org.kepu.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;

/** What the ledger should say, reckoned the slow and obvious way; it tells the database the same. */
final class LedgerModel {

    private static final AccountId SOMEBODY = AccountId.create();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final LedgerDatabase database = LedgerDatabase.SHARED;
    private final List<Told> standing = new ArrayList<>();

    record Told(EntryId id, EntryDraft draft, List<AreaId> path) {}

    /** Enters it, if it is told for the first time or was taken back; the database must agree. */
    void append(EntryDraft draft, List<AreaId> path) {
        EntryId id = EntryId.create();
        boolean known = standing.stream().anyMatch(told -> told.draft().source().equals(draft.source()));
        boolean inserted = database.table.insert(new NewEntry(id, draft, path, SOMEBODY, NOW));
        if (inserted == known) {
            throw new AssertionError((known ? "entered twice: " : "not entered: ") + draft);
        }
        if (inserted) {
            standing.add(new Told(id, draft, path));
        }
    }

    /** Takes back one of those that stand, if any does; the second time must do nothing. */
    void reverse(int which) {
        if (standing.isEmpty()) {
            return;
        }
        EntryId entry = standing.remove(which % standing.size()).id();
        boolean first = database.table.insertReversal(EntryId.create(), entry, "错了", SOMEBODY, NOW);
        boolean second = database.table.insertReversal(EntryId.create(), entry, "错了", SOMEBODY, NOW);
        if (!first || second) {
            throw new AssertionError("reversed " + first + ", again " + second);
        }
    }

    Totals total(Selection selection) {
        return by(
                        selection,
                        _ -> Stream.of(""),
                        _ -> selection.audiences().stream().toList())
                .getOrDefault("", Totals.NONE);
    }

    /** Sums by key; of people, the audiences named for the key count, all if none is. */
    <K> Map<K, Totals> by(Selection selection, Function<Told, Stream<K>> keys, Function<K, List<Audience>> audiences) {
        Map<K, Totals> found = new HashMap<>();
        standing.stream()
                .filter(told -> agrees(told, selection))
                .forEach(told -> keys.apply(told)
                        .forEach(key -> found.merge(key, totals(told.draft(), audiences.apply(key)), Totals::plus)));
        return found;
    }

    private static Totals totals(EntryDraft draft, List<Audience> counted) {
        Map<Audience, Long> people = new EnumMap<>(Audience.class);
        draft.people().forEach((audience, number) -> {
            if (counted.isEmpty() || counted.contains(audience)) {
                people.put(audience, number);
            }
        });
        return new Totals(1, people, draft.quantities());
    }

    private static boolean agrees(Told told, Selection selection) {
        EntryDraft draft = told.draft();
        LocalDate day = draft.day();
        return selection.from().filter(day::isBefore).isEmpty()
                && selection.to().filter(day::isAfter).isEmpty()
                && (selection.clauses().isEmpty()
                        || selection.clauses().stream().anyMatch(draft.clauses()::contains))
                && (selection.kinds().isEmpty() || selection.kinds().contains(draft.kind()))
                && (selection.audiences().isEmpty()
                        || selection.audiences().stream().anyMatch(draft.people()::containsKey))
                && (selection.areas().isEmpty() || selection.areas().stream().anyMatch(told.path()::contains))
                && (selection.units().isEmpty()
                        || draft.unit().filter(selection.units()::contains).isPresent())
                && agrees(told, selection.reach());
    }

    private static boolean agrees(Told told, Reach reach) {
        Optional<org.kepu.shared.UnitId> unit = told.draft().unit();
        return reach.everything()
                || reach.areas().stream().anyMatch(told.path()::contains)
                || unit.filter(reach.units()::contains).isPresent();
    }
}
