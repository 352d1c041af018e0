package org.kepu.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.Attribution.Doubt;
import org.kepu.planreader.grammar.DutyPhrase.Place;

/**
 * A paragraph taken apart into its text and what it says about who does it.
 *
 * @param text the paragraph without the phrases about units
 * @param found the phrases in their order
 */
public record Attributions(String text, List<Attribution> found) {

    private static final String OPENING = "（【〔[［{";
    private static final String CLOSING = "）】〕]］}";
    private static final Pattern STATEMENT = Pattern.compile("由(?=" + RoleWords.NAME + ")([^。；（）]{4,200})");
    private static final Pattern LABEL_AT_START = Pattern.compile("^(?:（|【)?\\s*" + RoleWords.LABEL.pattern());

    public Attributions {
        found = List.copyOf(found);
    }

    /** Whether a paragraph has words that usually name who does something; quick, and sometimes wrong. */
    public static boolean mayBeIn(String paragraph) {
        return RoleWords.occurIn(paragraph);
    }

    /** Reads a normalised paragraph. */
    public static Attributions in(String paragraph) {
        List<Attribution> found = new ArrayList<>();
        String text = takeBrackets(paragraph, found);
        text = takeSentences(text, found);
        return new Attributions(tidy(text), found);
    }

    /** Looks for a statement inside a sentence: 竞赛由甲、乙主办，丙协办. Only for text that names no units otherwise. */
    public static Optional<Attribution> findStatement(String text) {
        Matcher by = STATEMENT.matcher(text);
        while (by.find()) {
            Optional<Attribution> found = DutyPhrase.find(by.group(1), Place.SENTENCE);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String takeBrackets(String paragraph, List<Attribution> found) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < paragraph.length()) {
            int close = OPENING.indexOf(paragraph.charAt(i)) >= 0 ? closing(paragraph, i) : -1;
            boolean unclosed = close < 0 && OPENING.indexOf(paragraph.charAt(i)) >= 0;
            int end = unclosed ? paragraph.length() : close;
            if (end > 0) {
                String content = paragraph.substring(i + 1, end);
                boolean last = paragraph
                        .substring(Math.min(paragraph.length(), end + 1))
                        .matches("[。；，、）.\\s]*|[。；]?\\d");
                boolean candidate = (last && !unclosed) || RoleWords.occurIn(content);
                Optional<Attribution> attribution =
                        candidate ? DutyPhrase.find(content, Place.BRACKET) : Optional.empty();
                if (attribution.isPresent()) {
                    found.add(unclosed ? doubted(attribution.get(), content) : attribution.get());
                    i = end + 1;
                    continue;
                }
            }
            text.append(paragraph.charAt(i));
            i++;
        }
        return text.toString();
    }

    /** The place of the bracket that closes the one at {@code open}, or -1. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Attribution doubted(Attribution attribution, String words) {
        List<Doubt> doubts = new ArrayList<>(attribution.doubts());
        doubts.add(new Doubt(Doubt.Kind.BRACKET, words));
        return new Attribution(attribution.mentions(), attribution.openEnded(), doubts);
    }

    /** Takes phrases off the end of the paragraph, sentence by sentence, and labelled phrases anywhere. */
    private static String takeSentences(String paragraph, List<Attribution> found) {
        List<String> sentences = sentences(paragraph);
        List<Attribution> atEnd = new ArrayList<>();
        int keep = sentences.size();
        while (keep > 0) {
            String sentence = sentences.get(keep - 1);
            boolean stray = sentence.matches("[（）。，；、\\s]*");
            Optional<Attribution> attribution = stray ? Optional.empty() : phrase(sentence);
            if (attribution.isEmpty() && !stray) {
                break;
            }
            attribution.ifPresent(atEnd::addFirst);
            keep--;
        }
        if (atEnd.isEmpty()) {
            keep = sentences.size();
        }
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences.subList(0, keep)) {
            Optional<Attribution> labelled =
                    LABEL_AT_START.matcher(sentence).find() ? phrase(sentence) : Optional.empty();
            labelled.ifPresent(found::add);
            text.append(labelled.isPresent() ? "" : sentence);
        }
        found.addAll(atEnd);
        return text.toString();
    }

    private static Optional<Attribution> phrase(String sentence) {
        String words = sentence.replaceAll("[。；]+$", "");
        boolean lostBracket = Wording.openBrackets("（" + words) == 0 && words.endsWith("）");
        String content = lostBracket ? words.substring(0, words.length() - 1) : words;
        Place place = LABEL_AT_START.matcher(content).find() ? Place.BRACKET : Place.SENTENCE;
        Optional<Attribution> attribution =
                RoleWords.occurIn(content) ? DutyPhrase.find(content, place) : Optional.empty();
        return lostBracket ? attribution.map(a -> doubted(a, words)) : attribution;
    }

    /** Splits after 。 and after ； when a label follows; never inside brackets. */
    private static List<String> sentences(String paragraph) {
        List<String> sentences = new ArrayList<>();
        Matcher label = Pattern.compile("(?<=[；;，）\\s])(?=" + RoleWords.LABEL.pattern() + ")")
                .matcher(paragraph);
        List<Integer> labels = new ArrayList<>();
        while (label.find()) {
            labels.add(label.start());
        }
        int from = 0;
        int depth = 0;
        boolean labelled = LABEL_AT_START.matcher(paragraph).find();
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            depth = Math.max(0, depth + (c == '（' ? 1 : c == '）' ? -1 : 0));
            boolean stop = depth == 0 && c == '。';
            boolean beforeLabel = depth == 0 && !labelled && labels.contains(i + 1);
            if (stop || beforeLabel) {
                sentences.add(paragraph.substring(from, i + 1));
                from = i + 1;
                labelled = labelled && !stop;
            }
        }
        sentences.add(paragraph.substring(from));
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static String tidy(String text) {
        return text.replaceAll("([。；])[。；，]+", "$1").replaceAll("^[。；，、]+", "").strip();
    }
}
