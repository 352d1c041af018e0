package org.kepu.spreadsheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out what kind of file was sent, by its first bytes and not by its name, and reads its sheets. */
final class FileReading {

    private FileReading() {}

    /** The sheets of the file, each as its rows. */
    static List<List<RawRow>> sheets(byte[] content) throws Refused {
        if (content.length == 0) {
            throw new Refused("imports.file.empty");
        }
        if (content.length > Limits.BYTES) {
            throw new Refused("imports.file.large", Limits.BYTES / 1_000_000);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("imports.file.old");
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return XlsxReading.sheets(content);
        }
        return List.of(CsvReading.rows(text(content)));
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] content) throws Refused {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                // not in this encoding
            }
        }
        throw new Refused("imports.file.unknown");
    }
}
