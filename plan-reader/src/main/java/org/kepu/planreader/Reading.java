package org.kepu.planreader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.Attribution.Mention;
import org.kepu.planreader.grammar.Role;
import org.kepu.planreader.grammar.UnitNames;

/** Gives every unit its one name and turns drafts into programmes with duties. */
final class Reading {

    private final UnitRegister register;
    private final boolean firstLeads;
    private final Notices notices;
    private final Map<String, Integer> leads = new LinkedHashMap<>();
    private final Map<String, Integer> supports = new HashMap<>();
    private final Map<String, Set<Integer>> lines = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    Reading(UnitRegister register, boolean firstLeads, Notices notices) {
        this.register = register;
        this.firstLeads = firstLeads;
        this.notices = notices;
    }

    static List<String> mentions(List<ProgrammeDraft> drafts) {
        return drafts.stream()
                .flatMap(programme -> programme.drafts().stream())
                .flatMap(draft -> draft.found().stream())
                .flatMap(attribution -> attribution.mentions().stream())
                .map(Mention::unit)
                .toList();
    }

    Programme programme(ProgrammeDraft draft) {
        List<Clause> clauses = new ArrayList<>();
        for (Draft clause : draft.drafts()) {
            clauses.add(clause(clause, draft, clauses.size() + 1));
        }
        return new Programme(
                draft.part(), draft.number(), draft.title(), draft.kind(), draft.text(), clauses, draft.lines());
    }

    private Clause clause(Draft draft, ProgrammeDraft programme, int place) {
        int line = draft.lines().from();
        if (draft.deriveTitle()) {
            notices.add(Notice.Kind.TITLE_DERIVED, line, draft.title());
        }
        Map<String, Duty.Role> roles = new LinkedHashMap<>();
        boolean openEnded = false;
        boolean stated = draft.found().stream()
                .flatMap(a -> a.mentions().stream())
                .anyMatch(mention -> mention.role() == Role.LEAD);
        for (Attribution attribution : draft.found()) {
            openEnded |= attribution.openEnded();
            Doubts.report(attribution, draft.lines().to(), notices);
            assign(attribution, stated, roles, draft.lines().to());
        }
        List<Duty> duties = new ArrayList<>();
        for (Duty.Role role : Duty.Role.values()) {
            roles.forEach((unit, r) -> {
                if (r == role) {
                    duties.add(new Duty(unit, r));
                }
            });
        }
        count(roles, line);
        if (duties.isEmpty()) {
            notices.add(Notice.Kind.NO_DUTY, line, draft.title());
        } else if (!roles.containsValue(Duty.Role.LEAD)) {
            notices.add(Notice.Kind.NO_LEAD, line, draft.title());
        }
        String id = id(programme.path(), draft.ordinal() > 0 ? draft.ordinal() : place, place);
        return new Clause(id, draft.title(), draft.text(), duties, openEnded, draft.lines());
    }

    private void assign(Attribution attribution, boolean leadStated, Map<String, Duty.Role> roles, int line) {
        boolean leadHere = attribution.mentions().stream().anyMatch(m -> m.role() == Role.LEAD);
        boolean first = true;
        Set<String> here = new HashSet<>();
        for (Mention mention : attribution.mentions()) {
            String unit = register.canonical(mention.unit());
            boolean follows = firstLeads && !first && mention.role() == Role.RESPONSIBLE;
            Duty.Role role = switch (mention.role()) {
                case LEAD -> Duty.Role.LEAD;
                case SUPPORT -> Duty.Role.SUPPORT;
                case IN_CHARGE -> leadHere ? Duty.Role.SUPPORT : Duty.Role.LEAD;
                case RESPONSIBLE -> leadStated || follows ? Duty.Role.SUPPORT : Duty.Role.LEAD;
            };
            first = false;
            if (UnitNames.isCollective(mention.unit()) && groups.add(unit)) {
                notices.add(Notice.Kind.GROUP, line, unit);
            }
            Duty.Role before = roles.get(unit);
            if (before != null && before != role) {
                notices.add(Notice.Kind.BOTH_ROLES, line, unit);
            } else if (!here.add(unit)) {
                notices.add(Notice.Kind.NAMED_TWICE, line, unit);
            }
            roles.merge(
                    unit,
                    role,
                    (a, b) -> a == Duty.Role.LEAD || b == Duty.Role.LEAD ? Duty.Role.LEAD : Duty.Role.SUPPORT);
        }
        boolean undivided = !leadStated
                && attribution.mentions().stream().allMatch(m -> m.role() == Role.RESPONSIBLE)
                && attribution.mentions().size() > 1;
        if (undivided) {
            notices.add(firstLeads ? Notice.Kind.FIRST_LEADS : Notice.Kind.RESPONSIBLE_LEADS, line);
        }
    }

    private void count(Map<String, Duty.Role> roles, int line) {
        roles.forEach((unit, role) -> {
            leads.merge(unit, role == Duty.Role.LEAD ? 1 : 0, Integer::sum);
            supports.merge(unit, role == Duty.Role.SUPPORT ? 1 : 0, Integer::sum);
            lines.computeIfAbsent(unit, u -> new TreeSet<>()).add(line);
        });
    }

    private String id(String path, int ordinal, int place) {
        String id = path + "." + ordinal;
        if (ids.add(id)) {
            return id;
        }
        String other = path + "." + place;
        for (int extra = 2; !ids.add(other); extra++) {
            other = path + "." + place + "-" + extra;
        }
        return other;
    }

    List<PlanUnit> units() {
        Map<String, List<String>> aliases = register.aliases();
        List<PlanUnit> units = new ArrayList<>();
        leads.forEach((name, count) -> units.add(new PlanUnit(
                name,
                aliases.getOrDefault(name, List.of()),
                count,
                supports.getOrDefault(name, 0),
                UnitNames.isCollective(name),
                List.copyOf(lines.getOrDefault(name, Set.of())))));
        return units;
    }
}
