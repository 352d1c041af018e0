package org.kepu.tasks;

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
import org.kepu.access.Role;

class StepTablesTest {

    @Test
    void everyStateOffersItsStepsAndNoOthers() {
        assertThat(ProgrammeStep.of(ProgrammeState.DRAFT)).containsExactly(ProgrammeStep.ISSUE);
        assertThat(ProgrammeStep.of(ProgrammeState.ISSUED)).containsExactly(ProgrammeStep.AMEND, ProgrammeStep.CLOSE);
        assertThat(ProgrammeStep.of(ProgrammeState.AMENDING))
                .containsExactly(ProgrammeStep.REISSUE, ProgrammeStep.ABANDON);
        assertThat(ProgrammeStep.of(ProgrammeState.CLOSED)).containsExactly(ProgrammeStep.REOPEN);
        assertThat(TaskStep.of(TaskState.PLANNED)).containsExactly(TaskStep.START, TaskStep.FINISH, TaskStep.DROP);
        assertThat(TaskStep.of(TaskState.UNDER_WAY)).containsExactly(TaskStep.FINISH, TaskStep.DROP);
        assertThat(TaskStep.of(TaskState.DONE)).containsExactly(TaskStep.REOPEN);
        assertThat(TaskStep.of(TaskState.DROPPED)).containsExactly(TaskStep.RESUME);
        assertThat(TaskStep.DROP.roles()).containsExactlyInAnyOrder(Role.OFFICE, Role.COUNTY_OFFICE);
    }

    @Test
    void theGuideListsEveryStepInTheWordsOfThePages() throws IOException {
        Properties words = new Properties();
        try (InputStream texts = Objects.requireNonNull(getClass().getResourceAsStream("/i18n/tasks.properties"))) {
            words.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
        }
        String guide = Files.readString(Path.of("..", "docs", "guide", "tasks.md"));

        for (ProgrammeStep step : ProgrammeStep.values()) {
            assertThat(guide)
                    .contains("| " + words.getProperty("programmeState." + step.from()) + " | "
                            + words.getProperty("programmeStep." + step) + " | "
                            + words.getProperty("programmeState." + step.to()) + " |");
        }
        for (TaskStep step : TaskStep.values()) {
            step.from()
                    .forEach(from -> assertThat(guide)
                            .contains("| " + words.getProperty("taskState." + from) + " | "
                                    + words.getProperty("taskStep." + step) + " | "
                                    + words.getProperty("taskState." + step.to()) + " |"));
        }
    }
}
