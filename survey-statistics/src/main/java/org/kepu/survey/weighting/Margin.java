package org.kepu.survey.weighting;

import java.util.List;
import java.util.Map;

/** Something known about the population that the weighted sample is to reproduce. */
public sealed interface Margin {

    /** What it is called in messages. */
    String name();

    /**
     * The population by category. Every category needs respondents, every respondent a category.
     *
     * @param by the columns that together define the categories
     * @param totals population totals by category; with several columns the levels are joined by "|" in the order of by
     */
    record Categories(List<String> by, Map<String, Double> totals) implements Margin {

        /** Copies, so that nobody changes them. */
        public Categories {
            by = List.copyOf(by);
            totals = Map.copyOf(totals);
        }

        @Override
        public String name() {
            return String.join("|", by);
        }
    }

    /**
     * The population total of a numeric column, for example of a score known from a register.
     *
     * @param of the column
     * @param total its sum over the population
     */
    record Amount(String of, double total) implements Margin {
        @Override
        public String name() {
            return of;
        }
    }
}
