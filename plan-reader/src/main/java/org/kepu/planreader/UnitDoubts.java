package org.kepu.planreader;

import java.util.List;
import org.kepu.planreader.grammar.UnitNames;

/** Reports merged names, and names seen once that look like a slip of another. */
final class UnitDoubts {

    private UnitDoubts() {}

    static void report(List<PlanUnit> units, UnitRegister register, Notices notices) {
        for (PlanUnit unit : units) {
            int line = unit.lines().isEmpty() ? 0 : unit.lines().getFirst();
            for (String alias : unit.aliases()) {
                notices.add(Notice.Kind.ALIAS, line, alias, unit.name());
            }
            if (register.mentions(unit.name()) == 1 && !unit.group() && !UnitNames.isWellKnown(unit.name())) {
                units.stream()
                        .filter(other -> !other.equals(unit) && register.mentions(other.name()) > 1)
                        .filter(other -> resembles(unit.name(), other.name()))
                        .findFirst()
                        .ifPresent(other -> notices.add(Notice.Kind.PERHAPS_SAME, line, unit.name(), other.name()));
            }
        }
    }

    /** Whether one character was changed, added, left out or swapped. */
    static boolean resembles(String a, String b) {
        if (a.length() < 3 || b.length() < 3 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int differing = Math.max(endA - start, endB - start);
        boolean swapped = endA - start == 2
                && endB - start == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        boolean levelOnly = differing == 1 && start == 0;
        return !levelOnly && (differing <= 1 || swapped) && (a.length() > 3 || a.length() != b.length());
    }
}
