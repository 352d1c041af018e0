package org.kepu.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the visible sheets of an Excel workbook; formulas count as the value that was saved with them. */
final class XlsxReading {

    private XlsxReading() {}

    static List<List<RawRow>> sheets(byte[] content) throws Refused {
        refuseBomb(content);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            List<List<RawRow>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(rows(sheet));
                }
            }
            return sheets;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new Refused("imports.file.damaged");
        }
    }

    /** Unpacks once and throws it away, counting: the reader itself sets no limit. */
    private static void refuseBomb(byte[] content) throws Refused {
        long bytes = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                bytes += size(zip.getInputStream(part), Limits.UNPACKED_BYTES - bytes);
                parts++;
                if (bytes > Limits.UNPACKED_BYTES || parts > Limits.PARTS) {
                    throw new Refused("imports.file.bomb");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("imports.file.damaged");
        }
    }

    /** How much comes out of a stream; stops soon after the limit. */
    private static long size(InputStream stream, long limit) throws IOException {
        byte[] buffer = new byte[65_536];
        long size = 0;
        for (int read = stream.read(buffer); read >= 0 && size <= limit; read = stream.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static List<RawRow> rows(Sheet sheet) throws IOException, Refused {
        List<RawRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                RawRow row = row(each.next());
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > Limits.ROWS + 10) {
                    throw new Refused("imports.file.rows", Limits.ROWS);
                }
            }
        }
        return rows;
    }

    private static RawRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), Limits.COLUMNS); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell.getDataFormatString())
                    ? cell.asDate().toString().replace("T00:00", "")
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        @Nullable String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDay(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("y") || (letters.contains("d") && letters.contains("m"));
    }
}
