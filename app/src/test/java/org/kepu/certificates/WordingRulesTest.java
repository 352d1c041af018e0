package org.kepu.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {

    private static final String ENOUGH = "{姓名}自{起始日期}至{截止日期}服务{小时数}小时。";

    @Test
    void theStandardWordingIsFine() {
        assertThat(WordingRules.check(Wording.standard())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{姓名}服务{小时数}小时。, certificates.refusal.missingPlaceholder, {起始日期} {截止日期}",
        "{姓名}{职务}自{起始日期}至{截止日期}服务{小时数}小时。, certificates.refusal.unknownPlaceholder, {职务}",
        "{姓名自{起始日期}至{截止日期}服务{小时数}小时。, certificates.refusal.unknownPlaceholder, {",
    })
    void placeholdersThatAreUnknownOrMissingAreNamed(String body, String key, String named) {
        assertThat(WordingRules.check(new Wording("证明", body, "")))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("body");
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.arguments()).isEqualTo(List.of(named));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"国家级志愿服务证明", "官方认证证明", "全国通用证明"})
    void noRankIsClaimedThatAUnitsCertificateDoesNotHave(String title) {
        assertThat(WordingRules.check(new Wording(title, ENOUGH, "")))
                .extracting(refusal -> refusal.field() + " " + refusal.key())
                .containsExactly("title certificates.refusal.claim");
    }

    @Test
    void placeholdersAreFilledInTheStatementOnly() {
        assertThat(WordingRules.check(new Wording("{姓名}的证明", ENOUGH, "{小时数}")))
                .extracting(refusal -> refusal.field() + " " + refusal.key())
                .containsExactly("title certificates.refusal.bodyOnly", "note certificates.refusal.bodyOnly");
        assertThat(new Wording("证明", ENOUGH, "")
                        .filled(Map.of(
                                Placeholder.NAME, "张三",
                                Placeholder.FROM, "一月",
                                Placeholder.TO, "三月",
                                Placeholder.HOURS, "5")))
                .isEqualTo("张三自一月至三月服务5小时。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123-4567-89AB-CDEF-GHJK", "o123 4567 89ab cdef ghjk", "OI23456789ABCDEFGHJK"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(CertificateCode.parse(typed).orElseThrow().value()).isIn("0123456789ABCDEFGHJK");
        assertThat(CertificateCode.parse(typed).orElseThrow().grouped()).isEqualTo("0123-4567-89AB-CDEF-GHJK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123-4567-89AB-CDEF-GHJU", "0123-4567-89AB-CDEF-GHJKM"})
    void whatIsNoCodeIsNotTakenForOne(String typed) {
        assertThat(CertificateCode.parse(typed)).isEmpty();
    }
}
