package org.kepu.planreader;

import java.util.List;

/**
 * A unit that has duties.
 *
 * @param name canonical name: the most frequent way of writing it that says its level
 * @param aliases other ways of writing it in this document
 * @param leads number of clauses it leads
 * @param supports number of clauses it supports
 * @param group whether the name stands for many units, such as 各成员单位
 * @param lines source lines of the clauses it is named in
 */
public record PlanUnit(String name, List<String> aliases, int leads, int supports, boolean group, List<Integer> lines) {
    public PlanUnit {
        aliases = List.copyOf(aliases);
        lines = List.copyOf(lines);
    }
}
