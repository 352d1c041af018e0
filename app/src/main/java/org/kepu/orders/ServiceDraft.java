package org.kepu.orders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.evidence.HappeningKind;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.Topic;

/** A service as it is entered; see {@link ServiceView} for what the parts mean. */
public record ServiceDraft(
        Optional<UnitId> unit,
        String title,
        String description,
        Set<Audience> audiences,
        int minutes,
        Set<Integer> months,
        String needs,
        Optional<HappeningKind> kind,
        Set<ClauseId> clauses,
        boolean open,
        boolean active,
        boolean sample,
        Set<Topic> topics) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_880;

    public ServiceDraft {
        title = title.strip();
        description = description.strip();
        needs = needs.strip();
        audiences = Set.copyOf(audiences);
        months = Set.copyOf(months);
        clauses = Set.copyOf(clauses);
        topics = Set.copyOf(topics);
    }

    /** Reads a form: single fields, and the lists {@code audiences}, {@code topics}, {@code months} and {@code clauses}. */
    public static ServiceDraft read(Map<String, String> cells, Map<String, ? extends Collection<String>> lists) {
        return new ServiceDraft(
                Optional.of(cells.getOrDefault("unit", ""))
                        .filter(id -> !id.isEmpty())
                        .map(UnitId::parse),
                cells.getOrDefault("title", ""),
                cells.getOrDefault("description", ""),
                Arrays.stream(Audience.values())
                        .filter(each -> list(lists, "audiences").contains(each.name()))
                        .collect(Collectors.toSet()),
                StepCells.number(cells.getOrDefault("minutes", "").strip()),
                list(lists, "months").stream().map(StepCells::number).collect(Collectors.toSet()),
                cells.getOrDefault("needs", ""),
                Arrays.stream(HappeningKind.values())
                        .filter(each -> each.name().equals(cells.getOrDefault("kind", "")))
                        .findFirst(),
                list(lists, "clauses").stream().map(ClauseId::parse).collect(Collectors.toSet()),
                cells.getOrDefault("mode", "").equals("open"),
                !cells.getOrDefault("active", "").isEmpty(),
                false,
                Arrays.stream(Topic.values())
                        .filter(each -> list(lists, "topics").contains(each.name()))
                        .collect(Collectors.toSet()));
    }

    private static Collection<String> list(Map<String, ? extends Collection<String>> lists, String name) {
        Collection<String> found = lists.get(name);
        return found == null ? List.of() : found;
    }

    List<Refusal> wrong() {
        List<Refusal> wrong = new ArrayList<>();
        if (unit.isEmpty()) {
            wrong.add(Refusal.at("unit", "orders.refusal.unit"));
        }
        // the title becomes the ledger's, where numbers of people have no place
        if (title.isEmpty()
                || title.length() > 40
                || title.replaceAll("\\P{Nd}", "").length() > 6) {
            wrong.add(Refusal.at("title", "orders.refusal.title", 40));
        }
        if (description.isEmpty() || description.length() > 1000) {
            wrong.add(Refusal.at("description", "orders.refusal.description", 1000));
        }
        if (needs.length() > 300) {
            wrong.add(Refusal.at("needs", "imports.cell.tooLong", 300));
        }
        if (audiences.isEmpty()) {
            wrong.add(Refusal.at("audiences", "orders.refusal.audience"));
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            wrong.add(Refusal.at("minutes", "orders.refusal.minutes", SHORTEST, LONGEST));
        }
        if (months.stream().anyMatch(month -> month < 1 || month > 12)) {
            wrong.add(Refusal.at("months", "orders.refusal.months"));
        }
        if (kind.isEmpty()) {
            wrong.add(Refusal.at("kind", "orders.refusal.kind"));
        }
        if (clauses.size() > 20) {
            wrong.add(Refusal.at("clauses", "orders.refusal.clauses", 20));
        }
        return wrong;
    }
}
