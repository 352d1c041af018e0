package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.planning.Allocation;
import org.kepu.survey.planning.AllocationRule;
import org.kepu.survey.planning.Stratum;
import org.kepu.survey.selection.Frame;
import org.kepu.survey.selection.FrameUnit;
import org.kepu.survey.selection.SelectionMethod;

/** How many units each stratum gets: from a file, or a total shared by a rule. */
record DrawAllocation(String rule, int least) {

    Map<String, Integer> of(Frame frame, @Nullable Integer n, @Nullable Path file, SelectionMethod method) {
        if ((n == null) == (file == null)) {
            throw new Refusal("Say how many units to draw: either --n in all, or --allocation FILE.csv by stratum.");
        }
        return file == null ? shared(frame, n, method) : read(file);
    }

    private Map<String, Integer> shared(Frame frame, @Nullable Integer n, SelectionMethod method) {
        AllocationRule by = rule(rule);
        List<Stratum> strata = new ArrayList<>();
        frame.strata().forEach((name, units) -> {
            double size = method.usesSize()
                    ? units.stream().mapToDouble(FrameUnit::size).sum()
                    : units.size();
            strata.add(new Stratum(name, size, 1, units.size()));
        });
        return Allocation.of(strata, n == null ? 0 : n, by, strata.size() == 1 ? Math.min(1, least) : least);
    }

    static AllocationRule rule(String name) {
        return switch (name) {
            case "proportional" -> AllocationRule.proportional();
            case "power" -> AllocationRule.power(0.5);
            case "neyman" -> AllocationRule.neyman();
            case "equal" -> AllocationRule.equal();
            default ->
                throw new Refusal("There is no allocation '" + name + "'; use proportional, power, neyman or equal.");
        };
    }

    private static Map<String, Integer> read(Path file) {
        NamedRows rows = NamedRows.read(file).requiring(List.of("stratum", "n"));
        Map<String, Integer> result = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String stratum = rows.text(row, "stratum");
            if (result.put(stratum, rows.count(row, "n")) != null) {
                throw new Refusal(file.getFileName() + ": row " + NamedRows.shown(row) + " names stratum '" + stratum
                        + "' a second time; keep one row for each.");
            }
        }
        return result;
    }
}
