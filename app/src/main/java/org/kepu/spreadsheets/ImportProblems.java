package org.kepu.spreadsheets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;

/** The wrong rows of an import as a sheet with a last column that says what to mend, so that only those need to be sent again. */
@Service
public class ImportProblems {

    private final Imports imports;
    private final SheetWriting writing;
    private final Texts texts;

    ImportProblems(Imports imports, SheetWriting writing, Texts texts) {
        this.imports = imports;
        this.writing = writing;
        this.texts = texts;
    }

    /** The sheet; without rows once the import is confirmed. */
    public byte[] sheet(ImportId id, Viewer viewer, Locale locale) {
        ImportView view = imports.get(id, viewer);
        Map<Integer, String> sentences = view.verdicts().stream()
                .filter(verdict -> !verdict.problems().isEmpty())
                .collect(Collectors.toMap(
                        RowVerdict::row, verdict -> sentence(view.form(), verdict, locale), (first, second) -> first));
        List<SheetRow> rows = imports.wrongRows(id, viewer);
        return writing.problems(view.form(), rows, sentences, locale);
    }

    private String sentence(SheetForm form, RowVerdict verdict, Locale locale) {
        return verdict.problems().stream()
                .map(problem -> title(form, problem, locale) + texts.sentence(problem, locale))
                .collect(Collectors.joining(" "));
    }

    private String title(SheetForm form, Refusal problem, Locale locale) {
        return form.columns().stream()
                .filter(column -> column.key().equals(problem.field()))
                .findFirst()
                .map(column -> texts.title(form, column, locale) + (locale.equals(Locale.ENGLISH) ? ": " : "："))
                .orElse("");
    }
}
