package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one looks at before any model: how hard each item is, whether it goes with the others, how often it is skipped.
 * With several forms the total of a person is the share of right answers among the items asked.
 *
 * @param items the statistics of every item
 * @param alpha Cronbach's α (1951) over the persons that were asked every item; NaN when there are fewer than two
 * @param complete the number of these persons
 */
public record ClassicalStatistics(List<ClassicalItem> items, double alpha, int complete) {

    /** The statistics of these responses. */
    public static ClassicalStatistics of(Responses responses) {
        List<ClassicalItem> items = new ArrayList<>();
        for (int item = 0; item < responses.items().size(); item++) {
            items.add(item(responses, item));
        }
        int[] complete = IntStream.range(0, responses.persons())
                .filter(person ->
                        presented(responses, person) == responses.items().size())
                .toArray();
        return new ClassicalStatistics(List.copyOf(items), alpha(responses, complete), complete.length);
    }

    private static ClassicalItem item(Responses responses, int item) {
        WeightedMoments total = new WeightedMoments();
        WeightedMoments rest = new WeightedMoments();
        int presented = 0;
        double omitted = 0;
        for (int person = 0; person < responses.persons(); person++) {
            int answer = responses.answer(person, item);
            if (answer == Responses.NOT_PRESENTED) {
                continue;
            }
            presented++;
            double weight = responses.weight(person);
            int scored = responses.scored(person, item);
            int asked = presented(responses, person);
            int right = right(responses, person);
            omitted += answer == Responses.OMITTED ? weight : 0;
            total.add(weight, scored, (double) right / asked);
            if (asked > 1) {
                rest.add(weight, scored, (double) (right - scored) / (asked - 1));
            }
        }
        return new ClassicalItem(
                responses.items().get(item),
                presented,
                total.meanX(),
                total.correlation(),
                rest.correlation(),
                omitted / total.weight());
    }

    /** α = k/(k-1)·(1 - Σ var(item)/var(total)). */
    private static double alpha(Responses responses, int[] complete) {
        int k = responses.items().size();
        if (complete.length < 2 || k < 2) {
            return Double.NaN;
        }
        double items = 0;
        WeightedMoments total = new WeightedMoments();
        for (int item = 0; item < k; item++) {
            WeightedMoments moments = new WeightedMoments();
            for (int person : complete) {
                moments.add(responses.weight(person), responses.scored(person, item), 0);
            }
            items += moments.varianceX();
        }
        for (int person : complete) {
            total.add(responses.weight(person), right(responses, person), 0);
        }
        return k / (k - 1.0) * (1 - items / total.varianceX());
    }

    private static int presented(Responses responses, int person) {
        return (int) IntStream.range(0, responses.items().size())
                .filter(item -> responses.answer(person, item) != Responses.NOT_PRESENTED)
                .count();
    }

    private static int right(Responses responses, int person) {
        return (int) IntStream.range(0, responses.items().size())
                .filter(item -> responses.answer(person, item) == Responses.RIGHT)
                .count();
    }
}
