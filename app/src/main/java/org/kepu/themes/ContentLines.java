package org.kepu.themes;

import java.nio.charset.StandardCharsets;

/** Content lines of a calendar (RFC 5545, section 3.1): ended by CR LF and folded before they exceed 75 octets. */
public final class ContentLines {

    private static final int OCTETS = 75;

    private final StringBuilder written = new StringBuilder();

    /** A value that has no characters to escape. */
    public ContentLines raw(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A value of type TEXT (section 3.3.11); control characters, which it cannot hold, are left out. */
    public ContentLines text(String name, String value) {
        String escaped = value.replace("\r\n", "\n")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
        return raw(name, escaped);
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(character);
            octets += length;
            at += character.length();
        }
        written.append("\r\n");
    }

    /** Everything written so far. */
    @Override
    public String toString() {
        return written.toString();
    }
}
