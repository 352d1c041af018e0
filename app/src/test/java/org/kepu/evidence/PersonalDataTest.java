package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系人13812345678",
                "电话 138 1234 5678",
                "138-1234-5678（微信同号）",
                "１３８１２３４５６７８",
                "+8613812345678",
                "身份证142201199001012345",
                "14220119900101234X",
                "142201 19900101 2345"
            })
    void whatLooksLikeAPersonsNumberIsFound(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "参加 128 人，发放资料 1380 份",
                "2024-05-06 至 2024-05-07",
                "忻科协发〔2024〕12号",
                "热线 0350-3033333",
                "12345678901",
                "合同号 91140900123456789012"
            })
    void ordinaryNumbersAreLeftAlone(String text) {
        assertThat(PersonalData.isIn(text)).isFalse();
    }
}
