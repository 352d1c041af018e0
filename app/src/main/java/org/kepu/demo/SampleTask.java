package org.kepu.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.shared.Audience;
import org.springframework.core.io.ClassPathResource;

/**
 * A task of the sample city, set in each of its two years.
 *
 * @param clause number of the clause
 * @param lead the unit that does it
 * @param matter what is done
 * @param goal what is counted how often; empty for a task without a figure
 * @param counties whether it happens in the counties, else in the city itself
 * @param due day of the year
 * @param topics titles of its happenings
 */
record SampleTask(
        String clause,
        String lead,
        String matter,
        Optional<Goal> goal,
        boolean counties,
        MonthDay due,
        List<String> topics) {

    /** The years in which the sample city worked. */
    static final List<Integer> YEARS = List.of(2024, 2025);

    private static final String FILE = "demo/xinzhou-work.csv";

    /**
     * What is to be reached, and how well it went.
     *
     * @param targets for each of {@link #YEARS}
     * @param paces percent of what an even pace would have brought, for each of {@link #YEARS}
     * @param people met at one happening
     */
    record Goal(
            Measure measure,
            String unit,
            List<Integer> targets,
            List<Integer> paces,
            HappeningKind kind,
            Audience audience,
            int people) {}

    static List<SampleTask> list() {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream().map(SampleTask::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalDate dueIn(int year) {
        return due.atYear(year);
    }

    private static SampleTask of(NamedCsvRecord row) {
        return new SampleTask(
                row.getField("clause"),
                row.getField("lead"),
                row.getField("matter"),
                row.getField("measure").isEmpty() ? Optional.empty() : Optional.of(goal(row)),
                row.getField("where").equals("counties"),
                MonthDay.parse("--" + row.getField("due")),
                Arrays.stream(row.getField("topics").split("；"))
                        .filter(topic -> !topic.isEmpty())
                        .toList());
    }

    private static Goal goal(NamedCsvRecord row) {
        return new Goal(
                Measure.valueOf(row.getField("measure")),
                row.getField("unit"),
                List.of(number(row, "target2024"), number(row, "target2025")),
                List.of(number(row, "reached2024"), number(row, "pace2025")),
                HappeningKind.valueOf(row.getField("kind")),
                Audience.valueOf(row.getField("audience")),
                number(row, "people"));
    }

    private static int number(NamedCsvRecord row, String field) {
        return new BigDecimal(row.getField(field)).intValueExact();
    }
}
