package org.kepu.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "忻府区, Xīnfǔ, xinfuqu, xfq",
        "繁峙县, Fánshì, fanshixian, fsx",
        "五台山风景名胜区, Wǔtáishān, wutaishanfengjingmingshengqu, wtsfjmsq",
        "偏关县, Piānguān, pianguanxian, pgx",
        "西安市, Xī'ān, xianshi, xas",
        "绿水镇, Lǜshuǐ, lushuizhen, lsz"
    })
    void aStatedReadingWinsAndTheGenericWordIsReadOffTheName(String name, String given, String full, String initials) {
        Spelling spelling = Spelling.of(name, given);

        assertThat(spelling.pinyin()).isEqualTo(given);
        assertThat(spelling.full()).isEqualTo(full);
        assertThat(spelling.initials()).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"播明镇, Bōmíngzhèn, bomingzhen, bmz", "长征街道, Zhǎngzhēngjiēdào, zhangzhengjiedao, zzjd"})
    void withoutAReadingTheUsualOneIsTaken(String name, String pinyin, String full, String initials) {
        assertThat(Spelling.of(name, "")).isEqualTo(new Spelling(pinyin, full, initials));
    }
}
