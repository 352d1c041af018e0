package org.kepu.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.matching.core.Facts.MONDAY;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as people write them, sent on the Thursday before the week from 30 November to 6 December 2026. */
class WishReadingTests {

    static final LocalDate SENT = MONDAY.minusDays(4);

    private static final String DAYTIME = "1ma 2ma 3ma 4ma 5ma 6ma 7ma";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|" + DAYTIME,
                "都可以|" + DAYTIME,
                "等通知，50人左右|" + DAYTIME,
                "尽早，越早越好|" + DAYTIME,
                "一周三次，每次2小时|" + DAYTIME,
                "3号楼会议室，5日内|" + DAYTIME,
                "上午|1m 2m 3m 4m 5m 6m 7m",
                "下午或者晚上|1ae 2ae 3ae 4ae 5ae 6ae 7ae",
                "晚上七点以后|1e 2e 3e 4e 5e 6e 7e",
                "14:30|1a 2a 3a 4a 5a 6a 7a",
                "9点到11点|1m 2m 3m 4m 5m 6m 7m",
                "周三|3ma",
                "星期六|6ma",
                "礼拜天上午|7m",
                "周日下午3点|7a",
                "周末|6ma 7ma",
                "双休日|6ma 7ma",
                "工作日|1ma 2ma 3ma 4ma 5ma",
                "平时晚上，周末全天|1e 2e 3e 4e 5e 6ma 7ma",
                "周一到周三|1ma 2ma 3ma",
                "周一至三|1ma 2ma 3ma",
                "周六到周一|1ma 6ma 7ma",
                "周一 - 周五 上午|1m 2m 3m 4m 5m",
                "周一三五|1ma 3ma 5ma",
                "周二、四|2ma 4ma",
                "周三、周五下午|3a 5a",
                "周三上午或周五下午|3m 5a",
                "上午，周三、周五|3m 5m",
                "周三，下午三点|3a",
                "每周五下午|5a",
                "每天晚上|1e 2e 3e 4e 5e 6e 7e",
                "12月3日|4ma",
                "12月3日下午|4a",
                "十二月三日|4ma",
                "12/3|4ma",
                "２０２６-１２-３|4ma",
                "2026年12月3日|4ma",
                "3号|4ma",
                "3日上午|4m",
                "三十号|1ma",
                "12月3日、5日|4ma 6ma",
                "12月2日至4日|3ma 4ma 5ma",
                "12月2-4日|3ma 4ma 5ma",
                "2号到4号上午|3m 4m 5m",
                "12月4日之前|1ma 2ma 3ma 4ma 5ma",
                "12月4日以后|5ma 6ma 7ma",
                "下周二|2ma",
                "下周|" + DAYTIME,
                "本周五|''",
                "12月20日|''",
                "11月20日|''",
                "除了周三|1ma 2ma 4ma 5ma 6ma 7ma",
                "除周三、周五外都可以|1ma 2ma 4ma 6ma 7ma",
                "不要周一，其他都行|2ma 3ma 4ma 5ma 6ma 7ma",
                "周三没空|1ma 2ma 4ma 5ma 6ma 7ma",
                "周一、周二都没时间，周五可以|5ma",
                "周二除外|1ma 3ma 4ma 5ma 6ma 7ma",
                "周三上午不行|1ma 2ma 3a 4ma 5ma 6ma 7ma",
                "周三不能来|1ma 2ma 4ma 5ma 6ma 7ma",
                "工作日，不要周三|1ma 2ma 4ma 5ma",
                "周末，不要上午|6a 7a",
                "非工作日|6ma 7ma",
                "12月3日不行|1ma 2ma 3ma 5ma 6ma 7ma",
                "特别希望周三|3ma",
                "最好周三|" + DAYTIME,
            })
    void wordsAreReadAsTheyAreMeant(String words, String expected) {
        assertThat(shown(WishReading.read(words, SENT))).isEqualTo(expected);
    }

    @Test
    void aWishForABestDayIsSoft() {
        Wish best = WishReading.read("最好周三", SENT);

        assertThat(best.soft()).isTrue();
        assertThat(best.names(MONDAY.plusDays(2))).isTrue();
        assertThat(best.names(MONDAY)).isFalse();
    }

    @Test
    void aDayWithoutAYearIsTheNextOne() {
        assertThat(WishReading.read("1月5日", SENT).halves(LocalDate.of(2027, 1, 5)))
                .isNotEmpty();
        assertThat(WishReading.read("25号", SENT).halves(LocalDate.of(2026, 12, 25)))
                .isNotEmpty();
        assertThat(WishReading.read("12月28日到1月3日", SENT).halves(LocalDate.of(2027, 1, 2)))
                .isNotEmpty();
    }

    @Test
    void whatIsNoDayRestrictsNothing() {
        assertThat(WishReading.read("13月40日", SENT).nothing()).isTrue();
        assertThat(WishReading.read("2月31日", SENT).nothing()).isTrue();
    }

    private static String shown(Wish wish) {
        return MONDAY.datesUntil(MONDAY.plusDays(7))
                .filter(day -> !wish.halves(day).isEmpty())
                .map(day -> day.getDayOfWeek().getValue()
                        + wish.halves(day).stream()
                                .sorted()
                                .map(half -> half.name().substring(0, 1).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
