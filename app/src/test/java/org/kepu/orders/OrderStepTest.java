package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStepTest {

    @ParameterizedTest
    @EnumSource
    void everyStateIsReachedAndLeftUnlessItEnds(OrderState state) {
        boolean reached = state == OrderState.REQUESTED
                || Arrays.stream(OrderStep.values())
                        .anyMatch(
                                step -> step.from().stream().anyMatch(from -> from != state && step.to(from) == state));
        boolean left = OrderStep.of(state).stream().anyMatch(step -> step.to(state) != state);

        assertThat(reached).isTrue();
        assertThat(left).isEqualTo(!state.ended());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasTheTurnCanDoSomething(OrderState state) {
        state.owner()
                .ifPresent(owner -> assertThat(OrderStep.of(state))
                        .anyMatch(step -> step.parties().contains(owner)));
    }

    @Test
    void theGuidesTableIsTheTableOfTheProgram() throws IOException {
        Properties words = new Properties();
        try (InputStream texts = Objects.requireNonNull(getClass().getResourceAsStream("/i18n/orders.properties"))) {
            words.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
        }
        String guide = Files.readString(Path.of("..", "docs", "guide", "orders.md"));

        assertThat(guide.lines().filter(line -> line.startsWith("| ")).filter(line -> line.split("\\|").length == 7))
                .containsExactlyElementsOf(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("| 现在 | 操作 | 之后 | 谁办 | 要写理由 | 期限（工作日） |"),
                                Arrays.stream(OrderState.values())
                                        .flatMap(state ->
                                                OrderStep.of(state).stream().map(step -> line(words, state, step))))
                        .toList());
    }

    private static String line(Properties words, OrderState from, OrderStep step) {
        String parties = step.parties().stream()
                .map(party -> words.getProperty("party." + party))
                .collect(Collectors.joining("、"));
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        words.getProperty("orderState." + from),
                        words.getProperty("orderStep." + step),
                        words.getProperty("orderState." + step.to(from)),
                        parties,
                        step.reasoned() ? "是" : "",
                        from.days() == 0 ? "" : Integer.toString(from.days()));
    }
}
