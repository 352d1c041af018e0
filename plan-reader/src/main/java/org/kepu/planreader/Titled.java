package org.kepu.planreader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text split into its own title and the rest.
 *
 * @param title without closing mark; empty when the text has no title
 * @param rest the text after the title
 */
record Titled(String title, String rest) {

    private static final int LONGEST_TITLE = 36;
    private static final int LONGEST_LINE_TITLE = 60;
    private static final int DERIVED = 20;
    private static final int SHORTEST_DERIVED = 8;
    private static final Pattern BULLET = Pattern.compile("^(?:[-—–•●◆■▲★·○◇□]\\s*){1,3}");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^([^。！？；]{2,60}?)[。](.*)$", Pattern.DOTALL);
    private static final Pattern BEFORE_COLON = Pattern.compile("^([^。！？；，：]{4,26})：(.{8,})$", Pattern.DOTALL);
    private static final Pattern INTRODUCTION = Pattern.compile("^(?:到20|至20|为了|为深入|为进一步|为贯彻|按照|根据|力争|一是|首先|其中).*");

    /** Splits the text of a numbered item or paragraph; bold letters at its beginning are a title. */
    static Titled of(String marked, int bold) {
        String text = BULLET.matcher(marked).replaceFirst("");
        if (bold >= 4 && bold < text.length() - 6 && bold <= LONGEST_LINE_TITLE) {
            String lead = text.substring(0, bold);
            int cut = lead.matches(".*[。：:]") ? bold : "。：".indexOf(text.charAt(bold)) >= 0 ? bold + 1 : -1;
            if (cut > 0 && !lead.substring(0, lead.length() - 1).contains("。")) {
                return new Titled(
                        lead.replaceAll("[。：:]+$", ""), text.substring(cut).strip());
            }
        }
        Matcher sentence = FIRST_SENTENCE.matcher(text);
        if (sentence.matches()
                && isTitle(sentence.group(1))
                && !sentence.group(2).isBlank()) {
            return new Titled(sentence.group(1), sentence.group(2).strip());
        }
        Matcher colon = BEFORE_COLON.matcher(text);
        if (colon.matches() && !INTRODUCTION.matcher(colon.group(1)).matches()) {
            return new Titled(colon.group(1), colon.group(2).strip());
        }
        return new Titled("", marked);
    }

    /** Splits the text behind a number: a short line without a closing mark is a title as a whole. */
    static Titled ofNumbered(String text, int bold) {
        String bare = text.replaceAll("[。：]$", "");
        boolean oneLine = bare.length() <= LONGEST_LINE_TITLE && bare.indexOf('。') < 0 && bare.indexOf('；') < 0;
        boolean marked = bare.length() < text.length() && text.endsWith("。");
        if (oneLine && (!marked || isTitle(bare))) {
            return new Titled(bare, "");
        }
        return of(text, bold);
    }

    static boolean isTitle(String sentence) {
        long commas = sentence.chars().filter(c -> c == '，').count();
        boolean balanced = commas == 1 && sentence.length() <= 28 && sentence.indexOf('，') >= 4;
        return sentence.length() <= LONGEST_TITLE
                && sentence.indexOf('。') < 0
                && sentence.indexOf('；') < 0
                && (commas == 0 || balanced)
                && sentence.indexOf('：') < 0
                && !INTRODUCTION.matcher(sentence).matches();
    }

    /** A short title from the first words of a text. */
    static String derived(String text) {
        Matcher words =
                Pattern.compile("^([^，。；：！？]{4," + (DERIVED + 4) + "})[，。；：！？]").matcher(text);
        if (words.find()) {
            return words.group(1);
        }
        if (text.length() <= DERIVED + 4) {
            return text.replaceAll("[。；，]+$", "");
        }
        int pause = text.lastIndexOf('、', DERIVED);
        return pause >= SHORTEST_DERIVED ? text.substring(0, pause) : text.substring(0, DERIVED) + "…";
    }
}
