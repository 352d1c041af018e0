package org.kepu.planreader.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads old Word files; also recognises an encrypted docx, which wears the same outer shell. */
final class DocSource {

    private DocSource() {}

    static List<RawLine> read(byte[] content) throws Unreadable {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Unreadable(Refusal.PASSWORD);
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new Unreadable(Refusal.UNKNOWN_FORMAT);
            }
            if (root.hasEntryCaseInsensitive("Macros")) {
                throw new Unreadable(Refusal.MACRO);
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                Range range = document.getRange();
                List<RawLine> lines = new ArrayList<>(new DocBody(document).lines(range));
                return PageFurniture.marked(lines);
            }
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Refusal.PASSWORD);
        } catch (OldWordFileFormatException e) {
            throw new Unreadable(Refusal.UNKNOWN_FORMAT);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Refusal.DAMAGED);
        }
    }
}
