package org.kepu.planreader.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels such as 责任单位： and 主要任务： at the beginning of a line. */
public final class Labels {

    private static final Pattern OPENING = Pattern.compile("^[（【〔\\[]?\\s*(?:" + RoleWords.LABEL.pattern() + ")");
    private static final Pattern BOXED = Pattern.compile("[【\\[〔](" + RoleWords.LABEL_WORDS + ")[】\\]〕]：?");
    private static final Pattern BARE = Pattern.compile("^" + RoleWords.LABEL_WORDS + "$");
    private static final Pattern ITEMS =
            Pattern.compile("^(?:主要|重点|具体|工作|目标|实施|保障)?(?:任务|措施|举措|内容|目标|要求|分工)(?:和(?:措施|要求))?：?$");

    private Labels() {}

    /** Brings labels without a colon (牵头单位 alone on its line, 【责任单位】甲) to the usual form. */
    public static String completed(String line) {
        String open = BOXED.matcher(line).replaceAll("$1：");
        return BARE.matcher(open).matches() ? open + "：" : open;
    }

    /** Whether the line begins with a label that announces units. */
    public static boolean opens(String line) {
        return OPENING.matcher(line).find();
    }

    /** Whether the line is such a label and nothing else. */
    public static boolean isOnlyLabel(String line) {
        Matcher matcher = OPENING.matcher(line);
        return matcher.find() && matcher.end() == line.length();
    }

    /** Whether the list behind a label ends with a whole name rather than in the middle of one. */
    public static boolean isComplete(String labelled) {
        String list = labelled.replaceFirst("^.*[：、，；\\s]", "");
        return UnitNames.isWellKnown(list) || UnitNames.isCollective(list);
    }

    /** Whether the words only announce the items that follow: 任务：, 主要措施：, 分工. */
    public static boolean announcesItems(String words) {
        return ITEMS.matcher(words).matches();
    }

    /** Whether the line is nothing but names of well-known bodies, so that it goes on with a list above it. */
    public static boolean isOnlyUnits(String line) {
        String bare = line.replaceAll("[。；，、]+$", "");
        return !bare.isEmpty()
                && bare.length() <= 120
                && UnitList.of(bare).names().stream()
                        .allMatch(name -> UnitNames.isWellKnown(name) || UnitNames.isCollective(name));
    }
}
