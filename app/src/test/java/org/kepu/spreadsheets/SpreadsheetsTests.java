package org.kepu.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;

class SpreadsheetsTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Spreadsheets spreadsheets = People.spreadsheets();

    @Test
    void theTemplateCanBeReadOnceItIsFilledIn() {
        assertThat(refusal(spreadsheets.template(People.FORM, CHINESE)).key()).isEqualTo("imports.file.noRows");
        assertThat(refusal(spreadsheets.template(People.FORM, Locale.ENGLISH)).key())
                .isEqualTo("imports.file.noRows");
    }

    @Test
    void titlesAreFoundBelowAHeadingInAnyOrderAndSpacing() {
        SheetTable table = read(workbook(sheet -> {
            sheet.value(0, 0, "忻州市人员表");
            sheet.value(2, 1, " 姓　名＊（必填）");
            sheet.value(2, 0, "次数");
            sheet.value(2, 2, "备注");
            sheet.value(3, 1, " 王 芳 ");
            sheet.value(3, 0, 3);
        }));

        assertThat(table.ignored()).containsExactly("备注");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.text("name")).isEqualTo("王 芳");
            assertThat(row.text("visits")).isEqualTo("3");
        });
    }

    @Test
    void daysNumbersAndChoicesAreReadAsWhatTheyAre() {
        SheetTable table = read(workbook(sheet -> {
            heads(sheet, "称呼", "出生日期", "次数", "颜色");
            sheet.value(1, 0, "王芳");
            sheet.value(1, 1, LocalDate.of(1990, 2, 28));
            sheet.style(1, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 2, 140_902_001_001L);
            sheet.value(1, 3, "Green");
        }));

        SheetRow row = table.rows().getFirst();
        assertThat(row.text("born")).isEqualTo("1990-02-28");
        assertThat(row.text("visits")).isEqualTo("140902001001");
        assertThat(row.text("colour")).isEqualTo("GREEN");
    }

    @Test
    void separatedTextInEitherChineseEncodingIsRead() {
        String text = "姓名,次数\r\n\"王,芳\",3\r\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(read(text.getBytes(charset)).rows())
                    .extracting(row -> row.text("name"))
                    .containsExactly("王,芳");
        }
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).rows())
                .hasSize(1);
    }

    @Test
    void aMissingColumnIsNamed() {
        Refusal refusal = refusal(workbook(sheet -> {
            heads(sheet, "次数", "颜色");
            sheet.value(1, 0, 1);
        }));

        assertThat(refusal.key()).isEqualTo("imports.file.columns");
        assertThat(refusal.arguments().getFirst()).isEqualTo("姓名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 broken", "\u00D0\u00CF\u0011\u00E0 old", "\u0000\u0001\u0002"})
    void whatIsNoSheetIsRefusedWithASentence(String content) {
        Refusal refusal = refusal(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.field()).isEqualTo("file");
        assertThat(People.texts().sentence(refusal, CHINESE)).isNotBlank();
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsNotRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 160; i++) {
                zip.write(zeros);
            }
        }

        assertThat(refusal(bytes.toByteArray()).key()).isEqualTo("imports.file.bomb");
    }

    @Test
    void aFormulaIsReadAsItsTextAndNotWrittenAsOne() {
        byte[] exported = spreadsheets.export(
                People.FORM, List.of(java.util.Map.of("name", "=HYPERLINK(\"http://x\")")), CHINESE);

        assertThat(read(exported).rows().getFirst().text("name")).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    private SheetTable read(byte[] content) {
        return switch (spreadsheets.read(new Upload("people.xlsx", content), People.FORM, CHINESE)) {
            case Outcome.Done<SheetTable>(var table) -> table;
            case Outcome.Refused<SheetTable>(var refusals) -> throw new AssertionError(refusals);
        };
    }

    private Refusal refusal(byte[] content) {
        return switch (spreadsheets.read(new Upload("people.xlsx", content), People.FORM, CHINESE)) {
            case Outcome.Done<SheetTable>(var table) -> throw new AssertionError(table);
            case Outcome.Refused<SheetTable>(var refusals) -> refusals.getFirst();
        };
    }

    private static void heads(Worksheet sheet, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            sheet.value(0, i, titles[i]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book.newWorksheet("表"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
