package org.kepu.files;

import java.io.IOException;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into a container that calls itself an office document. */
final class OfficePackage {

    private static final Map<String, String> MAIN_PART = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml");

    private OfficePackage() {}

    static boolean isOne(String mediaType) {
        return MAIN_PART.containsKey(mediaType);
    }

    /** Whether it is what it says, and brings no programs along. */
    static boolean isSound(String mediaType, byte[] content) {
        try (ZipFile parts = ZipFile.builder().setByteArray(content).get()) {
            String main = MAIN_PART.getOrDefault(mediaType, "");
            String folder = main.substring(0, main.indexOf('/') + 1);
            return parts.getEntry("[Content_Types].xml") != null
                    && parts.getEntry(main) != null
                    && parts.getEntry(folder + "vbaProject.bin") == null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
