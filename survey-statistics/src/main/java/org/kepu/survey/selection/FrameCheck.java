package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks through a frame and names everything that would make a draw wrong. */
final class FrameCheck {

    private final FrameColumns columns;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<FrameProblem> problems = new ArrayList<>();

    FrameCheck(FrameColumns columns) {
        this.columns = columns;
    }

    List<FrameProblem> problems(List<FrameUnit> units) {
        units.forEach(this::check);
        return List.copyOf(problems);
    }

    private void check(FrameUnit unit) {
        name(unit);
        if (unit.stratum().isBlank() && !columns.stratum().isEmpty()) {
            add(unit, columns.stratum(), "the stratum is missing; give every unit one.");
        } else if (hasControl(unit.stratum())) {
            add(unit, columns.stratum(), "the stratum contains a tab or line break; remove it.");
        }
        double size = unit.size();
        if (Double.isNaN(size)) {
            add(unit, columns.size(), "the size is missing; find it or take the unit out of the frame.");
        } else if (size == 0) {
            add(unit, columns.size(), "the size is 0, so the unit could never be drawn; correct it or merge the unit.");
        } else if (size < 0 || Double.isInfinite(size)) {
            add(unit, columns.size(), "the size " + size + " is not a positive number; correct it.");
        }
    }

    private void name(FrameUnit unit) {
        if (unit.id().isBlank()) {
            add(unit, columns.id(), "the name of the unit is missing; give every unit one.");
            return;
        }
        if (hasControl(unit.id())) {
            add(unit, columns.id(), "the name contains a tab or line break; remove it.");
        }
        Integer first = seen.putIfAbsent(unit.id(), unit.row());
        if (first != null) {
            add(
                    unit,
                    columns.id(),
                    "'" + unit.id() + "' already stands in row " + first + "; remove the duplicate or rename one.");
        }
    }

    private void add(FrameUnit unit, String column, String sentence) {
        problems.add(new FrameProblem(unit.row(), column, sentence));
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
