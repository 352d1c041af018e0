package org.kepu.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What changes in the writing but not in the meaning must not change the reading. */
class ReadingProperties {

    private static final String TEXT = text("01-yunping-city.txt");
    private static final String NUMBERED = text("02-qinghe-county.txt");
    private static final String EXPECTED = structure(TEXT);
    private static final String EXPECTED_NUMBERED = structure(NUMBERED);

    private static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/plans", name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReadResult read(String text) {
        return new PlanReader().read(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
    }

    private static String structure(String text) {
        return Digest.structure(((ReadResult.Read) read(text)).document());
    }

    @Property(tries = 30)
    void the_width_of_marks_and_digits_does_not_matter(@ForAll Random random) {
        for (String[] pair : new String[][] {{TEXT, EXPECTED}, {NUMBERED, EXPECTED_NUMBERED}}) {
            StringBuilder shuffled = new StringBuilder();
            pair[0].chars().forEach(c -> shuffled.append(random.nextBoolean() ? otherWidth((char) c) : (char) c));
            assertThat(structure(shuffled.toString())).isEqualTo(pair[1]);
        }
    }

    private static char otherWidth(char c) {
        int mark = "，：；（）".indexOf(c);
        if (mark >= 0) {
            return ",:;()".charAt(mark);
        }
        return c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c;
    }

    @Property(tries = 30)
    void stray_blanks_do_not_matter(@ForAll Random random) {
        for (String[] pair : new String[][] {{TEXT, EXPECTED}, {NUMBERED, EXPECTED_NUMBERED}}) {
            StringBuilder spaced = new StringBuilder();
            pair[0].chars().forEach(c -> {
                spaced.append((char) c);
                if (c > 0x2E80 && random.nextInt(12) == 0) {
                    spaced.append(List.of(" ", "\u3000", "\u00A0", "  ").get(random.nextInt(4)));
                }
            });
            assertThat(structure(spaced.toString())).isEqualTo(pair[1]);
        }
    }

    @Property(tries = 40)
    void wrapping_at_any_width_with_page_numbers_does_not_matter(
            @ForAll @IntRange(min = 26, max = 60) int width, @ForAll @IntRange(min = 15, max = 45) int linesPerPage) {
        for (String[] pair : new String[][] {{TEXT, EXPECTED}, {NUMBERED, EXPECTED_NUMBERED}}) {
            StringBuilder wrapped = new StringBuilder();
            int line = 0;
            for (String paragraph : pair[0].lines().filter(l -> !l.isBlank()).toList()) {
                String rest = "　　" + paragraph.strip();
                while (!rest.isEmpty()) {
                    int cut = Math.min(width, rest.length());
                    wrapped.append(rest, 0, cut).append('\n');
                    rest = rest.substring(cut);
                    if (++line % linesPerPage == 0) {
                        wrapped.append("\n          — ")
                                .append(line / linesPerPage)
                                .append(" —\n\n");
                    }
                }
            }
            assertThat(structure(wrapped.toString())).isEqualTo(pair[1]);
        }
    }

    @Property(tries = 30)
    void a_paragraph_broken_inside_a_sentence_is_one_paragraph(@ForAll Random random) {
        StringBuilder broken = new StringBuilder();
        for (String line : TEXT.lines().toList()) {
            int at = line.length() < 30 ? -1 : random.nextInt(20, line.length() - 1);
            boolean inside = at > 0 && Character.isLetter(line.charAt(at)) && Character.isLetter(line.charAt(at - 1));
            boolean body = line.contains("牵头");
            broken.append(inside && body ? line.substring(0, at) + "\n" + line.substring(at) : line)
                    .append('\n');
        }
        assertThat(structure(broken.toString())).isEqualTo(EXPECTED);
    }

    @Property(tries = 20)
    void the_name_of_the_city_changes_no_count(@ForAll @IntRange(min = 0, max = 4) int name) {
        String city = List.of("青海湖", "安", "呼和", "石家", "乌兰察布").get(name) + "市";
        String renamed = structure(TEXT.replace("云坪市", city).replace("云坪", city));
        assertThat(renamed).isEqualTo(EXPECTED);
    }

    @Property(tries = 40)
    void every_unit_of_a_duty_is_listed_whatever_was_cut_or_moved(@ForAll Random random) {
        String mutated = mutate(random.nextBoolean() ? TEXT : NUMBERED, random);
        if (read(mutated) instanceof ReadResult.Read read) {
            PlanDocument plan = read.document();
            List<String> units = plan.units().stream().map(PlanUnit::name).toList();
            assertThat(plan.clauses())
                    .flatExtracting(Clause::duties)
                    .extracting(Duty::unit)
                    .allMatch(units::contains);
            assertThat(plan.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
            assertThat(plan.clauses())
                    .allMatch(c -> c.lines().from() >= 1
                            && c.lines().to() <= plan.lines().size());
        }
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < random.nextInt(1, 40); i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, "（）【】、，。；：牵头配合等一二三123.\n\t|".charAt(random.nextInt(24)));
                case 2 -> mutated.setCharAt(at, (char) random.nextInt(1, 0xD7FF));
                default ->
                    mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + random.nextInt(200))));
            }
        }
        return mutated.toString();
    }

    @Property(tries = 40)
    void no_bytes_ever_throw(@ForAll @Size(max = 2_000) byte[] bytes) {
        assertThat(new PlanReader().read(bytes, "x.txt")).isNotNull();
    }

    @Property(tries = 100)
    void no_damage_to_a_docx_or_pdf_ever_throws(@ForAll Random random) {
        byte[] bytes = random.nextBoolean() ? DOCX.clone() : PDF.clone();
        for (int i = 0; i < random.nextInt(1, 60); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertThat(new PlanReader().read(bytes, "x.docx")).isNotNull();
    }

    private static final byte[] DOCX = Documents.docxOf(TEXT);
    private static final byte[] PDF = Documents.pdf(TEXT, true);
}
