package org.kepu.delegations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.GrantId;
import org.kepu.accounts.Holder;
import org.kepu.accounts.Holders;
import org.kepu.accounts.Lending;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a colleague of the same unit act while a liaison or head is away. What is borrowed cannot be passed on. */
@Service
@Transactional
public class Delegations {

    private static final int LONGEST_DAYS = 90;
    private static final Set<Role> LENT = Set.of(Role.LIAISON, Role.UNIT_HEAD);

    private final DelegationTable table;
    private final Lending lending;
    private final Holders people;
    private final UnitQueries units;
    private final Messages messages;
    private final Clock clock;

    Delegations(
            DelegationTable table, Lending lending, Holders people, UnitQueries units, Messages messages, Clock clock) {
        this.table = table;
        this.lending = lending;
        this.people = people;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Lends a role from the first to the last day, both included. Refused for a role the viewer does not hold or only borrowed, for
     * somebody who does not work in the unit or holds the role already, and for days that are past, in the wrong order or more
     * than 90.
     */
    public Outcome<DelegationId> give(DelegationDraft draft, Viewer by) {
        List<Refusal> refusals = refusals(draft, by);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        AccountId taker = draft.taker().orElseThrow();
        LocalDate first = draft.first().orElseThrow();
        LocalDate last = draft.last().orElseThrow();
        Grant grant = new Grant(draft.role(), new Scope.OfUnit(draft.unit()));
        return switch (lending.lend(by, taker, grant, first, last)) {
            case Outcome.Refused<GrantId>(var reasons) -> Outcome.refused(reasons);
            case Outcome.Done<GrantId>(GrantId lent) -> {
                DelegationId id = table.insert(draft, by.account().orElseThrow(), lent);
                messages.send(new Message(
                        new Addressee.Person(taker),
                        "delegations.message",
                        List.of(by.name(), first.toString(), last.toString()),
                        "/delegations"));
                yield Outcome.done(id);
            }
        };
    }

    /**
     * Ends a delegation at once; its giver or taker may.
     *
     * @throws NotFound if it is not the viewer's or is over
     */
    public void end(DelegationId id, Viewer by) {
        AccountId who = by.account().orElseThrow();
        DelegationView delegation = list(by).stream()
                .filter(each -> each.id().equals(id) && !each.over(LocalDate.now(clock)))
                .findFirst()
                .orElseThrow(() -> new NotFound("delegation " + id + " of " + who));
        lending.end(by, delegation.taker(), table.end(id));
    }

    /** What the viewer lent and borrowed, the latest first. */
    @Transactional(readOnly = true)
    public List<DelegationView> list(Viewer viewer) {
        List<DelegationView> found = table.list(viewer.account().orElseThrow());
        Map<AccountId, String> names = people.names(found.stream()
                .flatMap(each -> Stream.of(each.giver(), each.taker()))
                .distinct()
                .toList());
        Map<UnitId, Unit> known =
                units.map(found.stream().map(DelegationView::unit).toList());
        return found.stream()
                .map(each -> new DelegationView(
                        each.id(),
                        each.giver(),
                        names.getOrDefault(each.giver(), "?"),
                        each.taker(),
                        names.getOrDefault(each.taker(), "?"),
                        each.role(),
                        each.unit(),
                        Optional.ofNullable(known.get(each.unit()))
                                .map(Unit::name)
                                .orElse(""),
                        each.first(),
                        each.last(),
                        each.reason(),
                        each.ended()))
                .toList();
    }

    /** The roles the viewer can lend: held in a unit and not borrowed. */
    @Transactional(readOnly = true)
    public List<Grant> lendable(Viewer viewer) {
        List<DelegationView> all = list(viewer);
        LocalDate today = LocalDate.now(clock);
        return viewer.grants().stream()
                .filter(grant -> LENT.contains(grant.role()) && grant.scope() instanceof Scope.OfUnit)
                .filter(grant -> all.stream()
                        .noneMatch(each ->
                                viewer.account().filter(each.taker()::equals).isPresent()
                                        && each.activeOn(today)
                                        && each.role() == grant.role()
                                        && new Scope.OfUnit(each.unit()).equals(grant.scope())))
                .toList();
    }

    /** Who else works in a unit. */
    @Transactional(readOnly = true)
    public List<Holder> colleagues(UnitId unit, Viewer viewer) {
        return people.listWorking(unit).stream()
                .filter(each -> viewer.account().filter(each.account()::equals).isEmpty())
                .toList();
    }

    /**
     * The name of the person for whom somebody acts in one of these roles of a unit on a day; empty for nobody, and for whoever
     * holds such a role of the unit without having borrowed it.
     */
    @Transactional(readOnly = true)
    public Optional<String> findGiver(Viewer by, Collection<Role> roles, UnitId unit, LocalDate on) {
        Set<Role> held = by.grants().stream()
                .filter(grant -> roles.contains(grant.role()) && grant.scope().equals(new Scope.OfUnit(unit)))
                .map(Grant::role)
                .collect(Collectors.toSet());
        if (held.isEmpty() || by.account().isEmpty()) {
            return Optional.empty();
        }
        Map<Role, AccountId> borrowed = table.givers(by.account().get(), unit, on);
        return borrowed.keySet().containsAll(held)
                ? borrowed.entrySet().stream()
                        .filter(each -> held.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .map(giver -> people.names(List.of(giver)).getOrDefault(giver, ""))
                : Optional.empty();
    }

    private List<Refusal> refusals(DelegationDraft draft, Viewer by) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (!lendable(by).contains(new Grant(draft.role(), new Scope.OfUnit(draft.unit())))) {
            refusals.add(Refusal.at("role", "delegations.refusal.notYours"));
        }
        if (draft.taker().isEmpty()
                || colleagues(draft.unit(), by).stream()
                        .noneMatch(each ->
                                draft.taker().filter(each.account()::equals).isPresent())) {
            refusals.add(Refusal.at("taker", "delegations.refusal.colleague"));
        }
        if (draft.first().filter(day -> !day.isBefore(today)).isEmpty()) {
            refusals.add(Refusal.at("first", "delegations.refusal.first"));
        }
        if (draft.last()
                .filter(day -> draft.first()
                        .filter(first -> !day.isBefore(first) && day.isBefore(first.plusDays(LONGEST_DAYS)))
                        .isPresent())
                .isEmpty()) {
            refusals.add(Refusal.at("last", "delegations.refusal.last", LONGEST_DAYS));
        }
        if (draft.reason().length() > 200) {
            refusals.add(Refusal.at("reason", "imports.cell.tooLong", 200));
        }
        return refusals;
    }
}
