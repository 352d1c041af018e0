package org.kepu.planreader.grammar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in front of a heading or item.
 *
 * @param style its way of writing
 * @param ordinal the number itself; for 3.1.2 the last figure
 * @param shown the number as written, without the blank after it
 * @param length characters it takes in the line
 */
public record Marker(Style style, int ordinal, String shown, int length) {

    /** Ways of numbering, from the usual top level down. */
    public enum Style {
        CHAPTER,
        SECTION,
        ARTICLE,
        CHINESE,
        CHINESE_BRACKETED,
        LABELLED,
        ARABIC,
        DECIMAL_2,
        DECIMAL_3,
        ARABIC_BRACKETED,
        CIRCLED,
        /** A dash or bullet; it has no number and its ordinal is 0. */
        DASH
    }

    private static final String HAN = "[一二三四五六七八九十百]{1,4}";
    private static final String NOT_A_FIGURE = "(?![\\d%])(?!\\s*(?:[%亿万千百个倍]|年|月|日(?!常)|项|人|次|元|平方))";
    private static final List<Form> FORMS = List.of(
            new Form(Style.CHAPTER, "第(" + HAN + "|\\d{1,2})(?:章|部分|篇|编)[、：.]?\\s*"),
            new Form(Style.SECTION, "第(" + HAN + "|\\d{1,2})节[、：.]?\\s*"),
            new Form(Style.ARTICLE, "第(" + HAN + "|\\d{1,3})条[、：.]?\\s*"),
            new Form(
                    Style.LABELLED,
                    "(?:重点)?(?:任务|行动|工程|专项|专项行动|项目|措施|举措)(" + HAN + "|\\d{1,2})(?:[、：.]|(?=[^\\d，。项个大条]))\\s*"),
            new Form(Style.CHINESE_BRACKETED, "（(" + HAN + ")[）、.][、.：]?\\s*"),
            new Form(Style.CHINESE_BRACKETED, "(" + HAN + ")）[、.]?\\s*"),
            new Form(Style.CHINESE_BRACKETED, "[〔【](" + HAN + ")[〕】][、.]?\\s*"),
            new Form(Style.CHINESE, "(" + HAN + ")(?:[、.．：]|，(?!" + HAN + "[是要]))\\s*"),
            new Form(Style.DECIMAL_3, "\\d{1,2}[.]\\d{1,2}[.](\\d{1,2})[、.]?(?![\\d%])\\s*(?=[\\p{IsHan}“《])"),
            new Form(Style.DECIMAL_2, "\\d{1,2}[.](\\d{1,2})[、.]?" + NOT_A_FIGURE + "\\s*(?=[\\p{IsHan}“《])"),
            new Form(Style.ARABIC, "(\\d{1,2})[、.，：](?!\\d)\\s*"),
            new Form(Style.ARABIC_BRACKETED, "（(\\d{1,2})[）、][、.]?\\s*"),
            new Form(Style.ARABIC_BRACKETED, "(\\d{1,2})）[、.]?\\s*"),
            new Form(Style.CIRCLED, "([①-⑳❶-❿➀-➉])[、.]?\\s*"));

    private static final Pattern DASH =
            Pattern.compile("^(?:[-－—–─]\\s*){1,3}(?=[\\p{IsHan}“《])|^[●◆■▲★•◇□➢►※]\\s*(?=[\\p{IsHan}“《])");

    private record Form(Style style, Pattern pattern) {
        Form(Style style, String pattern) {
            this(style, Pattern.compile("^[◆●■★▲□○◇·•\\-－—\\s]{0,3}" + pattern));
        }
    }

    /** Finds the marker at the beginning of a normalised line. */
    public static Optional<Marker> find(String line) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(line);
            if (matcher.find()) {
                OptionalInt ordinal = ordinal(matcher.group(1));
                if (ordinal.isPresent()) {
                    return Optional.of(new Marker(
                            form.style, ordinal.getAsInt(), matcher.group().strip(), matcher.end()));
                }
            }
        }
        Matcher dash = DASH.matcher(line);
        return dash.find()
                ? Optional.of(new Marker(Style.DASH, 0, dash.group().strip(), dash.end()))
                : Optional.empty();
    }

    /** Whether the marker counts; a dash does not. */
    public boolean isNumber() {
        return style != Style.DASH;
    }

    private static OptionalInt ordinal(String text) {
        char c = text.charAt(0);
        if (c >= '①' && c <= '⑳') {
            return OptionalInt.of(c - '①' + 1);
        }
        if (c >= '❶' && c <= '❿') {
            return OptionalInt.of(c - '❶' + 1);
        }
        if (c >= '➀' && c <= '➉') {
            return OptionalInt.of(c - '➀' + 1);
        }
        return ChineseNumber.parse(text);
    }

    /** The same place counted in another style, when the document used the wrong one. */
    public Marker as(Style other) {
        return new Marker(other, ordinal, shown, length);
    }
}
