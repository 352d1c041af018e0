package org.kepu.survey.selection;

import org.kepu.survey.SurveyRefusal;

/**
 * Kish's (1949) grid for choosing one adult in a household without a random number at the door: the questionnaire
 * carries one of eight tables, printed in fixed shares; the interviewer lists the eligible (men by falling age, then
 * women by falling age) and reads off whom to interview. Exact for households of up to four and of six; with five the
 * chances are 1/6 or 1/4, and from seven on everybody after the sixth has none: {@link #probability} says so, and
 * {@link HouseholdDraw#person} is the exact alternative.
 */
public enum KishGrid {
    /** Table A, on one sixth of the questionnaires. */
    A(2, "111111"),
    /** Table B1, on one twelfth. */
    B1(1, "111122"),
    /** Table B2, on one twelfth. */
    B2(1, "111222"),
    /** Table C, on one sixth. */
    C(2, "112233"),
    /** Table D, on one sixth. */
    D(2, "122344"),
    /** Table E1, on one twelfth. */
    E1(1, "123335"),
    /** Table E2, on one twelfth. */
    E2(1, "123455"),
    /** Table F, on one sixth. */
    F(2, "123456");

    private static final int SHARES = 12;

    private final int twelfths;
    private final String choices;

    KishGrid(int twelfths, String choices) {
        this.twelfths = twelfths;
        this.choices = choices;
    }

    /** The table of one questionnaire, in the right shares. */
    public static KishGrid assign(DrawRandom random) {
        int left = random.nextIndex(SHARES);
        for (KishGrid table : values()) {
            left -= table.twelfths;
            if (left < 0) {
                return table;
            }
        }
        throw new IllegalStateException("The shares of the tables must sum to one");
    }

    /** Whom to interview, 1 being the first on the list; six stands for "six or more" eligible persons. */
    public int choose(int eligible) {
        return choices.charAt(column(eligible)) - '0';
    }

    /** The chance of the person with this number (from 1) in a household with so many eligible. */
    public static double probability(int eligible, int person) {
        int sum = 0;
        for (KishGrid table : values()) {
            sum += table.choose(eligible) == person ? table.twelfths : 0;
        }
        return (double) sum / SHARES;
    }

    private static int column(int eligible) {
        if (eligible < 1) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "Nobody in the household is eligible; record it as ineligible instead of choosing a person.");
        }
        return Math.min(eligible, 6) - 1;
    }
}
