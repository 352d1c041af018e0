package org.kepu.survey.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * The last stages: households by simple random sampling within a drawn unit, and one person among the eligible of a
 * household. The design weight of a person is 1/(π · m/M · 1/e).
 */
public final class HouseholdDraw {

    private HouseholdDraw() {}

    /** Which m of the M households of a unit to visit, numbered from 1 in the order of the list. */
    public static List<Integer> households(long seed, String unit, int households, int m) {
        List<Step> steps = SimpleRandom.of(households, m).draw(DrawRandom.of(seed, unit));
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).taken()) {
                result.add(i + 1);
            }
        }
        return List.copyOf(result);
    }

    /** Which of the eligible persons of a household to interview, numbered from 1, each with chance 1/eligible. */
    public static int person(long seed, String household, int eligible) {
        return 1 + DrawRandom.of(seed, household).nextIndex(eligible);
    }

    /** The design weight of a person: the inverse of the product of the chances of all stages. */
    public static double weight(double pi, int households, int m, int eligible) {
        return 1 / (pi * m / households / eligible);
    }
}
