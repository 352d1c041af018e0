package org.kepu.planreader.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels such as 责任单位： at the beginning of a line. */
public final class Labels {

    private static final Pattern OPENING = Pattern.compile("^[（【〔\\[]?\\s*(?:" + RoleWords.LABEL.pattern() + ")");

    private Labels() {}

    /** Whether the line begins with a label that announces units. */
    public static boolean opens(String line) {
        return OPENING.matcher(line).find();
    }

    /** Whether the line is such a label and nothing else. */
    public static boolean isOnlyLabel(String line) {
        Matcher matcher = OPENING.matcher(line);
        return matcher.find() && matcher.end() == line.length();
    }
}
