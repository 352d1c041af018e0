package org.kepu.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void separatorsAndLineEndsAreEscaped() {
        assertThat(new ContentLines().text("SUMMARY", "甲,乙;丙\\丁\r\n戊")).hasToString("SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊\r\n");
    }

    @Test
    void aTextCannotBeginALineOfItsOwn() {
        assertThat(new ContentLines().text("SUMMARY", "甲\rEND:VEVENT")).hasToString("SUMMARY:甲END:VEVENT\r\n");
    }

    @Test
    void aCharacterOfFourOctetsIsNotCut() {
        String lines = new ContentLines().text("X", "🌍".repeat(40)).toString();
        assertThat(lines.replace("\r\n ", "")).isEqualTo("X:" + "🌍".repeat(40) + "\r\n");
        assertThat(lines.split("\r\n")).hasSize(3);
    }
}
