package org.kepu.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kepu.planreader.grammar.Simplified;

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

    /** Hard-wrapped samples are left out: their line ends would become paragraphs. */
    static Stream<String> paragraphs() throws IOException {
        return samples().filter(name -> name.endsWith(".txt") && !name.matches("(04|45|49|58)-.*"));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void a_sample_reads_alike_in_word_on_a_web_page_and_on_paper(String name) throws IOException {
        String text = Files.readString(SAMPLES.resolve(name));
        String expected = Digest.of(new PlanReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt"));
        assertThat(Digest.of(new PlanReader().read(Documents.docxOf(text), "plan.docx")))
                .isEqualTo(expected);
        assertThat(Digest.of(new PlanReader().read(Documents.htmlOf(text), "plan.html")))
                .isEqualTo(expected);
        if (text.lines().noneMatch(Documents::isRow)) {
            assertThat(Digest.of(new PlanReader().read(Documents.pdf(text, true), "plan.pdf")))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sentence_of_a_programme_is_kept_or_noticed(String name) throws IOException {
        ReadResult result = new PlanReader().read(Files.readAllBytes(SAMPLES.resolve(name)), name);
        PlanDocument plan = ((ReadResult.Read) result).document();
        String kept = bare(kept(plan));
        boolean traditional = plan.notices().stream().anyMatch(n -> n.kind() == Notice.Kind.TRADITIONAL);
        List<Integer> noticed = plan.notices().stream().map(Notice::line).toList();
        for (SourceLine line : plan.lines()) {
            boolean inside = plan.programmes().stream()
                    .anyMatch(p -> p.lines().from() <= line.number()
                            && line.number() <= p.lines().to());
            if (inside && !line.skipped() && !noticed.contains(line.number())) {
                assertThat(sentences(traditional ? Simplified.of(line.text()) : line.text()))
                        .as(line.text())
                        .allMatch(sentence ->
                                Stream.of(sentence.split("[、，]", -1)).allMatch(part -> kept.contains(bare(part))));
            }
        }
    }

    /** Whole sentences without words about units and time, which are kept in another form or left out. */
    private static List<String> sentences(String line) {
        return Stream.of(line.split("[。；：:;（）()【】|\\t]", -1))
                .map(sentence ->
                        sentence.strip().replaceFirst("^[一二三四五六七八九十\\d .．、①②③—－–-]+|^第.{1,3}[章节条部]分?[　 ]*", ""))
                .filter(sentence -> sentence.length() >= 6)
                .filter(sentence ->
                        !sentence.matches(".*(?:牵头|配合|负责|责任|参加|分工|等单位|时限|\\d{4}年|月底|会同|主办|等$|等部门|位为|委|局|协同).*"))
                .toList();
    }

    private static String kept(PlanDocument plan) {
        StringBuilder kept = new StringBuilder();
        for (Programme programme : plan.programmes()) {
            kept.append(programme.part()).append(programme.title()).append(programme.text());
            for (Clause clause : programme.clauses()) {
                kept.append(clause.title()).append(clause.text());
            }
        }
        plan.units().forEach(unit -> kept.append(unit.name()).append(unit.aliases()));
        return kept.toString();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{P}\\p{S}]", "");
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
