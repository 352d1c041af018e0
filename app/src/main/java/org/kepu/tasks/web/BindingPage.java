package org.kepu.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.shared.AreaId;
import org.kepu.tasks.Binding;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;
import org.springframework.util.MultiValueMap;

/** The form that binds a goal to the ledger. */
public record BindingPage(TaskView task, GoalView goal, List<Area> areas, Cells cells, FormErrors errors) {

    /** What the fields hold. */
    public record Cells(
            String counted,
            boolean clauseOnly,
            Set<String> kinds,
            Set<String> audiences,
            Set<String> areas,
            String units,
            String from,
            String to) {

        static Cells of(Binding binding, String units) {
            return new Cells(
                    binding.counted().name(),
                    binding.clauseOnly(),
                    names(binding.kinds()),
                    names(binding.audiences()),
                    binding.areas().stream().map(AreaId::toString).collect(Collectors.toSet()),
                    units,
                    binding.from().map(LocalDate::toString).orElse(""),
                    binding.to().map(LocalDate::toString).orElse(""));
        }

        static Cells of(MultiValueMap<String, String> form) {
            return new Cells(
                    form.toSingleValueMap().getOrDefault("counted", ""),
                    form.containsKey("clauseOnly"),
                    Set.copyOf(form.getOrDefault("kinds", List.of())),
                    Set.copyOf(form.getOrDefault("audiences", List.of())),
                    Set.copyOf(form.getOrDefault("areas", List.of())),
                    form.toSingleValueMap().getOrDefault("units", ""),
                    form.toSingleValueMap().getOrDefault("from", ""),
                    form.toSingleValueMap().getOrDefault("to", ""));
        }

        private static Set<String> names(Set<? extends Enum<?>> constants) {
            return constants.stream().map(Enum::name).collect(Collectors.toSet());
        }
    }

    /** Where the form is sent. */
    public String action() {
        return "/tasks/programmes/" + task.programme() + "/tasks/" + task.id() + "/goals/" + goal.id() + "/binding";
    }
}
