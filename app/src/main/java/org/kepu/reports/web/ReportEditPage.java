package org.kepu.reports.web;

import java.util.List;
import java.util.Map;
import org.kepu.evidence.Entry;
import org.kepu.files.StoredFile;
import org.kepu.reports.Figures;
import org.kepu.reports.Known;
import org.kepu.reports.ReportView;
import org.kepu.shared.Refusal;
import org.kepu.web.FormErrors;
import org.kepu.web.Ui;

/**
 * The form of a report.
 *
 * @param known what happened and what was to be done, by clause
 * @param typed what was typed, by field, where a form came back; else empty. Sections stand under {@code body.<clause>}
 */
public record ReportEditPage(
        ReportView report, Known known, List<StoredFile> files, Map<String, String> typed, FormErrors errors) {

    private static final int NAMED = 5;

    /** What stands in one of the three texts. */
    public String value(String field) {
        return typed.getOrDefault(field, kept(field));
    }

    /** What stands in the field of a section: what was typed or written, else sentences from the ledger. */
    public String body(ReportView.Section section, Ui ui) {
        String field = ReportView.field(section);
        return typed.containsKey(field) ? value(field) : section.body().orElseGet(() -> proposal(section, ui));
    }

    /** Sentences from the ledger as it is now; empty if nothing happened. */
    public String proposal(ReportView.Section section, Ui ui) {
        return sentence(section.figures(), ui) + happenings(known.happenings(section.clause()), ui);
    }

    /** The same where what was written says something else, so that a correction of the ledger is not overlooked. */
    public String fresh(ReportView.Section section, Ui ui) {
        String proposal = proposal(section, ui);
        return section.body().filter(text -> !text.contains(proposal)).isPresent() ? proposal : "";
    }

    /** What somebody else keeps in a field that came back refused; empty if it is no conflict. */
    public String elsewhere(String field) {
        boolean conflict = errors.list().contains(Refusal.at(field, "reports.refusal.fieldChanged"));
        return conflict && !kept(field).equals(value(field)) ? kept(field) : "";
    }

    private String kept(String field) {
        return report.texts().getOrDefault(field, "");
    }

    /** What the ledger says, as a sentence; empty if nothing happened. */
    private static String sentence(Figures figures, Ui ui) {
        if (figures.happenings() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(ui.t("reports.sentence.happenings", ui.number(figures.happenings())));
        append(text, figures.sessions(), "reports.sentence.sessions", ui);
        append(text, figures.people(), "reports.sentence.people", ui);
        append(text, figures.onlinePeople(), "reports.sentence.online", ui);
        return text.append(ui.t("reports.sentence.stop")).toString();
    }

    /** The first few happenings by day and title. */
    private static String happenings(List<Entry> entries, Ui ui) {
        if (entries.isEmpty()) {
            return "";
        }
        List<String> named = entries.reversed().stream()
                .limit(NAMED)
                .map(entry -> ui.date(entry.day()) + ui.t("reports.sentence.comma") + entry.title())
                .toList();
        return ui.t("reports.sentence.among", String.join(ui.t("reports.sentence.next"), named))
                + ui.t("reports.sentence.stop");
    }

    private static void append(StringBuilder text, long figure, String key, Ui ui) {
        if (figure > 0) {
            text.append(ui.t("reports.sentence.comma")).append(ui.t(key, ui.number(figure)));
        }
    }
}
