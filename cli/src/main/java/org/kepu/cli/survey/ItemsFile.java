package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kepu.cli.Refusal;
import org.kepu.survey.data.Column;
import org.kepu.survey.irt.Abilities;
import org.kepu.survey.irt.Ability;
import org.kepu.survey.irt.Item;
import org.kepu.survey.irt.Link;
import org.kepu.survey.irt.Responses;

/** The file of answers: which columns are items, what their cells mean, and who had which form. */
final class ItemsFile {

    private static final double WHOLE = 100;

    private final NamedRows rows;
    private final List<String> items;
    private final Optional<String> omitted;
    private final Optional<String> weights;

    ItemsFile(Path file, List<String> items, Optional<String> omitted, Optional<String> weights) {
        this.rows = NamedRows.read(file);
        this.items = columns(items);
        this.omitted = omitted;
        this.weights = weights;
        rows.requiring(this.items);
        weights.ifPresent(column -> rows.requiring(List.of(column)));
    }

    private List<String> columns(List<String> asked) {
        List<String> result = new ArrayList<>();
        for (String word : asked) {
            int dots = word.indexOf("..");
            if (dots < 0) {
                result.add(word.strip());
                continue;
            }
            List<String> ends = List.of(
                    word.substring(0, dots).strip(), word.substring(dots + 2).strip());
            rows.requiring(ends);
            int from = rows.header().indexOf(ends.getFirst());
            int to = rows.header().indexOf(ends.getLast());
            if (from > to) {
                throw new Refusal("--items " + word + ": column '" + ends.getLast() + "' stands before '"
                        + ends.getFirst() + "'; name the one further left first.");
            }
            result.addAll(rows.header().subList(from, to + 1));
        }
        return result;
    }

    /** The forms, the reference first; an item belongs to a form when anybody with that form has an answer. */
    List<ItemsForm> forms(Optional<String> column, Optional<String> reference) {
        Map<String, List<Integer>> persons = new TreeMap<>();
        column.ifPresent(name -> rows.requiring(List.of(name)));
        for (int row = 0; row < rows.size(); row++) {
            String form = column.isPresent() ? rows.text(row, column.get()) : "";
            persons.computeIfAbsent(form, none -> new ArrayList<>()).add(row);
        }
        if (persons.size() > 2) {
            throw new Refusal("Column '" + column.orElse("") + "' names " + persons.size() + " forms ("
                    + String.join(", ", persons.keySet())
                    + "); two can be linked at a time, so select their rows first.");
        }
        String first = reference.orElse(persons.keySet().iterator().next());
        if (!persons.containsKey(first)) {
            throw new Refusal("--reference " + first + " is no form of the file; it has "
                    + String.join(", ", persons.keySet()) + ".");
        }
        List<ItemsForm> forms = new ArrayList<>();
        forms.add(form(first, persons.get(first)));
        persons.forEach((name, members) -> {
            if (!name.equals(first)) {
                forms.add(form(name, members));
            }
        });
        return forms;
    }

    private ItemsForm form(String name, List<Integer> members) {
        List<String> asked = items.stream()
                .filter(item -> members.stream().anyMatch(row -> answer(row, item) != Responses.NOT_PRESENTED))
                .toList();
        int[][] answers = new int[members.size()][];
        double[] weight = new double[members.size()];
        for (int i = 0; i < answers.length; i++) {
            int row = members.get(i);
            answers[i] = asked.stream().mapToInt(item -> answer(row, item)).toArray();
            weight[i] = weights.isEmpty() ? 1 : rows.number(row, weights.get());
        }
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        for (int i = 0; i < weight.length && sum > 0; i++) {
            weight[i] *= weight.length / sum;
        }
        return new ItemsForm(name, members, Responses.of(asked, answers, weight));
    }

    private int answer(int row, String item) {
        String text = rows.text(row, item);
        if (omitted.isPresent() && text.equals(omitted.get())) {
            return Responses.OMITTED;
        }
        if (Column.isMissing(text)) {
            return Responses.NOT_PRESENTED;
        }
        double value = Column.parse(text);
        if (value != 0 && value != 1) {
            throw new Refusal("Row " + NamedRows.shown(row) + ", column '" + item + "' is '" + text
                    + "'; an answer is 1 (right), 0 (wrong), empty (not asked) or the code given with --omitted.");
        }
        return value == 1 ? Responses.RIGHT : Responses.WRONG;
    }

    /** Points by item; empty without a file, when all items of a form count the same and add up to 100. */
    Map<String, Double> points(Optional<Path> file) {
        Map<String, Double> points = new LinkedHashMap<>();
        file.ifPresent(path -> {
            NamedRows each = NamedRows.read(path).requiring(List.of("item", "points"));
            for (int row = 0; row < each.size(); row++) {
                points.put(each.text(row, "item"), each.number(row, "points"));
            }
            for (String item : items) {
                if (!points.containsKey(item)) {
                    throw new Refusal(path.getFileName() + " has no points for item '" + item + "'; add a row for it.");
                }
            }
        });
        return points;
    }

    /** The points of an item in a form of so many. */
    static double points(Map<String, Double> points, Item item, int count) {
        return points.getOrDefault(item.name(), WHOLE / count);
    }

    /** The file with every person's ability on the reference scale and its standard deviation. */
    List<List<String>> scored(ItemsResult result) {
        Map<Integer, Ability> abilities = new TreeMap<>();
        for (int place = 0; place < result.forms().size(); place++) {
            ItemsResult.Form form = result.forms().get(place);
            Link link = place == 0 ? Link.IDENTITY : result.link();
            List<Ability> own = Abilities.eap(form.items(), form.form().responses());
            for (int i = 0; i < own.size(); i++) {
                abilities.put(
                        form.form().rows().get(i),
                        new Ability(
                                link.ability(own.get(i).theta()),
                                link.slope() * own.get(i).sd()));
            }
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(rows.header(), "theta", "theta_sd"));
        abilities.forEach((row, ability) ->
                lines.add(with(rows.row(row), Double.toString(ability.theta()), Double.toString(ability.sd()))));
        return lines;
    }

    private static List<String> with(List<String> row, String... more) {
        List<String> result = new ArrayList<>(row);
        result.addAll(List.of(more));
        return result;
    }
}
