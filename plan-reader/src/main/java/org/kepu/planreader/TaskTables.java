package org.kepu.planreader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.planreader.grammar.Marker;

/** Brings tables of tasks together with the text: they stand alone, complete the text, or repeat it. */
final class TaskTables {

    private static final double ALIKE = 0.5;

    private final List<Section> parts;
    private final Notices notices;

    TaskTables(List<Section> parts, Notices notices) {
        this.parts = parts;
        this.notices = notices;
    }

    /** The programmes of text and tables together. */
    List<ProgrammeDraft> complete(List<ProgrammeDraft> text, List<Paragraph> paragraphs) {
        List<Draft> clauses = text.stream()
                .filter(programme -> programme.kind() != Programme.Kind.MECHANISM)
                .flatMap(programme -> programme.drafts().stream())
                .toList();
        List<ProgrammeDraft> tables = read(paragraphs, clauses.isEmpty() ? "" : "附");
        if (tables.isEmpty()) {
            return text;
        }
        long owned = clauses.stream().filter(Draft::isAttributed).count();
        int line = tables.getFirst().lines().from();
        if (!clauses.isEmpty() && owned * 2 >= clauses.size()) {
            notices.add(Notice.Kind.TABLE_REPEATS, line);
            return text;
        }
        List<Draft> rows =
                tables.stream().flatMap(table -> table.drafts().stream()).toList();
        List<Draft> matched = rows.stream()
                .filter(row -> matchProgramme(row, text) || match(row, clauses))
                .toList();
        if (!clauses.isEmpty() && matched.size() * 3 >= rows.size()) {
            notices.add(Notice.Kind.TABLE_MATCHED, line);
            rows.stream()
                    .filter(row -> !matched.contains(row) && row.isAttributed())
                    .forEach(row ->
                            notices.add(Notice.Kind.DUTY_OUTSIDE, row.lines().from(), row.title() + row.text()));
            return text;
        }
        List<ProgrammeDraft> all = new ArrayList<>();
        text.stream()
                .filter(p -> p.kind() != Programme.Kind.MECHANISM && !p.drafts().isEmpty())
                .forEach(all::add);
        all.addAll(tables);
        text.stream().filter(p -> p.kind() == Programme.Kind.MECHANISM).forEach(all::add);
        return all;
    }

    private List<ProgrammeDraft> read(List<Paragraph> paragraphs, String prefix) {
        Map<Integer, List<Paragraph>> tables = new LinkedHashMap<>();
        Map<Integer, String> captions = new LinkedHashMap<>();
        String caption = "";
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.row() == null) {
                boolean heading =
                        paragraph.text().length() <= 40 && !paragraph.text().matches(".*[。；：]$|^附件\\d*$");
                caption = heading ? paragraph.text() : caption;
            } else {
                int table = paragraph.row().table();
                tables.computeIfAbsent(table, t -> new ArrayList<>()).add(paragraph);
                captions.putIfAbsent(table, caption);
            }
        }
        List<ProgrammeDraft> result = new ArrayList<>();
        int place = 0;
        for (Map.Entry<Integer, List<Paragraph>> table : tables.entrySet()) {
            String part = captions.getOrDefault(table.getKey(), "");
            int ordinal = Marker.find(part).map(Marker::ordinal).orElse(place + 1);
            List<ProgrammeDraft> read = Headed.find(
                            parts, table.getValue().getFirst().line())
                    .map(headed -> headed.read(table.getValue()))
                    .orElseGet(
                            () -> TaskTable.read(table.getValue(), prefix + ordinal, part.isEmpty() ? "任务分工表" : part));
            place += read.isEmpty() ? 0 : 1;
            if (read.isEmpty() && table.getValue().size() > 2) {
                notices.add(
                        Notice.Kind.TABLE_UNREAD, table.getValue().getFirst().line());
            }
            result.addAll(read);
        }
        return result;
    }

    /** A row about a whole programme gives its units to all clauses of that programme. */
    private static boolean matchProgramme(Draft row, List<ProgrammeDraft> programmes) {
        for (ProgrammeDraft programme : programmes) {
            if (programme.title().equals(row.title())
                    && programme.drafts().stream().noneMatch(Draft::isAttributed)) {
                programme.drafts().forEach(draft -> draft.share(row.found()));
                return true;
            }
        }
        return false;
    }

    /** Gives the units of a row to the clause it is about. */
    private static boolean match(Draft row, List<Draft> clauses) {
        String words = row.title() + row.text();
        for (Draft clause : clauses) {
            String title = clause.title().isEmpty() ? Titled.derived(clause.text()) : clause.title();
            boolean same = title.length() >= 4
                    && (words.contains(title) || (row.title().length() >= 4 && title.contains(row.title())));
            if (same || likeness(title, row.title().isEmpty() ? words : row.title()) >= ALIKE) {
                clause.share(row.found());
                return true;
            }
        }
        return false;
    }

    /** Share of common pairs of neighbouring characters. */
    private static double likeness(String a, String b) {
        Set<String> pairsA = pairs(a);
        Set<String> pairsB = pairs(b);
        Set<String> both = new HashSet<>(pairsA);
        both.retainAll(pairsB);
        int smaller = Math.min(pairsA.size(), pairsB.size());
        int larger = Math.max(pairsA.size(), pairsB.size());
        return smaller < 3 ? 0 : (double) both.size() / larger;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
