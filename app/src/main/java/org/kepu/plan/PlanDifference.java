package org.kepu.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between an edition of a plan and what is to follow it, clause by clause. Which clauses belong together is
 * told by {@link PlanDraft.Clause#continues} or, from one period to the next, by its predecessors.
 *
 * @param changes in the order of the new text, removed clauses last
 * @param unchanged how many clauses stay as they are
 */
public record PlanDifference(List<Change> changes, int unchanged) {

    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /** What happened to a clause. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One clause that is different.
     *
     * @param item its id in the new draft, empty for a removed one
     * @param before the clause it continues, empty for an added one
     * @param title its title, as pieces
     * @param moved whether it stands in another programme than before
     * @param duties what changed in who does it
     */
    public record Change(
            Kind kind,
            String item,
            Optional<ClauseId> before,
            String number,
            String programme,
            List<TextPiece> title,
            List<TextPiece> text,
            boolean moved,
            List<DutyChange> duties) {

        /** Whether title, text, place and duties are as before. */
        boolean isNothing() {
            return !moved && duties.isEmpty() && isKept(title) && isKept(text);
        }

        private Change withoutItem() {
            return new Change(kind, "", before, number, programme, title, text, moved, duties);
        }

        private static boolean isKept(List<TextPiece> pieces) {
            return pieces.stream().allMatch(piece -> piece.kind() == TextPiece.Kind.KEPT);
        }
    }

    /** What changed for a unit; empty means it had or has no duty. */
    public record DutyChange(String unit, Optional<DutyRole> before, Optional<DutyRole> after) {}

    /** How many clauses of a kind. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether the clauses are the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Compares an edition with what shall follow it. */
    public static PlanDifference between(PlanView before, PlanDraft after) {
        Map<ClauseId, Placed> old = new LinkedHashMap<>();
        PlanDraft.of(before)
                .programmes()
                .forEach(programme -> Placed.all(programme)
                        .forEach(placed -> placed.clause().continues().ifPresent(id -> old.put(id, placed))));
        Map<ClauseId, Placed> left = new LinkedHashMap<>(old);
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (PlanDraft.Programme programme : after.programmes()) {
            for (Placed placed : Placed.all(programme)) {
                Optional<ClauseId> from = placed.descent().filter(left::containsKey);
                Placed was = from.map(left::remove).orElse(null);
                Change change = was == null ? placed.added() : placed.changedFrom(was);
                if (change.kind() == Kind.CHANGED && change.isNothing()) {
                    unchanged++;
                } else {
                    changes.add(change);
                }
            }
        }
        left.values().forEach(gone -> changes.add(gone.removed()));
        return new PlanDifference(changes, unchanged);
    }

    /** A clause where it stands. */
    private record Placed(PlanDraft.Programme programme, String number, PlanDraft.Clause clause) {

        static List<Placed> all(PlanDraft.Programme programme) {
            List<Placed> all = new ArrayList<>();
            for (int i = 0; i < programme.clauses().size(); i++) {
                all.add(new Placed(
                        programme, programme.numberOf(i), programme.clauses().get(i)));
            }
            return all;
        }

        Optional<ClauseId> descent() {
            return clause.continues().or(() -> clause.predecessors().stream().findFirst());
        }

        Change added() {
            return change(
                    Kind.ADDED, Optional.empty(), kept(clause.title()), kept(clause.text()), false, duties(Map.of()));
        }

        Change removed() {
            Change change = change(
                    Kind.REMOVED, clause.continues(), kept(clause.title()), kept(clause.text()), false, List.of());
            return change.withoutItem();
        }

        Change changedFrom(Placed was) {
            return change(
                    Kind.CHANGED,
                    was.clause.continues(),
                    TextPiece.between(was.clause.title(), clause.title()),
                    TextPiece.between(was.clause.text(), clause.text()),
                    !was.programme.title().equals(programme.title()),
                    duties(was.roles()));
        }

        private Change change(
                Kind kind,
                Optional<ClauseId> before,
                List<TextPiece> title,
                List<TextPiece> text,
                boolean moved,
                List<DutyChange> duties) {
            return new Change(kind, clause.id(), before, number, programme.title(), title, text, moved, duties);
        }

        private List<DutyChange> duties(Map<String, DutyRole> before) {
            Map<String, DutyRole> after = roles();
            Set<String> units = new LinkedHashSet<>(after.keySet());
            units.addAll(before.keySet());
            return units.stream()
                    .filter(unit -> before.get(unit) != after.get(unit))
                    .map(unit -> new DutyChange(
                            unit, Optional.ofNullable(before.get(unit)), Optional.ofNullable(after.get(unit))))
                    .toList();
        }

        private Map<String, DutyRole> roles() {
            Map<String, DutyRole> roles = new LinkedHashMap<>();
            clause.duties().forEach(duty -> roles.putIfAbsent(duty.unit(), duty.role()));
            return roles;
        }

        private static List<TextPiece> kept(String text) {
            return text.isEmpty() ? List.of() : List.of(new TextPiece(TextPiece.Kind.KEPT, text));
        }
    }
}
