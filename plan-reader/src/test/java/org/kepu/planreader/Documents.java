package org.kepu.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes documents of each format for the tests. */
final class Documents {

    private Documents() {}

    static byte[] docx(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A Word file with a paragraph per line; neighbouring lines with tabs or bars become a table. */
    static byte[] docxOf(String text) {
        return docx(document -> blocks(text).forEach(lines -> {
            if (isRow(lines.getFirst())) {
                table(document, cells(lines));
            } else {
                paragraph(document, lines.getFirst());
            }
        }));
    }

    /** A page of a government site with a paragraph per line and tables like {@link #docxOf}. */
    static byte[] htmlOf(String text) {
        StringBuilder html = new StringBuilder("<html><head><meta charset=utf-8><title>方案_政府门户网站</title></head><body>"
                + "<div class=nav><a href=/>首页</a> &gt; <a href=/zwgk>政务公开</a></div><div class=con>");
        for (List<String> lines : blocks(text)) {
            if (isRow(lines.getFirst())) {
                html.append("<table>");
                for (String[] row : cells(lines)) {
                    html.append("<tr><td>")
                            .append(String.join("</td><td>", row))
                            .append("</td></tr>");
                }
                html.append("</table>");
            } else {
                html.append("<p>　　").append(lines.getFirst().strip()).append("</p>\n");
            }
        }
        html.append("</div><div class=footer>主办：市政府办公室　网站标识码1400000001</div></body></html>");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> blocks(String text) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.contains("---")).toList()) {
            boolean goesOn =
                    isRow(line) && !blocks.isEmpty() && isRow(blocks.getLast().getFirst());
            if (!goesOn) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        return blocks;
    }

    static boolean isRow(String line) {
        return line.contains("\t") || line.startsWith("|");
    }

    private static String[][] cells(List<String> lines) {
        return lines.stream()
                .map(line ->
                        line.replaceAll("^\\|\\s*|\\s*\\|$", "").split(line.contains("\t") ? "\t" : "\\s*\\|\\s*", -1))
                .toArray(String[][]::new);
    }

    static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A list with one format and text per level, such as {@code chineseCounting %1、}. */
    static BigInteger list(XWPFDocument document, String... levels) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(
                BigInteger.valueOf(document.createNumbering().getAbstractNums().size()));
        for (int i = 0; i < levels.length; i++) {
            String[] parts = levels[i].split(" ", 2);
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(parts[0]));
            level.addNewLvlText().setVal(parts[1]);
        }
        BigInteger id = document.getNumbering().addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list));
        return document.getNumbering().addNum(id);
    }

    static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = paragraph(document, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    static XWPFTable table(XWPFDocument document, String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                table.getRow(r).getCell(c).setText(rows[r][c]);
            }
        }
        return table;
    }

    /**
     * How the pages of a PDF are laid out.
     *
     * @param indent by how many characters the first line of a paragraph stands further in
     * @param space points between paragraphs, besides the distance of lines
     * @param head a running head at the outer edge of each page, or empty
     */
    record Layout(int indent, int space, boolean pageNumbers, String head) {}

    /** A PDF with indented paragraphs. */
    static byte[] pdf(String text, boolean pageNumbers) {
        return pdf(text, new Layout(2, 0, pageNumbers, ""));
    }

    /**
     * A PDF of plain pages: A4, margins 90 points, letters of 16 points, lines of 26 characters. Uses a font that is not embedded,
     * as many office PDFs do.
     */
    static byte[] pdf(String text, Layout layout) {
        String indent = "　".repeat(layout.indent());
        List<StringBuilder> pages = new ArrayList<>();
        int y = 0;
        for (String paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
            String rest = indent + paragraph.strip();
            boolean first = true;
            while (!rest.isEmpty()) {
                int cut = Math.min(26, rest.length());
                if (pages.isEmpty() || y < 140) {
                    pages.add(new StringBuilder("BT /F1 16 Tf\n"));
                    y = 740;
                }
                int left = 90 + (first ? 16 * layout.indent() : 0);
                pages.getLast().append(show(left, y, rest.substring(0, cut).strip()));
                y -= 28;
                rest = rest.substring(cut);
                first = false;
            }
            y -= layout.space();
        }
        List<String> streams = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            StringBuilder stream = pages.get(p);
            if (layout.pageNumbers()) {
                stream.append(show(280, 60, "— " + (p + 1) + " —"));
            }
            if (!layout.head().isEmpty()) {
                stream.append(show(30, 810, layout.head()));
            }
            streams.add(stream + "ET");
        }
        return pdfOf(streams);
    }

    private static String show(int x, int y, String text) {
        return "1 0 0 1 %d %d Tm <%s> Tj%n".formatted(x, y, hex(text));
    }

    /**
     * A PDF with a title and a ruled table, {@code rowsPerPage} rows to a page; an empty cell in the second column belongs to
     * the cell above it. Cells hold lines of eight characters.
     */
    static byte[] pdfTable(String title, int rowsPerPage, String[]... rows) {
        int width = 100;
        int height = 44;
        List<String> streams = new ArrayList<>();
        for (int from = 0; from < rows.length; from += rowsPerPage) {
            StringBuilder rules = new StringBuilder("0.5 w\n");
            StringBuilder text = new StringBuilder("BT /F1 10 Tf\n");
            if (from == 0) {
                text.append("1 0 0 1 60 770 Tm <%s> Tj%n".formatted(hex(title)));
            }
            for (int r = from; r < Math.min(rows.length, from + rowsPerPage); r++) {
                int top = 740 - height * (r - from);
                for (int c = 0; c < rows[r].length; c++) {
                    int left = 40 + width * c;
                    boolean open = c == 1 && r + 1 < rows.length && rows[r + 1][1].isEmpty();
                    boolean closed = c != 1 || !rows[r][1].isEmpty();
                    rules.append("%d %d m %d %d l %d %d m %d %d l S%n"
                            .formatted(left, top, left, top - height, left + width, top, left + width, top - height));
                    rules.append(closed ? "%d %d m %d %d l S%n".formatted(left, top, left + width, top) : "");
                    rules.append(open ? "" : "%d %d %d 0.5 re f%n".formatted(left, top - height, width));
                    for (int l = 0; l * 8 < rows[r][c].length(); l++) {
                        String line = rows[r][c].substring(l * 8, Math.min(rows[r][c].length(), l * 8 + 8));
                        text.append("1 0 0 1 %d %d Tm <%s> Tj%n".formatted(left + 5, top - 14 - 13 * l, hex(line)));
                    }
                }
            }
            streams.add(rules.toString() + text + "ET");
        }
        return pdfOf(streams);
    }

    private static byte[] pdfOf(List<String> pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int p = 0; p < pages.size(); p++) {
            kids.append(5 + 2 * p).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
        objects.add(
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
                        + "/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]"
                        + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>");
        for (int p = 0; p < pages.size(); p++) {
            String stream = pages.get(p);
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                    + (6 + 2 * p) + " 0 R>>");
            objects.add("<</Length " + stream.length() + ">>\nstream\n" + stream + "\nendstream");
        }
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n %n".formatted(file.length()).replace("\r", ""));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        return file.append(start).append("\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%04X", c)));
        return hex.toString();
    }
}
