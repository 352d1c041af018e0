package org.kepu.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes official documents. */
public final class OfficialDocuments {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private OfficialDocuments() {}

    /** The document as a .docx file in the layout of GB/T 9704-2012. */
    public static byte[] docx(OfficialDocument document) {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            FixedParts.putInto(file);
            new DocumentWriting(file, document).write();
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
