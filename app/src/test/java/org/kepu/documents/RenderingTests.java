package org.kepu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office program makes of the file; skipped where none is installed. */
class RenderingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void aFullPageHas22LinesOf28CharactersAndItsNumberBelow() throws Exception {
        try (PDDocument pdf = rendered(new OfficialDocument("通报", List.of(new Block.Paragraph("字".repeat(28 * 60)))))) {
            List<String> lines = page(pdf, 2)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            assertThat(lines).hasSize(23);
            assertThat(lines.subList(0, 22)).allMatch(line -> line.equals("字".repeat(28)));
            assertThat(lines.getLast()).isEqualTo("— 2 —");
        }
    }

    @Test
    void aWholeBulletinIsPagedWithUprightAndLandscapePages() throws Exception {
        try (PDDocument pdf = rendered(SampleDocument.bulletin())) {
            List<Boolean> landscape = StreamSupport.stream(pdf.getPages().spliterator(), false)
                    .map(page ->
                            page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
                    .toList();
            assertThat(landscape).contains(true, false).last().isEqualTo(false);
            String last = page(pdf, pdf.getNumberOfPages());
            assertThat(last).contains("抄送：市委办公室", "2026年10月16日印发");
            assertThat(page(pdf, 1)).contains("忻科素办〔2026〕3号");
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        text.setSortByPosition(true);
        return text.getText(pdf)
                .replaceAll(
                        "(?<=\\P{ASCII})[ \\t]+(?=\\P{ASCII})|(?<=\\d)[ \\t]+(?=\\p{IsHan})|(?<=\\p{IsHan})[ \\t]+(?=\\d)",
                        "");
    }

    private PDDocument rendered(OfficialDocument document) throws IOException, InterruptedException {
        Path office = List.of("/usr/bin/soffice", "/usr/bin/libreoffice").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(office != null, "no office program installed");
        Path docx = Files.write(folder.resolve("document.docx"), OfficialDocuments.docx(document));
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean done = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!done) {
            process.destroyForcibly();
        }
        Path pdf = folder.resolve("document.pdf");
        assertThat(pdf).as(() -> "converted: " + done).exists();
        String keep = System.getProperty("kepu.rendered");
        if (keep != null) {
            Path target = Files.createDirectories(Path.of(keep));
            Files.copy(docx, target.resolve(document.title().length() + ".docx"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(pdf, target.resolve(document.title().length() + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Loader.loadPDF(pdf.toFile());
    }
}
