package org.kepu.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KepuTest
class ImportsTests {

    @Autowired
    private ImportRuns runs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Guests guests = new Guests();
    private final Viewer viewer = viewer();
    private Imports imports;

    @BeforeEach
    void imports() {
        ObjectProvider<SheetImport> kinds = new ObjectProvider<>() {
            @Override
            public Stream<SheetImport> stream() {
                return Stream.of(guests);
            }
        };
        imports = new Imports(kinds, People.spreadsheets(), runs, transaction, clock);
    }

    @Test
    void tryingAFileChangesNothingAndConfirmingItDoesWhatWasShown() {
        ImportId id = attempt("姓名\n王芳\n李强\n");

        assertThat(guests.names).isEmpty();
        assertThat(imports.get(id, viewer).counts()).containsEntry(RowVerdict.Kind.NEW, 2);

        assertThat(imports.confirm(id, viewer)).isInstanceOf(Outcome.Done.class);
        assertThat(guests.names).containsExactly("王芳", "李强");
        assertThat(imports.get(id, viewer).status()).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void anImportIsCarriedOutOnce() {
        ImportId id = attempt("姓名\n王芳\n");
        imports.confirm(id, viewer);

        assertThat(refusal(imports.confirm(id, viewer))).isEqualTo("imports.refusal.decided");
        assertThat(guests.names).hasSize(1);
    }

    @Test
    void wrongRowsAreLeftOutAndTheOthersImported() {
        ImportId id = attempt("姓名,次数\n王芳,x\n李强,1\n");

        assertThat(imports.get(id, viewer).counts())
                .containsEntry(RowVerdict.Kind.WRONG, 1)
                .containsEntry(RowVerdict.Kind.NEW, 1);
        assertThat(imports.wrongRows(id, viewer)).extracting(SheetRow::number).containsExactly(2);

        imports.confirm(id, viewer);
        assertThat(guests.names).containsExactly("李强");
    }

    @Test
    void whatWouldHappenOtherwiseThanShownIsShownAnewInsteadOfDone() {
        ImportId id = attempt("姓名\n王芳\n李强\n");
        guests.names.add("王芳");

        assertThat(refusal(imports.confirm(id, viewer))).isEqualTo("imports.refusal.changedMeanwhile");
        assertThat(guests.names).containsExactly("王芳");
        assertThat(imports.get(id, viewer).counts())
                .containsEntry(RowVerdict.Kind.UNCHANGED, 1)
                .containsEntry(RowVerdict.Kind.NEW, 1);

        assertThat(imports.confirm(id, viewer)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anImportIsUndoneUnlessTheModuleSaysItIsTooLate() {
        ImportId id = attempt("姓名\n王芳\n");
        assertThat(refusal(imports.undo(id, viewer))).isEqualTo("imports.refusal.notDone");
        imports.confirm(id, viewer);

        guests.tooLate = true;
        assertThat(refusal(imports.undo(id, viewer))).isEqualTo("guests.tooLate");
        assertThat(imports.get(id, viewer).status()).isEqualTo(ImportStatus.DONE);

        guests.tooLate = false;
        assertThat(imports.undo(id, viewer)).isInstanceOf(Outcome.Done.class);
        assertThat(guests.names).isEmpty();
    }

    @Test
    void othersDoNotSeeAnImport() {
        ImportId id = attempt("姓名\n王芳\n");

        assertThatThrownBy(() -> imports.get(id, viewer())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.confirm(id, viewer())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayNoLongerImportCannotConfirm() {
        ImportId id = attempt("姓名\n王芳\n");
        guests.closed = true;

        assertThatThrownBy(() -> imports.confirm(id, viewer)).isInstanceOf(NotFound.class);
        assertThat(guests.names).isEmpty();
    }

    private ImportId attempt(String content) {
        var upload = new Upload("people.csv", content.getBytes(StandardCharsets.UTF_8));
        return switch (imports.attempt("people", upload, Map.of(), viewer, Locale.SIMPLIFIED_CHINESE)) {
            case Outcome.Done<ImportId>(var id) -> id;
            case Outcome.Refused<ImportId>(var refusals) -> throw new AssertionError(refusals);
        };
    }

    private static String refusal(Outcome<ImportId> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<ImportId>) outcome).refusals().getFirst().key();
    }

    private static Viewer viewer() {
        return new Viewer(Optional.of(AccountId.create()), "Test", List.of());
    }

    /** A list of names into which people are imported. */
    private static final class Guests implements SheetImport {

        private final List<String> names = new ArrayList<>();
        private boolean tooLate;
        private boolean closed;

        @Override
        public SheetForm form() {
            return People.FORM;
        }

        @Override
        public boolean allows(Viewer who, Map<String, String> options) {
            return !closed;
        }

        @Override
        public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
            return rows.stream().map(this::verdict).toList();
        }

        private RowVerdict verdict(SheetRow row) {
            RowReader reader = new RowReader(row);
            String name = reader.required("name", 20);
            reader.number("visits", 0, 9);
            if (!reader.problems().isEmpty()) {
                return RowVerdict.wrong(row.number(), name, reader.problems());
            }
            return names.contains(name)
                    ? RowVerdict.changed(row.number(), name, List.of())
                    : RowVerdict.created(row.number(), name);
        }

        @Override
        public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
            rows.stream()
                    .map(row -> row.text("name"))
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
            return String.join(",", names);
        }

        @Override
        public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
            if (tooLate) {
                return List.of(Refusal.at("", "guests.tooLate"));
            }
            names.removeAll(List.of(receipt.split(",")));
            return List.of();
        }

        @Override
        public String back(Map<String, String> options) {
            return "/";
        }
    }
}
