package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same answers given by one or more persons, with the sum of their weights. */
final class Pattern {

    private final String answers;
    private double weight;

    private Pattern(String answers) {
        this.answers = answers;
    }

    static List<Pattern> of(Responses responses) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int person = 0; person < responses.persons(); person++) {
            patterns.computeIfAbsent(key(responses, person), Pattern::new).weight += responses.weight(person);
        }
        return new ArrayList<>(patterns.values());
    }

    static Pattern of(Responses responses, int person) {
        return new Pattern(key(responses, person));
    }

    private static String key(Responses responses, int person) {
        StringBuilder key = new StringBuilder();
        for (int item = 0; item < responses.items().size(); item++) {
            int scored = responses.scored(person, item);
            key.append(scored < 0 ? '-' : (char) ('0' + scored));
        }
        return key.toString();
    }

    double weight() {
        return weight;
    }

    boolean presented(int item) {
        return answers.charAt(item) != '-';
    }

    boolean right(int item) {
        return answers.charAt(item) == '1';
    }
}
