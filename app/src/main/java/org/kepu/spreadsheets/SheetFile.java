package org.kepu.spreadsheets;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A sheet as the answer to a request. */
public final class SheetFile {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private SheetFile() {}

    /** The browser saves it under this name with {@code .xlsx}. */
    public static ResponseEntity<byte[]> download(String name, byte[] content) {
        return file(name + ".xlsx", XLSX, content);
    }

    /** The browser saves it under this name with {@code .csv}. */
    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return file(name + ".csv", CSV, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
