package org.kepu.checkins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;
import org.kepu.signups.CodeView;

/**
 * What all records of an activity mean together. It depends on which records there are, never on when or how often they arrived:
 * a record is one by its id; a code counts once for a session, with the most heads recorded for it and not more than its seats;
 * people without sign-up are added up. What fits nothing is a conflict and is counted only if the organiser says so.
 */
final class Reconciliation {

    private static final Comparator<SessionId> BY_ID = Comparator.comparing(SessionId::value);

    private final Map<String, CodeView> codes;
    private final Map<RecordId, Decision> decisions;
    private final Collection<SessionId> sessions;

    private final Map<SessionId, Map<String, Integer>> attended = new TreeMap<>(BY_ID);
    private final Map<SessionId, Map<Audience, Integer>> without = new TreeMap<>(BY_ID);
    private final List<Conflict> conflicts = new ArrayList<>();
    private int repeated;

    private Reconciliation(
            Collection<CodeView> codes, Map<RecordId, Decision> decisions, Collection<SessionId> sessions) {
        this.codes = codes.stream().collect(Collectors.toMap(CodeView::hash, Function.identity()));
        this.decisions = decisions;
        this.sessions = sessions;
    }

    /**
     * Reconciles.
     *
     * @param sessions those that take place
     */
    static AttendanceView of(
            Collection<DoorRecord> records,
            Collection<CodeView> codes,
            Map<RecordId, Decision> decisions,
            Collection<SessionId> sessions) {
        Reconciliation reconciliation = new Reconciliation(codes, decisions, sessions);
        records.stream()
                .collect(Collectors.toMap(DoorRecord::id, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .sorted(DoorRecord.ORDER)
                .forEach(reconciliation::add);
        return reconciliation.result();
    }

    private void add(DoorRecord record) {
        Optional<CodeView> signUp = record.code().map(codes::get);
        Optional<ConflictReason> reason = reason(record, signUp);
        if (reason.isPresent()) {
            conflict(record, reason.get(), signUp, record.heads());
        } else if (signUp.isEmpty()) {
            without.computeIfAbsent(record.session(), _ -> new EnumMap<>(Audience.class))
                    .merge(record.audience().orElseThrow(), record.heads(), Integer::sum);
        } else {
            come(record, signUp.get());
        }
    }

    private Optional<ConflictReason> reason(DoorRecord record, Optional<CodeView> signUp) {
        if (!sessions.contains(record.session())) {
            return Optional.of(ConflictReason.NO_SESSION);
        }
        if (record.code().isEmpty()) {
            return Optional.empty();
        }
        if (signUp.isEmpty()) {
            return Optional.of(ConflictReason.UNKNOWN_CODE);
        }
        return switch (signUp.get().state()) {
            case CANCELLED, LAPSED -> Optional.of(ConflictReason.GIVEN_UP);
            case WAITING, OFFERED -> Optional.of(ConflictReason.NO_PLACE);
            case CONFIRMED ->
                signUp.get()
                                .session()
                                .filter(session -> !session.equals(record.session()))
                                .isPresent()
                        ? Optional.of(ConflictReason.OTHER_SESSION)
                        : Optional.empty();
        };
    }

    private void come(DoorRecord record, CodeView signUp) {
        Map<String, Integer> here = attended.computeIfAbsent(record.session(), _ -> new TreeMap<>());
        if (here.containsKey(signUp.hash())) {
            repeated++;
        }
        here.merge(signUp.hash(), Math.min(record.heads(), signUp.seats()), Math::max);
        if (record.heads() > signUp.seats()) {
            conflict(record, ConflictReason.MORE_THAN_SEATS, Optional.of(signUp), record.heads() - signUp.seats());
        }
    }

    private void conflict(DoorRecord record, ConflictReason reason, Optional<CodeView> signUp, int heads) {
        Optional<Decision> decision = Optional.ofNullable(decisions.get(record.id()));
        conflicts.add(new Conflict(record, reason, signUp, heads, decision));
        decision.filter(Decision::counted)
                .ifPresent(made -> without.computeIfAbsent(record.session(), _ -> new EnumMap<>(Audience.class))
                        .merge(made.audience(), made.heads(), Integer::sum));
    }

    private AttendanceView result() {
        Map<SessionId, Map<Audience, Integer>> heads = new TreeMap<>(BY_ID);
        without.forEach((session, people) -> people.forEach((audience, count) -> add(heads, session, audience, count)));
        attended.forEach((session, come) -> codes.values().stream()
                .filter(code -> come.containsKey(code.hash()))
                .forEach(code -> add(heads, session, code.audience(), come.getOrDefault(code.hash(), 0))));
        heads.values().forEach(people -> people.values().removeIf(count -> count <= 0));
        heads.values().removeIf(Map::isEmpty);
        return new AttendanceView(heads, attended, conflicts, repeated);
    }

    private static void add(
            Map<SessionId, Map<Audience, Integer>> heads, SessionId session, Audience audience, int count) {
        heads.computeIfAbsent(session, _ -> new EnumMap<>(Audience.class)).merge(audience, count, Integer::sum);
    }
}
