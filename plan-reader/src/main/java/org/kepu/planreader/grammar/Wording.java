package org.kepu.planreader.grammar;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for one meaning: half-width digits and letters, full-width marks inside Chinese text, no stray spaces, ordinary
 * characters instead of look-alikes (Kangxi radicals from PDF fonts, bracketed numerals). Nothing is reworded.
 */
public final class Wording {

    private static final String HAN = "\\p{IsHan}〇";
    private static final String MARKS = "，。、；：？！（）《》〈〉“”‘’【】〔〕「」『』…—％";
    private static final Pattern SPACE_BESIDE_CHINESE =
            Pattern.compile("(?<=[" + HAN + MARKS + "])\\s+|\\s+(?=[" + HAN + MARKS + "])");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern SPACE_IN_FIGURE = Pattern.compile("(?<=\\d)\\s+(?=[%.])|(?<=\\d\\.)\\s+(?=\\d)");
    private static final Pattern STOP = Pattern.compile("(?<=[" + HAN + "）”》%])\\.(?!\\d)");
    private static final Pattern NUMBERED_STOP = Pattern.compile("^[（]?[一二三四五六七八九十]{1,3}[）]?\\.|^第[^.]{1,4}\\.");
    private static final String LOOKALIKES = "⺀冫⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺕彐⺗心⺘手⺙攵⺝月⺟母⺠民⺡水⺣火⺤爪⺥爪⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰纟⺱网⺲网⺳网⺶羊⺷羊"
            + "⺸羊⺹老⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private Wording() {}

    /** Normalises one line or paragraph. */
    public static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        String line = plain.toString().strip();
        String marked = widenMarks(isSpacedOut(line) ? BLANK.matcher(line).replaceAll("") : line);
        String tight = SPACE_BESIDE_CHINESE.matcher(marked).replaceAll("");
        tight = SPACE_IN_FIGURE.matcher(tight).replaceAll("").replaceAll("\\s+", " ");
        return fullStops(tight).strip();
    }

    /** Some converters put a blank after every character, those of figures too: 1 4 . 5 %. */
    private static boolean isSpacedOut(String line) {
        long blanks = line.chars().filter(c -> c == ' ').count();
        return line.length() > 8 && blanks * 5 >= (line.length() - blanks) * 4;
    }

    private static String plain(char c) {
        if (c >= '！' && c <= '～') {
            char half = (char) (c - '！' + '!');
            return Character.isLetterOrDigit(half) || "%.+/~<>=&#@_*".indexOf(half) >= 0
                    ? String.valueOf(half)
                    : String.valueOf(c);
        }
        if (c >= '\u2E80' && c <= '\u2EFF') {
            int at = LOOKALIKES.indexOf(c);
            return at >= 0 ? LOOKALIKES.substring(at + 1, at + 2) : String.valueOf(c);
        }
        boolean compatible = (c >= '\u2F00' && c <= '\u2FDF')
                || (c >= '\u2474' && c <= '\u249B')
                || (c >= '\u3220' && c <= '\u3229')
                || (c >= '\uF900' && c <= '\uFAFF');
        if (compatible) {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        }
        return switch (c) {
            case '\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD', '\u2060', '\u200E', '\u200F' -> "";
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\t', '\u202F', '\u2005', '\u2007' -> " ";
            case '｡', '．' -> c == '．' ? "." : "。";
            case '､', '﹑', '丶' -> "、";
            case '﹐' -> "，";
            case '﹔' -> "；";
            case '﹕', '︰', '∶' -> "：";
            case '﹙', '❨', '⁽' -> "（";
            case '﹚', '❩', '⁾' -> "）";
            case '\r', '\n', '\u000B', '\f', '\u2028', '\u2029' -> " ";
            default -> c < ' ' || c == 0x7F ? "" : String.valueOf(c);
        };
    }

    /** Widens comma, colon, brackets and the like unless they stand inside a figure or Latin text. */
    private static String widenMarks(String text) {
        boolean chinese = text.codePoints().anyMatch(Wording::isChinese);
        if (!chinese && text.codePoints().noneMatch(c -> c == '(' || c == ')')) {
            return text;
        }
        StringBuilder wide = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inFigure = i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            wide.append(
                    switch (c) {
                        case ',' -> inFigure ? c : '，';
                        case ':' -> inFigure || text.startsWith("//", i + 1) ? c : '：';
                        case ';' -> '；';
                        case '?' -> chinese ? '？' : c;
                        case '!' -> chinese ? '！' : c;
                        case '(' -> '（';
                        case ')' -> '）';
                        default -> c;
                    });
        }
        return wide.toString();
    }

    private static String fullStops(String text) {
        Matcher numbered = NUMBERED_STOP.matcher(text);
        int from = numbered.find() ? numbered.end() : 0;
        return text.substring(0, from) + STOP.matcher(text.substring(from)).replaceAll("。");
    }

    static boolean isChinese(int c) {
        return c == '〇' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Whether the text ends a sentence, a list item or a bracket, so that nothing needs to follow. */
    public static boolean isFinished(String text) {
        return !text.isEmpty() && "。！？；：）”】》〕…".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Number of round brackets that are opened but not closed. */
    public static int openBrackets(String text) {
        int open = 0;
        for (char c : text.toCharArray()) {
            open = c == '（' || c == '【' || c == '〔'
                    ? open + 1
                    : c == '）' || c == '】' || c == '〕' ? Math.max(0, open - 1) : open;
        }
        return open;
    }
}
