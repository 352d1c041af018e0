package org.kepu.planreader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.planreader.grammar.UnitNames;

/** Brings the ways of writing a unit under one name: 妇联, 市妇联 and 甲市妇女联合会 are one unit of 甲市. */
final class UnitRegister {

    private final Scope scope;
    private final Map<String, Map<String, Integer>> namesByKey = new LinkedHashMap<>();
    private final Map<String, String> canonical = new HashMap<>();

    private UnitRegister(Scope scope) {
        this.scope = scope;
    }

    /** Registers all names of a document, one entry per mention. */
    static UnitRegister of(Scope scope, List<String> mentions) {
        UnitRegister register = new UnitRegister(scope);
        for (String name : mentions) {
            register.namesByKey
                    .computeIfAbsent(register.key(name), key -> new LinkedHashMap<>())
                    .merge(name, 1, Integer::sum);
        }
        register.mergeShortened();
        register.namesByKey.forEach((key, names) -> {
            String chosen = register.choose(names);
            names.keySet().forEach(name -> register.canonical.put(name, chosen));
        });
        return register;
    }

    /** The canonical name of a registered name. */
    String canonical(String name) {
        return canonical.getOrDefault(name, name);
    }

    /** Canonical names in order of first mention, each with its other spellings. */
    Map<String, List<String>> aliases() {
        Map<String, List<String>> result = new LinkedHashMap<>();
        namesByKey.values().forEach(names -> {
            String chosen = choose(names);
            result.computeIfAbsent(chosen, c -> new ArrayList<>())
                    .addAll(names.keySet().stream()
                            .filter(n -> !n.equals(chosen))
                            .toList());
        });
        return result;
    }

    int mentions(String canonicalName) {
        return namesByKey.values().stream()
                .filter(names -> choose(names).equals(canonicalName))
                .flatMap(names -> names.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The most frequent spelling that says its level; a short one before a long one. */
    private String choose(Map<String, Integer> names) {
        return names.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> saysLevel(e.getKey()) ? 1 : 0)
                        .thenComparingInt(Map.Entry::getValue)
                        .thenComparingInt(e -> -e.getKey().length()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean saysLevel(String name) {
        String area = scope.area();
        return name.matches("^(?:中共|共青团|团)?[省市县区州盟旗国].*")
                || UnitNames.isCollective(name)
                || (!area.isEmpty() && name.contains(area));
    }

    /** Two names with the same key are one unit. */
    private String key(String name) {
        String bare = UnitNames.withoutBrackets(name).replaceAll("[“”\"·\\s]", "");
        if (UnitNames.isCollective(bare)) {
            return bare.replaceAll("[（）、]", "").replace("人民政府", "政府");
        }
        bare = withoutArea(bare.replaceFirst("^中国共产党|^中共", ""));
        String level = "";
        if (bare.matches("^(?:共青团)[省市县区州盟旗].*")) {
            level = bare.substring(3, 4);
            bare = "团委";
        } else if (bare.matches("^团[省市县区州盟旗]委$")) {
            level = bare.substring(1, 2);
            bare = "团委";
        } else if (bare.matches("^[省市县区州盟旗].{2,}|^[省市县区州盟旗][委]$")) {
            level = bare.substring(0, 1);
            bare = bare.substring(1);
        }
        String core = UnitNames.findShort(bare)
                .or(() -> findInParty(name, bare(name)))
                .orElse(bare);
        return (level.isEmpty() ? scope.level() : level) + ":" + core;
    }

    private static Optional<String> findInParty(String name, String bare) {
        return name.contains("委") ? UnitNames.findShort(bare.replaceFirst("^.*?委(?=.{2})", "委")) : Optional.empty();
    }

    private static String bare(String name) {
        return UnitNames.withoutBrackets(name);
    }

    private String withoutArea(String name) {
        String area = scope.area();
        if (area.isEmpty()) {
            return name;
        }
        String level = scope.level();
        for (String prefix : List.of("", "共青团")) {
            if (name.startsWith(prefix + area)) {
                return prefix + level + name.substring(prefix.length() + area.length());
            }
        }
        String plain = scope.bareArea();
        boolean named = plain.length() >= 2 && name.startsWith(plain) && name.length() > plain.length() + 1;
        return named ? name.substring(plain.length()) : name;
    }

    /** 市自然资源局 beside 市自然资源和规划局: a name that is the other's beginning and end joins it, if only one fits. */
    private void mergeShortened() {
        List<String> keys = new ArrayList<>(namesByKey.keySet());
        for (String shorter : keys) {
            List<String> longer = keys.stream()
                    .filter(key -> namesByKey.containsKey(key) && !key.equals(shorter) && abbreviates(shorter, key))
                    .toList();
            Map<String, Integer> names = namesByKey.get(shorter);
            if (longer.size() == 1 && names != null) {
                Map<String, Integer> target = namesByKey.getOrDefault(longer.getFirst(), new HashMap<>());
                names.forEach((name, count) -> target.merge(name, count, Integer::sum));
                namesByKey.remove(shorter);
            }
        }
    }

    private static boolean abbreviates(String shorter, String longer) {
        String end = shorter.substring(shorter.length() - 1);
        String stem = shorter.substring(0, shorter.length() - 1);
        boolean longStem = stem.length() >= 6 && "局厅委".contains(end);
        String tail = shorter.substring(2);
        boolean asBeginning = longStem && longer.startsWith(stem + "和") && longer.endsWith(end);
        boolean asEnd = tail.length() >= 5 && longer.endsWith("和" + tail) && longer.startsWith(shorter.substring(0, 2));
        return asBeginning || asEnd;
    }
}
