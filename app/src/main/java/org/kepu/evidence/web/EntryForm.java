package org.kepu.evidence.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EntryCells;
import org.kepu.files.FileId;
import org.kepu.shared.UnitId;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about a happening.
 *
 * @param cells text by field
 * @param clauses ids of those chosen, the main one first
 * @param kept ids of files chosen already
 */
record EntryForm(Map<String, String> cells, Set<String> clauses, List<FileId> kept) {

    static EntryForm of(MultiValueMap<String, String> sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        sent.forEach((field, values) -> cells.put(field, values.getFirst()));
        Set<String> clauses = new LinkedHashSet<>(sent.getOrDefault("clause", List.of()));
        clauses.addAll(sent.getOrDefault("clauses", List.of()));
        clauses.remove("");
        List<FileId> kept = sent.getOrDefault("kept", List.of()).stream()
                .map(FileId::parse)
                .distinct()
                .toList();
        return new EntryForm(cells, clauses, kept);
    }

    /** A form that starts with what an entry says. */
    static EntryForm of(Entry entry, List<FileId> files) {
        Map<String, String> cells = EntryCells.of(entry);
        cells.put("area", entry.area().toString());
        cells.put("unit", entry.unit().map(UnitId::toString).orElse(""));
        Set<String> clauses =
                entry.clauses().stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new));
        return new EntryForm(cells, clauses, files);
    }

    String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    EntryForm with(List<FileId> files) {
        return new EntryForm(cells, clauses, files);
    }
}
