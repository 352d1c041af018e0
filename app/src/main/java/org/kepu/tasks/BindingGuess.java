package org.kepu.tasks;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kepu.evidence.HappeningKind;
import org.kepu.shared.Audience;

/** What a goal probably counts, by its words; only offered, a person decides. */
public final class BindingGuess {

    private record Word<T>(T meaning, Pattern pattern) {
        static <T> Word<T> of(T meaning, String words) {
            return new Word<>(meaning, Pattern.compile(words));
        }

        boolean in(String text) {
            return pattern.matcher(text).find();
        }
    }

    private static final List<Word<Counted>> UNITS = List.of(
            Word.of(Counted.AREAS, "^个?县"),
            Word.of(Counted.VOLUNTEERS, "志愿者"),
            Word.of(Counted.PEOPLE, "人"),
            Word.of(Counted.SESSIONS, "^(?:场|次|期)"),
            Word.of(Counted.HOURS, "时$"),
            Word.of(Counted.COPIES, "^(?:份|册)"),
            Word.of(Counted.FEN, "元$"),
            Word.of(Counted.ITEMS, "^(?:件|篇|部|条|个|项)"));

    private static final List<Word<Audience>> AUDIENCES = List.of(
            Word.of(Audience.YOUTH, "青少年|学生|中小学|校园|未成年"),
            Word.of(Audience.FARMER, "农民|农村|进村"),
            Word.of(Audience.WORKER, "工人|职工|企业"),
            Word.of(Audience.ELDER, "老年|老人"),
            Word.of(Audience.OFFICIAL, "干部|公务员"));

    private static final List<Word<HappeningKind>> KINDS = List.of(
            Word.of(HappeningKind.LECTURE, "讲座|报告会|宣讲"),
            Word.of(HappeningKind.TRAINING, "培训"),
            Word.of(HappeningKind.EXHIBITION, "展览|巡展|展示"),
            Word.of(HappeningKind.CONTEST, "竞赛|大赛|比赛"),
            Word.of(HappeningKind.TOUR, "大篷车|流动科技馆"),
            Word.of(HappeningKind.OPEN_DAY, "开放"));

    private BindingGuess() {}

    /** What a goal probably counts. */
    public static Binding of(GoalView goal) {
        Counted counted = UNITS.stream()
                .filter(word -> word.in(goal.unit()))
                .map(Word::meaning)
                .findFirst()
                .orElse(Counted.HAPPENINGS);
        return Binding.of(counted)
                .forAudiences(found(AUDIENCES, goal.what(), Audience.class))
                .ofKinds(found(KINDS, goal.what(), HappeningKind.class));
    }

    private static <T extends Enum<T>> Set<T> found(List<Word<T>> words, String text, Class<T> type) {
        Set<T> found = EnumSet.noneOf(type);
        words.stream().filter(word -> word.in(text)).map(Word::meaning).forEach(found::add);
        return found;
    }

    /** What a goal counts, or probably counts. */
    public static Binding bindingOr(GoalView goal) {
        return Optional.of(goal).flatMap(GoalView::binding).orElseGet(() -> of(goal));
    }
}
