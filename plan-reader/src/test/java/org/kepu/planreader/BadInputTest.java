package org.kepu.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.kepu.planreader.source.Refusal;

/** Every bad input is refused for its own reason, with a sentence that says what to do. */
class BadInputTest {

    private static final String DOCUMENT_XML = "<?xml version=\"1.0\"?>%s<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p>"
            + "</w:body></w:document>";
    private static final String TYPES =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats\"/></Types>";

    private static ReadResult read(byte[] content, String name) {
        return new PlanReader().read(content, name);
    }

    private static void assertRefused(byte[] content, String name, Refusal reason) {
        ReadResult result = read(content, name);
        assertThat(result).isInstanceOfSatisfying(ReadResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.chinese()).endsWith("。").hasSizeGreaterThan(10);
            assertThat(refused.english()).endsWith(".");
        });
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/plans/01-yunping-city.txt"));
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void nothing_and_only_blanks_are_empty() {
        assertRefused(new byte[0], "plan.txt", Refusal.EMPTY);
        assertRefused(" \n\t\n".getBytes(StandardCharsets.UTF_8), "plan.txt", Refusal.EMPTY);
        assertRefused(Documents.docxOf(""), "plan.docx", Refusal.EMPTY);
    }

    @Test
    void sixty_megabytes_are_too_large_and_not_even_read_to_the_end() throws IOException {
        byte[] large = new byte[60 << 20];
        ByteArrayInputStream stream = new ByteArrayInputStream(large);
        ReadResult result = new PlanReader().read(stream, "plan.pdf");
        assertThat(result).isEqualTo(ReadResult.Refused.because(Refusal.TOO_LARGE));
        assertThat(stream.available()).isGreaterThan(30 << 20);
    }

    @Test
    void a_letter_a_recipe_and_a_news_item_are_no_plans() {
        for (String text : new String[] {
            "亲爱的朋友：\n你好！今天天气很好，我们去公园散步了。\n一、问候\n二、再见",
            "红烧肉的做法\n1. 五花肉切块。\n2. 加糖炒色。\n3. 小火炖一小时。",
            "昨日，市科协举办科普日活动，市教育局、市科技局参加。公民科学素质不断提升。",
            "The quick brown fox jumps over the lazy dog. 1. Buy milk. 2. Sleep."
        }) {
            assertRefused(text.getBytes(StandardCharsets.UTF_8), "a.txt", Refusal.NOT_A_PLAN);
        }
    }

    @Test
    void a_scan_without_text_says_so() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.addPage(new PDPage());
            scan.save(bytes);
        }
        assertRefused(bytes.toByteArray(), "scan.pdf", Refusal.NO_TEXT);
    }

    @Test
    void a_pdf_and_a_docx_with_passwords_are_refused() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        byte[] plain = Documents.pdf(new String(sample(), StandardCharsets.UTF_8), false);
        try (PDDocument document = Loader.loadPDF(plain)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(pdf);
        }
        assertRefused(pdf.toByteArray(), "plan.pdf", Refusal.PASSWORD);
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream stream = encryptor.getDataStream(files)) {
                stream.write(Documents.docxOf("一、任务"));
            }
            files.writeFilesystem(out);
            assertRefused(out.toByteArray(), "plan.docx", Refusal.PASSWORD);
        }
    }

    @Test
    void macros_are_refused_under_any_name() throws IOException {
        String xml = DOCUMENT_XML.formatted("", "一、任务");
        byte[] withProject = zip("[Content_Types].xml", TYPES, "word/document.xml", xml, "word/vbaProject.bin", "x");
        assertRefused(withProject, "plan.docx", Refusal.MACRO);
        String types = TYPES.replace("vnd.openxmlformats", "vnd.ms-word.document.macroEnabled.main+xml");
        assertRefused(zip("[Content_Types].xml", types, "word/document.xml", xml), "plan.docm", Refusal.MACRO);
    }

    @Test
    void a_zip_bomb_is_refused_without_unpacking_it() throws IOException {
        String bomb = DOCUMENT_XML.formatted("", " ".repeat(60 << 20));
        assertRefused(zip("[Content_Types].xml", TYPES, "word/document.xml", bomb), "plan.docx", Refusal.ZIP_BOMB);
        String filler = "0".repeat(30 << 20);
        String xml = DOCUMENT_XML.formatted("", "一、任务");
        assertRefused(
                zip("[Content_Types].xml", TYPES, "word/document.xml", xml, "word/other.xml", filler),
                "plan.docx",
                Refusal.ZIP_BOMB);
    }

    @Test
    void outside_entities_of_a_docx_are_not_fetched() throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        byte[] docx =
                zip("[Content_Types].xml", TYPES, "word/document.xml", DOCUMENT_XML.formatted(doctype, "一、任务 &e;"));
        assertRefused(docx, "plan.docx", Refusal.DAMAGED);
    }

    @Test
    void other_formats_are_named_as_such() throws IOException {
        assertRefused(zip("mimetype", "application/vnd.oasis.opendocument.text"), "plan.odt", Refusal.UNKNOWN_FORMAT);
        assertRefused(
                zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"), "a.xlsx", Refusal.UNKNOWN_FORMAT);
        assertRefused("{\\rtf1 abc}".getBytes(StandardCharsets.UTF_8), "plan.doc", Refusal.UNKNOWN_FORMAT);
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "plan.pdf", Refusal.UNKNOWN_FORMAT);
    }

    @Test
    void broken_files_are_damaged() throws IOException {
        byte[] docx = Documents.docxOf("一、任务");
        assertRefused(Arrays.copyOf(docx, docx.length / 2), "plan.docx", Refusal.DAMAGED);
        byte[] pdf = Documents.pdf(new String(sample(), StandardCharsets.UTF_8), false);
        ReadResult half = read(Arrays.copyOf(pdf, 300), "plan.pdf");
        assertThat(half).isInstanceOf(ReadResult.Refused.class);
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                },
                "a.doc",
                Refusal.DAMAGED);
    }

    @Test
    void broken_encodings_are_recognised() throws IOException {
        byte[] broken = sample();
        Random random = new Random(7);
        for (int i = 0; i < broken.length; i += 20) {
            broken[i] = (byte) random.nextInt(0x80, 0x100);
        }
        assertRefused(broken, "plan.txt", Refusal.BROKEN_ENCODING);
        byte[] noise = new byte[5_000];
        random.nextBytes(noise);
        assertThat(read(noise, "plan.txt")).isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void deeply_nested_html_is_read_or_refused_but_never_breaks() {
        String html = "<div>".repeat(100_000) + "一、任务" + "</div>".repeat(100_000);
        assertThat(read(html.getBytes(StandardCharsets.UTF_8), "a.html")).isInstanceOf(ReadResult.Refused.class);
        String tables = "<table><tr><td>".repeat(20_000) + "一、任务";
        assertThat(read(tables.getBytes(StandardCharsets.UTF_8), "a.html")).isInstanceOf(ReadResult.Refused.class);
    }

    @Test
    void too_much_text_is_refused() {
        byte[] text = "科学素质行动实施方案。（市科协牵头）\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        assertRefused(text, "a.txt", Refusal.TOO_LONG);
    }

    @Test
    void reading_stops_when_the_time_is_over() throws IOException {
        PlanReader hasty = new PlanReader(new ReadLimits(1 << 20, 600_000, Duration.ofNanos(1)));
        assertThat(hasty.read(sample(), "a.txt")).isEqualTo(ReadResult.Refused.because(Refusal.TIMEOUT));
    }
}
