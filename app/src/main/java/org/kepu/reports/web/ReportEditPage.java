package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.Map;
import org.kepu.reports.Figures;
import org.kepu.reports.ReportView;
import org.kepu.web.FormErrors;
import org.kepu.web.Ui;

/**
 * The form of a report.
 *
 * @param typed what stands in the fields, by field; sections under {@code body.<clause>}
 */
public record ReportEditPage(ReportView report, Map<String, String> typed, LocalDate today, FormErrors errors) {

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What stands in the field of a section: what was typed or written, else a sentence from the ledger's figures. */
    public String body(ReportView.Section section, Ui ui) {
        String field = "body." + section.clause();
        return typed.containsKey(field)
                ? value(field)
                : section.body().orElseGet(() -> sentence(section.figures(), ui));
    }

    /** What the ledger says, as a sentence; empty if nothing happened. */
    public static String sentence(Figures figures, Ui ui) {
        if (figures.happenings() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(ui.t("reports.sentence.happenings", ui.number(figures.happenings())));
        append(text, figures.sessions(), "reports.sentence.sessions", ui);
        append(text, figures.people(), "reports.sentence.people", ui);
        append(text, figures.onlinePeople(), "reports.sentence.online", ui);
        return text.append(ui.t("reports.sentence.stop")).toString();
    }

    private static void append(StringBuilder text, long figure, String key, Ui ui) {
        if (figure > 0) {
            text.append(ui.t("reports.sentence.comma")).append(ui.t(key, ui.number(figure)));
        }
    }
}
