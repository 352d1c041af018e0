package org.kepu.planreader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says what a plan should have and this one has not. */
final class Completeness {

    private Completeness() {}

    static void check(
            Notices notices,
            String title,
            Optional<String> issuer,
            Optional<String> number,
            Optional<LocalDate> issuedOn,
            Optional<Period> period,
            List<Indicator> indicators,
            List<Programme> programmes,
            String text) {
        if (title.isEmpty()) {
            notices.add(Notice.Kind.NO_TITLE, 0);
        }
        if (issuer.isEmpty()) {
            notices.add(Notice.Kind.NO_ISSUER, 0);
        }
        if (number.isEmpty()) {
            notices.add(Notice.Kind.NO_NUMBER, 0);
        }
        if (issuedOn.isEmpty()) {
            notices.add(Notice.Kind.NO_DATE, 0);
        }
        if (period.isEmpty()) {
            notices.add(Notice.Kind.NO_PERIOD, 0);
        }
        if (indicators.isEmpty()) {
            notices.add(Notice.Kind.NO_INDICATOR, 0);
        }
        for (Indicator indicator : indicators) {
            if (indicator.baseline() == null && indicator.target() != null) {
                notices.add(Notice.Kind.NO_BASELINE, indicator.target().line(), indicator.name());
            }
        }
        if (programmes.stream().allMatch(programme -> programme.clauses().isEmpty())) {
            notices.add(Notice.Kind.NO_CLAUSE, 0);
        }
        if (!text.contains("科学素") && !text.contains("科學素")) {
            notices.add(Notice.Kind.NOT_ABOUT_LITERACY, 0);
        }
    }
}
