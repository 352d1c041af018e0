package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/** Whatever is entered, taken back, entered again and folded, in whatever order: every figure is what counting by hand gives. */
class LedgerProperties {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 15));
    private static final List<ClauseId> CLAUSES =
            Stream.generate(ClauseId::create).limit(3).toList();
    private static final List<UnitId> UNITS =
            Stream.generate(UnitId::create).limit(2).toList();

    private final LedgerDatabase database = LedgerDatabase.SHARED;

    /** What somebody tells the ledger, for areas by their place in a tree: 0 city, 1 and 2 counties, 3 a town in 1, 4 a village in 3. */
    record Step(int act, int which, int area, EntryDraft draft) {}

    /** A question, with areas by their place in the tree. */
    record Question(Selection selection, Set<Integer> areas, Set<Integer> reach) {}

    @Property(tries = 80)
    void everyFigureIsWhatCountingByHandGives(
            @ForAll("steps") List<Step> steps, @ForAll("questions") List<Question> questions) {
        Tree tree = new Tree();
        LedgerModel model = new LedgerModel();
        steps.forEach(step -> take(step, tree, model));

        for (Question question : questions) {
            Selection selection = tree.selection(question);
            assertThat(database.queries.total(selection)).as("%s", selection).isEqualTo(model.total(selection));
            assertGroups(selection, tree, model);
        }
        assertThat(database.queries.totals(
                        questions.stream().map(tree::selection).toList()))
                .isEqualTo(questions.stream()
                        .map(tree::selection)
                        .map(model::total)
                        .toList());
    }

    @Property(tries = 20)
    void theOrderOfEntriesDoesNotMatter(@ForAll("drafts") List<EntryDraft> drafts, @ForAll Random random) {
        Tree one = new Tree();
        Tree other = new Tree();
        List<EntryDraft> shuffled = new ArrayList<>(drafts);
        Collections.shuffle(shuffled, random);
        LedgerModel model = new LedgerModel();
        drafts.forEach(draft -> model.append(one.told(draft, 1), one.path(1)));
        database.folding.foldAll();
        shuffled.forEach(draft -> model.append(other.told(draft, 1), other.path(1)));

        assertThat(database.queries.totalsByClause(Selection.all().in(one.area(0))))
                .isEqualTo(database.queries.totalsByClause(Selection.all().in(other.area(0))));
    }

    @Property(tries = 20)
    void totalsOfPartsSumUpToTheWhole(@ForAll("drafts") List<EntryDraft> drafts) {
        Tree tree = new Tree();
        LedgerModel model = new LedgerModel();
        IntStream.range(0, drafts.size()).forEach(i -> {
            model.append(tree.told(drafts.get(i), i % 5), tree.path(i % 5));
            if (i % 3 == 1) {
                database.folding.foldAll();
            }
        });
        Selection all = Selection.all().in(tree.area(0));
        Totals whole = database.queries.total(all);

        assertThat(sum(database.queries.totalsByMonth(all))).isEqualTo(whole);
        assertThat(sum(database.queries.totalsByKind(all))).isEqualTo(whole);
        assertThat(sum(database.queries.totalsByArea(all, tree.area(0)))).isEqualTo(whole);
        assertThat(database.queries.totalsByAudience(all).values().stream()
                        .mapToLong(Totals::people)
                        .sum())
                .isEqualTo(whole.people());
    }

    private void take(Step step, Tree tree, LedgerModel model) {
        switch (step.act()) {
            case 0, 1 -> database.folding.foldAll();
            case 2, 3 -> model.reverse(step.which());
            default -> model.append(tree.told(step.draft(), step.area()), tree.path(step.area()));
        }
    }

    private void assertGroups(Selection selection, Tree tree, LedgerModel model) {
        Function<Object, List<Audience>> chosen = _ -> List.copyOf(selection.audiences());
        assertThat(database.queries.totalsByClause(selection))
                .as("by clause: %s", selection)
                .isEqualTo(model.by(
                        selection,
                        told -> told.draft().clauses().stream()
                                .filter(clause -> selection.clauses().isEmpty()
                                        || selection.clauses().contains(clause)),
                        chosen::apply));
        assertThat(database.queries.totalsByUnit(selection))
                .as("by unit: %s", selection)
                .isEqualTo(model.by(selection, told -> told.draft().unit().stream(), chosen::apply));
        assertThat(database.queries.totalsByKind(selection))
                .as("by kind: %s", selection)
                .isEqualTo(model.by(selection, told -> Stream.of(told.draft().kind()), chosen::apply));
        assertThat(database.queries.totalsByMonth(selection))
                .as("by month: %s", selection)
                .isEqualTo(model.by(
                        selection, told -> Stream.of(YearMonth.from(told.draft().day())), chosen::apply));
        assertThat(database.queries.totalsByAudience(selection))
                .as("by audience: %s", selection)
                .isEqualTo(model.by(
                        selection,
                        told -> told.draft().people().keySet().stream()
                                .filter(audience -> selection.audiences().isEmpty()
                                        || selection.audiences().contains(audience)),
                        List::of));
        for (int parent : List.of(0, 1, 3)) {
            AreaId above = tree.area(parent);
            assertThat(database.queries.totalsByArea(selection, above))
                    .as("by area below %d: %s", parent, selection)
                    .isEqualTo(model.by(selection, told -> below(told.path(), above), chosen::apply));
        }
    }

    private static Stream<AreaId> below(List<AreaId> path, AreaId parent) {
        int at = path.indexOf(parent);
        return at < 0 ? Stream.empty() : Stream.of(path.get(Math.min(at + 1, path.size() - 1)));
    }

    private static Totals sum(Map<?, Totals> parts) {
        return parts.values().stream().reduce(Totals.NONE, Totals::plus);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 4),
                        draft())
                .as(Step::new)
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<EntryDraft>> drafts() {
        return draft().list().ofMaxSize(8).uniqueElements(EntryDraft::source);
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        Arbitrary<Optional<LocalDate>> from = Arbitraries.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 20))
                .optional(0.4);
        Arbitrary<Optional<LocalDate>> to = Arbitraries.of(
                        LocalDate.of(2024, 12, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 10))
                .optional(0.4);
        Arbitrary<Selection> selections = Combinators.combine(
                        from,
                        to,
                        few(CLAUSES),
                        few(UNITS),
                        few(List.of(HappeningKind.LECTURE, HappeningKind.TOUR)),
                        few(List.of(Audience.FARMER, Audience.ELDER)))
                .as((first, last, clauses, units, kinds, audiences) -> Selection.all()
                        .between(first, last)
                        .serving(clauses)
                        .by(units)
                        .ofKinds(kinds)
                        .forAudiences(audiences));
        return Combinators.combine(selections, few(List.of(0, 1, 2, 3, 4)), few(List.of(0, 1, 3)))
                .as(Question::new)
                .list()
                .ofSize(4);
    }

    private static Arbitrary<EntryDraft> draft() {
        Arbitrary<Map<Audience, Long>> people = Arbitraries.maps(
                        Arbitraries.of(Audience.FARMER, Audience.ELDER, Audience.YOUTH),
                        Arbitraries.longs().between(0, 1000))
                .ofMaxSize(3);
        Arbitrary<Map<Measure, BigDecimal>> quantities = Arbitraries.maps(
                        Arbitraries.of(Measure.SESSIONS, Measure.FEN, Measure.COPIES),
                        Arbitraries.longs().between(0, 1_000_000_000L).map(BigDecimal::valueOf))
                .ofMaxSize(3);
        Arbitrary<Map<Measure, BigDecimal>> hours = Arbitraries.integers()
                .between(0, 9999)
                .map(hundredths -> Map.of(Measure.HOURS, BigDecimal.valueOf(hundredths, 2)));
        return Combinators.combine(
                        Arbitraries.of(DAYS),
                        Arbitraries.of(UNITS).optional(0.8),
                        Arbitraries.of(HappeningKind.LECTURE, HappeningKind.TOUR, HappeningKind.OTHER),
                        few(CLAUSES),
                        people,
                        Arbitraries.oneOf(quantities, hours),
                        Arbitraries.of(
                                "tests:a", "tests:b", "tests:c", "tests:d", "tests:e", "tests:f", "tests:g", "tests:h"))
                .as((day, unit, kind, clauses, met, counted, source) -> new EntryDraft(
                        day, AreaId.create(), unit, kind, "题", clauses, met, counted, source, "", List.of()));
    }

    /** None, one or several of them; mostly none or one. */
    private static <T> Arbitrary<Set<T>> few(List<T> values) {
        Arbitrary<Set<T>> none = Arbitraries.just(Set.of());
        Arbitrary<Set<T>> one = Arbitraries.of(values).map(Set::of);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, none),
                net.jqwik.api.Tuple.of(2, one),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(values).set().ofMaxSize(2)));
    }

    /** A city nobody else uses. */
    private static final class Tree {
        private final List<AreaId> areas =
                Stream.generate(AreaId::create).limit(5).toList();
        private final String mark = UUID.randomUUID().toString();

        AreaId area(int number) {
            return areas.get(number);
        }

        List<AreaId> path(int number) {
            return switch (number) {
                case 0 -> List.of(area(0));
                case 1, 2 -> List.of(area(0), area(number));
                case 3 -> List.of(area(0), area(1), area(3));
                default -> List.of(area(0), area(1), area(3), area(4));
            };
        }

        EntryDraft told(EntryDraft draft, int number) {
            return new EntryDraft(
                    draft.day(),
                    area(number),
                    draft.unit(),
                    draft.kind(),
                    draft.title(),
                    draft.clauses(),
                    draft.people(),
                    draft.quantities(),
                    draft.source() + mark,
                    draft.note(),
                    List.of());
        }

        /** The question about this city; without areas it is about the whole city. */
        Selection selection(Question question) {
            Selection bounded =
                    question.selection().in(question.areas().isEmpty() ? Set.of(area(0)) : ids(question.areas()));
            return question.reach().isEmpty()
                    ? bounded
                    : new Selection(
                            bounded.from(),
                            bounded.to(),
                            bounded.clauses(),
                            bounded.kinds(),
                            bounded.audiences(),
                            bounded.areas(),
                            bounded.units(),
                            new Reach(false, ids(question.reach()), Set.of(), Set.of()));
        }

        private Set<AreaId> ids(Set<Integer> numbers) {
            return Set.copyOf(numbers.stream().map(this::area).toList());
        }
    }
}
