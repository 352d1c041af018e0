package org.kepu.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class ContentLinesProperties {

    @Property
    void noLineIsLongerThan75OctetsAndUnfoldedTheTextComesBack(
            @ForAll @StringLength(max = 300) @CharRange(from = ' ', to = '~') @CharRange(from = '一', to = '龥')
                    String text) {
        String lines = new ContentLines().text("SUMMARY", text).toString();
        assertThat(lines).endsWith("\r\n");
        assertThat(lines.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        String unfolded = lines.replace("\r\n ", "").replace("\r\n", "");
        assertThat(unfolded.substring("SUMMARY:".length()).replaceAll("\\\\(.)", "$1"))
                .isEqualTo(text);
    }
}
