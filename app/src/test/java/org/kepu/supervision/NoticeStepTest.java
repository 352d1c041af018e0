package org.kepu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NoticeStepTest {

    @Test
    void everyStateOffersItsStepsAndNoOthers() {
        assertThat(NoticeStep.of(NoticeState.SENT)).containsExactly(NoticeStep.ACKNOWLEDGE, NoticeStep.WITHDRAW);
        assertThat(NoticeStep.of(NoticeState.WORKING)).containsExactly(NoticeStep.ANSWER, NoticeStep.WITHDRAW);
        assertThat(NoticeStep.of(NoticeState.ANSWERED))
                .containsExactly(NoticeStep.ACCEPT, NoticeStep.SEND_BACK, NoticeStep.WITHDRAW);
        assertThat(NoticeStep.of(NoticeState.CLOSED)).containsExactly(NoticeStep.REOPEN);
        assertThat(NoticeStep.of(NoticeState.WITHDRAWN)).isEmpty();
    }

    @Test
    void theGuideListsEveryStepInTheWordsOfThePages() throws IOException {
        Properties words = new Properties();
        try (InputStream texts =
                Objects.requireNonNull(getClass().getResourceAsStream("/i18n/supervision.properties"))) {
            words.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
        }
        String guide = Files.readString(Path.of("..", "docs", "guide", "supervision.md"));

        for (NoticeStep step : NoticeStep.values()) {
            step.from()
                    .forEach(from -> assertThat(guide)
                            .contains("| " + words.getProperty("noticeState." + from) + " | "
                                    + words.getProperty("noticeStep." + step) + " | "
                                    + words.getProperty("noticeState." + step.to()) + " |"));
        }
    }
}
