package org.kepu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PlanTransitionTest {

    @Test
    void everyStatusOffersItsStepsAndNoOthers() {
        assertThat(PlanTransition.of(PlanStatus.DRAFT)).containsExactly(PlanTransition.START, PlanTransition.ARCHIVE);
        assertThat(PlanTransition.of(PlanStatus.RUNNING))
                .containsExactly(PlanTransition.CLOSE, PlanTransition.WITHDRAW);
        assertThat(PlanTransition.of(PlanStatus.CLOSED)).containsExactly(PlanTransition.REOPEN);
    }

    @Test
    void theGuideListsEveryStepInTheWordsOfThePages() throws IOException {
        Properties words = new Properties();
        try (InputStream texts = getClass().getResourceAsStream("/i18n/plan.properties")) {
            words.load(new java.io.InputStreamReader(texts, StandardCharsets.UTF_8));
        }
        String guide = Files.readString(Path.of("..", "docs", "guide", "plan.md"));

        for (PlanTransition step : PlanTransition.values()) {
            assertThat(guide)
                    .contains("| " + words.getProperty("planStatus." + step.from()) + " | "
                            + words.getProperty("planTransition." + step) + " | "
                            + words.getProperty("planStatus." + step.to()) + " |");
        }
    }
}
