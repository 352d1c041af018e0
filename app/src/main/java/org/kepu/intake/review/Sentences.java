package org.kepu.intake.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.plan.PlanDraft;

/** Where a text can be cut. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("[。；！？\\n]+[”’）]?");
    private static final int LONGEST_TITLE = 24;

    private Sentences() {}

    /** The beginning of a sentence: where it stands and its first words. */
    public record Start(int at, String words) {}

    /** The beginnings of all sentences but the first. */
    public static List<Start> starts(String text) {
        List<Start> starts = new ArrayList<>();
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (end.end() < text.length() && !text.substring(end.end()).isBlank()) {
                starts.add(new Start(end.end(), title(text.substring(end.end()).strip())));
            }
        }
        return starts;
    }

    /** The first words of a text, up to its first mark. */
    static String title(String text) {
        String first = text.split("[。；，、！？\\n]", 2)[0].strip();
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE);
    }

    static Optional<PlanDraft.Lines> span(Optional<PlanDraft.Lines> first, Optional<PlanDraft.Lines> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return Optional.of(new PlanDraft.Lines(
                Math.min(first.get().first(), second.get().first()),
                Math.max(first.get().last(), second.get().last())));
    }
}
