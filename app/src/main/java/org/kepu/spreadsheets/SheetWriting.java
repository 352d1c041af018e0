package org.kepu.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes workbooks: titles on top that stay in view, choices as lists, every cell as text so that codes keep their zeros. */
@Component
class SheetWriting {

    private static final String HEAD = "DCE6F1";
    private static final String NEEDED = "FCE4D6";

    private final Texts texts;

    SheetWriting(Texts texts) {
        this.texts = texts;
    }

    byte[] template(SheetForm form, Locale locale) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet(texts.name(form, locale));
            head(sheet, form, locale);
            offerChoices(book, sheet, form, locale);
            explain(book.newWorksheet(texts.get("imports.template.guide", locale)), form, locale);
        });
    }

    byte[] export(SheetForm form, List<Map<String, String>> rows, Locale locale) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet(texts.name(form, locale));
            head(sheet, form, locale);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < form.columns().size(); column++) {
                    write(sheet, i + 1, column, shown(form.columns().get(column), rows.get(i), locale));
                }
            }
        });
    }

    /** The rows that were wrong, as they were filled in, with a last column that says what to mend. */
    byte[] problems(SheetForm form, List<SheetRow> rows, Map<Integer, String> sentences, Locale locale) {
        int last = form.columns().size();
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet(texts.name(form, locale));
            head(sheet, form, locale);
            title(sheet, last, texts.get("imports.problem", locale), NEEDED, 60);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < last; column++) {
                    write(
                            sheet,
                            i + 1,
                            column,
                            shown(form.columns().get(column), rows.get(i).cells(), locale));
                }
                write(sheet, i + 1, last, sentences.getOrDefault(rows.get(i).number(), ""));
            }
        });
    }

    private interface Content {
        void write(Workbook book) throws IOException;
    }

    private static byte[] workbook(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kepu", "1.0")) {
            content.write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, SheetForm form, Locale locale) {
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i);
            String title = texts.title(form, column, locale);
            title(sheet, i, title, column.required() ? NEEDED : HEAD, Math.max(14, title.length() * 2 + 4));
        }
        sheet.freezePane(0, 1);
    }

    private static void title(Worksheet sheet, int column, String title, String fill, int width) {
        sheet.value(0, column, title);
        sheet.style(column).format("@").set();
        sheet.style(0, column).bold().fillColor(fill).wrapText(true).set();
        sheet.width(column, width);
    }

    private void offerChoices(Workbook book, Worksheet sheet, SheetForm form, Locale locale) {
        Worksheet lists = book.newWorksheet(texts.get("imports.template.lists", locale));
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < form.columns().size(); i++) {
            List<Enum<?>> choices = form.columns().get(i).choices();
            for (int row = 0; row < choices.size(); row++) {
                lists.value(row, i, texts.choice(choices.get(row), locale));
            }
            if (!choices.isEmpty()) {
                sheet.range(1, i, Limits.ROWS, i).validateWithList(lists.range(0, i, choices.size() - 1, i));
            }
        }
    }

    private void explain(Worksheet sheet, SheetForm form, Locale locale) {
        List<String> head = List.of("imports.template.column", "imports.template.need", "imports.template.how");
        for (int i = 0; i < head.size(); i++) {
            title(sheet, i, texts.get(head.get(i), locale), HEAD, i == 2 ? 80 : 20);
        }
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i);
            write(sheet, i + 1, 0, texts.title(form, column, locale));
            write(
                    sheet,
                    i + 1,
                    1,
                    texts.get(column.required() ? "imports.template.needed" : "imports.template.optional", locale));
            write(sheet, i + 1, 2, texts.hint(form, column, locale));
            sheet.style(i + 1, 2).wrapText(true).set();
        }
        sheet.freezePane(0, 1);
    }

    private String shown(Column column, Map<String, String> cells, Locale locale) {
        String text = cells.getOrDefault(column.key(), "");
        return column.choices().stream()
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .map(choice -> texts.choice(choice, locale))
                .orElse(text);
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
