package org.kepu.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kepu.orders.OrderState;

class DocumentationTest {

    @Test
    void theDocumentationSaysHowEveryStateIsShown() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "open311.md")))
                .contains(Arrays.stream(OrderState.values())
                        .map(state -> "| `" + state + "` | " + RequestDocuments.status(state) + " |")
                        .toList());
    }
}
