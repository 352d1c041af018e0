package org.kepu.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample plan is read as a person reads it: {@code NAME.txt} beside {@code NAME.expected}. */
class SamplePlansTest {

    private static final Path SAMPLES = Path.of("src/test/resources/plans");

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_plan_is_read_as_a_person_reads_it(String name) throws IOException {
        String digest = Digest.of(new PlanReader().read(Files.readAllBytes(SAMPLES.resolve(name)), name));
        Path expected = SAMPLES.resolve(name.replaceFirst("\\.\\w+$", ".expected"));
        if (Boolean.getBoolean("kepu.samples.write")) {
            Files.writeString(expected, digest);
        }
        assertThat(digest).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void units_and_duties_of_a_sample_agree(String name) throws IOException {
        ReadResult result = new PlanReader().read(Files.readAllBytes(SAMPLES.resolve(name)), name);
        PlanDocument plan = ((ReadResult.Read) result).document();
        List<String> units = plan.units().stream().map(PlanUnit::name).toList();
        assertThat(units).doesNotHaveDuplicates();
        assertThat(plan.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(plan.clauses())
                .flatExtracting(Clause::duties)
                .extracting(Duty::unit)
                .allMatch(units::contains);
        assertThat(plan.notices()).extracting(Notice::line).isSorted();
    }

    @Test
    void the_city_sample_has_the_counts_a_person_gets() throws IOException {
        ReadResult result =
                new PlanReader().read(Files.readAllBytes(SAMPLES.resolve("01-yunping-city.txt")), "plan.txt");
        PlanDocument plan = ((ReadResult.Read) result).document();
        List<Duty> duties =
                plan.clauses().stream().flatMap(c -> c.duties().stream()).toList();
        assertThat(plan.programmes())
                .filteredOn(p -> p.kind() == Programme.Kind.ACTION)
                .hasSize(3);
        assertThat(plan.programmes())
                .filteredOn(p -> p.kind() == Programme.Kind.PROJECT)
                .hasSize(2);
        assertThat(plan.programmes())
                .filteredOn(p -> p.kind() == Programme.Kind.MECHANISM)
                .hasSize(5);
        assertThat(plan.clauses()).hasSize(8);
        assertThat(duties).filteredOn(d -> d.role() == Duty.Role.LEAD).hasSize(10);
        assertThat(duties).filteredOn(d -> d.role() == Duty.Role.SUPPORT).hasSize(22);
        assertThat(plan.units()).hasSize(12);
    }
}
