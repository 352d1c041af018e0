package org.kepu.matching.core;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a requester wishes a visit: parts of a day, hours, weekdays, stretches of them, dates, and what of these will not do. A part
 * of a day belongs to the days before it that have none yet, or to those after it where none stand before. What is not understood
 * restricts nothing: people show the plan what it missed.
 */
public final class WishReading {

    /** After these words comes what will not do. */
    private static final Pattern NOT_AFTER = Pattern.compile("除了|除(?!夕)|不要|不是|不在|避开|(?<![特分区个级])别(?!的)|非(?!常)");

    /** Before these words stands what will not do. */
    private static final Pattern NOT_BEFORE = Pattern.compile("除外|不行|不便|不去|没空|没有空|没时间|没有时间|不方便|不合适|有事|有课");

    /** Of a refusal that may stand on either side: before what it refuses if nothing stands before it. */
    private static final Pattern NOT = Pattern.compile("不能|不可以?");

    /** Here a refusal ends, whichever way it goes. */
    private static final Pattern END = Pattern.compile("[,;。.!?]|以外|之外|外|都(?![不没无有])|其他|其它|其余|但|可以|均可");

    private static final Pattern SOFT = Pattern.compile("最好|尽量|优先|尽可能");

    private static final Pattern TOKEN = Pattern.compile("(?<before>" + NOT_BEFORE.pattern() + ")|(?<after>"
            + NOT_AFTER.pattern() + ")|(?<either>" + NOT.pattern() + ")|(?<end>" + END.pattern() + ")|(?<date>"
            + DateWords.PATTERN.pattern()
            + ")|(?<weekday>" + WeekdayWords.PATTERN.pattern() + ")|(?<half>" + HalfWords.PATTERN.pattern() + ")");

    /** A few days or a part of a day, as they stand one after the other. */
    private sealed interface Word {
        record On(Days days) implements Word {}

        record At(Set<Half> halves) implements Word {}
    }

    private final LocalDate sent;
    private final List<Word> wished = new ArrayList<>();
    private final List<Wish.Time> refused = new ArrayList<>();
    private List<Word> part = new ArrayList<>();
    private boolean refusing;
    private @Nullable LocalDate date;

    private WishReading(LocalDate sent) {
        this.sent = sent;
    }

    /** What these words wish that were written on a day. */
    public static Wish read(String words, LocalDate sent) {
        String text =
                Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+(?=[到至~-])|(?<=[到至~-])\\s+", "");
        WishReading reading = new WishReading(sent);
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            reading.take(found);
        }
        reading.close(reading.refusing);
        return new Wish(
                times(reading.wished, Wish.DAYTIME),
                reading.refused,
                SOFT.matcher(text).find());
    }

    private void take(Matcher found) {
        if (found.group("end") != null) {
            close(refusing);
        } else if (found.group("before") != null || (found.group("either") != null && !part.isEmpty())) {
            close(true);
        } else if (found.group("after") != null || found.group("either") != null) {
            close(refusing);
            refusing = true;
        } else if (found.group("date") != null) {
            DateWords.read(found, sent, date).ifPresent(days -> {
                date = days.begins() ? days.first() : days.last();
                part.add(new Word.On(days));
            });
        } else if (found.group("weekday") != null) {
            part.add(new Word.On(WeekdayWords.read(found, sent)));
        } else {
            HalfWords.read(found).ifPresent(halves -> part.add(new Word.At(halves)));
        }
    }

    private void close(boolean refuse) {
        if (refuse) {
            refused.addAll(times(part, EnumSet.allOf(Half.class)));
        } else {
            wished.addAll(part);
        }
        part = new ArrayList<>();
        refusing = false;
    }

    /** Days with the halves that belong to them; days without any have the usual ones. */
    private static List<Wish.Time> times(List<Word> words, Set<Half> usual) {
        List<Wish.Time> times = new ArrayList<>();
        List<Days> days = new ArrayList<>();
        Set<Half> halves = EnumSet.noneOf(Half.class);
        Set<Half> ahead = Set.of();
        for (Word word : words) {
            switch (word) {
                case Word.At(Set<Half> more) -> halves.addAll(more);
                case Word.On(Days more) -> {
                    if (!halves.isEmpty()) {
                        ahead = days.isEmpty() ? Set.copyOf(halves) : Set.of();
                        if (!days.isEmpty()) {
                            times.add(new Wish.Time(days, halves));
                        }
                        days = new ArrayList<>();
                        halves = EnumSet.noneOf(Half.class);
                    }
                    days.add(more);
                }
            }
        }
        if (!days.isEmpty()) {
            times.add(new Wish.Time(days, !halves.isEmpty() ? halves : !ahead.isEmpty() ? ahead : usual));
        } else if (!halves.isEmpty()) {
            times.add(new Wish.Time(List.of(Days.all()), halves));
        }
        return times;
    }
}
