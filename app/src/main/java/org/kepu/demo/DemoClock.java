package org.kepu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/**
 * In the demo it is autumn 2025 when it is first started, so that the sample city stands in the last year of its plan: some tasks
 * are done, some late, and the reports of the third quarter come in. From then on its days pass as ours do.
 */
@Configuration
@Profile("demo")
class DemoClock {

    /** The day of the first start, in the sample city. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 22);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    @Primary
    Clock sampleClock(@Value("${kepu.home}") Path home) {
        Clock machine = Clock.system(CHINA);
        LocalDate started = started(home.resolve("demo-started"), LocalDate.now(machine));
        return Clock.offset(machine, Duration.between(started.atStartOfDay(), FIRST_DAY.atStartOfDay()));
    }

    /** The day on which this home was first started, kept in a file. */
    private static LocalDate started(Path file, LocalDate today) {
        try {
            if (Files.exists(file)) {
                return LocalDate.parse(Files.readString(file).strip());
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, today + "\n");
            return today;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
