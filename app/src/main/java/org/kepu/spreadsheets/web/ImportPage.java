package org.kepu.spreadsheets.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.ImportStatus;
import org.kepu.spreadsheets.ImportView;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.web.FormErrors;
import org.kepu.web.Ui;

/**
 * What an import would do, row by row.
 *
 * @param kind the kind of rows shown, empty for all
 * @param verdicts what needs a look first
 */
public record ImportPage(
        ImportView view, Optional<RowVerdict.Kind> kind, Paged<RowVerdict> verdicts, FormErrors errors) {

    static ImportPage of(ImportView view, Optional<RowVerdict.Kind> kind, int page, FormErrors errors) {
        Paging paging = Paging.of(page);
        List<RowVerdict> wanted = view.verdicts().stream()
                .filter(verdict -> kind.isEmpty() || kind.get() == verdict.kind())
                .sorted(Comparator.comparing(RowVerdict::kind).thenComparingInt(RowVerdict::row))
                .toList();
        List<RowVerdict> shown =
                wanted.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new ImportPage(view, kind, new Paged<>(shown, paging, wanted.size()), errors);
    }

    /** Message key of the page's title. */
    public String title() {
        return "sheet." + view.form().id();
    }

    /** How many rows are of this kind. */
    public int count(RowVerdict.Kind of) {
        return view.counts().getOrDefault(of, 0);
    }

    /** The colour that goes with the word for a kind. */
    public String tone(RowVerdict.Kind of) {
        return switch (of) {
            case WRONG -> "bad";
            case NEW -> "good";
            case CHANGED -> "accent";
            case GONE -> "warn";
            case UNCHANGED -> "";
        };
    }

    /** Whether confirming would change something. */
    public boolean confirmable() {
        boolean complete = count(RowVerdict.Kind.WRONG) == 0;
        return view.status() == ImportStatus.CHECKED && view.effective() > 0 && (complete || view.divisible());
    }

    /** Title of a column; the name itself for what is no column. */
    public String column(Ui ui, String key) {
        return find(key).isPresent() ? ui.t(title() + "." + key) : key;
    }

    /** A cell as people write it: a choice by its text. */
    public String cell(Ui ui, String column, String text) {
        if (text.isEmpty()) {
            return ui.t("imports.nothing");
        }
        return find(column).stream()
                .flatMap(found -> found.choices().stream())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .map(ui::t)
                .orElse(text);
    }

    private Optional<Column> find(String key) {
        return view.form().columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst();
    }
}
