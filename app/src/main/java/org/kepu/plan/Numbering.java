package org.kepu.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gives the parts of a draft their ids and programmes their codes, where these are missing. */
final class Numbering {

    private static final String DIGITS = "一二三四五六七八九十";

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> partNumbers = new LinkedHashMap<>();
    private final Map<String, Integer> programmesOfPart = new LinkedHashMap<>();

    private Numbering() {}

    static PlanDraft complete(PlanDraft draft) {
        Numbering numbering = new Numbering();
        List<PlanDraft.Programme> programmes = new ArrayList<>();
        draft.programmes().forEach(programme -> programmes.add(numbering.complete(programme)));
        return draft.withProgrammes(programmes);
    }

    private PlanDraft.Programme complete(PlanDraft.Programme programme) {
        int part = partNumbers.computeIfAbsent(programme.part(), this::partNumber);
        int place = programmesOfPart.merge(programme.part(), 1, Integer::sum);
        List<PlanDraft.Clause> clauses = new ArrayList<>();
        String id = free(programme.id(), "p");
        programme.clauses().forEach(clause -> clauses.add(clause.withId(free(clause.id(), "c"))));
        return programme
                .withClauses(clauses)
                .withPlace(id, programme.code().isBlank() ? part + "." + place : programme.code());
    }

    /** 三、提升行动 is part 3; a part without a number follows the one before. */
    private int partNumber(String part) {
        int digit = part.isEmpty() ? -1 : DIGITS.indexOf(part.charAt(0));
        boolean printed = digit >= 0 && part.length() > 1 && "、.．".indexOf(part.charAt(1)) >= 0;
        return printed
                ? digit + 1
                : 1
                        + partNumbers.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0);
    }

    private String free(String wanted, String prefix) {
        Predicate<String> isFree = id -> !id.isBlank() && taken.add(id);
        if (isFree.test(wanted)) {
            return wanted;
        }
        int number = 1;
        while (!isFree.test(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
