package org.kepu.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.matching.core.Facts.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WishReadingProperties {

    private static final String NAMES = "一二三四五六日";

    private static final List<String> PIECES = List.of(
            "周", "星期", "礼拜", "下", "一", "三", "五", "十", "末", "天", "1", "3", "12", "月", "日", "号", "/", "-", "到", "、", "，",
            "上午", "下午", "晚", "点", ":", "除了", "不要", "不行", "外", "都", "最好", "之前", "以后", "工作日", "2026", "年", "村", " ");

    @Property(tries = 500)
    void anyWordsAreReadAndTheDaytimeRemainsWhereNothingIsUnderstood(@ForAll("words") String words) {
        Wish wish = WishReading.read(words, WishReadingTests.SENT);

        assertThat(wish.times()).allSatisfy(time -> {
            assertThat(time.days()).isNotEmpty();
            assertThat(time.halves()).isNotEmpty();
        });
        if (wish.nothing()) {
            assertThat(wish.halves(MONDAY)).isEqualTo(Wish.DAYTIME);
        }
    }

    @Property(tries = 200)
    void namedWeekdaysAndNoOthersAreWishedHoweverTheyAreWritten(
            @ForAll @Size(min = 1, max = 6) Set<DayOfWeek> days,
            @ForAll("week") String week,
            @ForAll("between") String between,
            @ForAll Half half) {
        String words = new TreeSet<>(days).stream().map(day -> week + name(day)).collect(Collectors.joining(between));
        String part = half == Half.MORNING ? "上午" : half == Half.AFTERNOON ? "下午" : "晚上";

        assertThat(week(WishReading.read(words, WishReadingTests.SENT), Half.MORNING))
                .isEqualTo(days);
        assertThat(week(WishReading.read(words + part, WishReadingTests.SENT), half))
                .isEqualTo(days);
        // a comma ends a refusal
        String list = words.replace('，', '、');
        assertThat(week(WishReading.read("除了" + list + "都可以", WishReadingTests.SENT), Half.MORNING))
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(days)));
        assertThat(week(WishReading.read(list + "没空", WishReadingTests.SENT), Half.MORNING))
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(days)));
    }

    @Property(tries = 200)
    void aDateIsThatDayHoweverItIsWritten(
            @ForAll @IntRange(max = 360) int later, @ForAll @IntRange(max = 30) int other) {
        LocalDate day = WishReadingTests.SENT.plusDays(later);
        LocalDate another = day.plusDays(1 + other);
        String monthDay = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";

        for (String words : List.of(
                monthDay,
                monthDay.replace('日', '号'),
                day.getMonthValue() + "/" + day.getDayOfMonth(),
                day.toString(),
                day.getYear() + "年" + monthDay)) {
            Wish wish = WishReading.read(words, WishReadingTests.SENT);
            assertThat(wish.halves(day)).as(words).isEqualTo(Wish.DAYTIME);
            assertThat(wish.halves(another)).as(words).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> week() {
        return Arbitraries.of("周", "星期", "礼拜");
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of("、", "，", "和", "或者", " ");
    }

    private static String name(DayOfWeek day) {
        return NAMES.substring(day.getValue() - 1, day.getValue());
    }

    private static Set<DayOfWeek> week(Wish wish, Half half) {
        return MONDAY.datesUntil(MONDAY.plusDays(7))
                .filter(day -> wish.halves(day).contains(half))
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
