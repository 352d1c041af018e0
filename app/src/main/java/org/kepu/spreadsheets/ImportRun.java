package org.kepu.spreadsheets;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.kepu.shared.AccountId;
import org.kepu.shared.Refusal;

/** An import as it is stored. */
record ImportRun(
        ImportId id,
        String form,
        Map<String, String> options,
        String fileName,
        String sha256,
        ImportStatus status,
        OffsetDateTime createdAt,
        AccountId createdBy,
        List<String> ignored,
        List<SheetRow> rows,
        List<RowVerdict> verdicts,
        String receipt) {

    /** Rows that can be imported. */
    List<SheetRow> goodRows() {
        List<Integer> wrong = verdicts.stream()
                .filter(verdict -> verdict.kind() == RowVerdict.Kind.WRONG)
                .map(RowVerdict::row)
                .toList();
        return rows.stream().filter(row -> !wrong.contains(row.number())).toList();
    }

    /** What the importer was shown for those rows. */
    List<RowVerdict> goodVerdicts() {
        return verdicts.stream()
                .filter(verdict -> verdict.kind() != RowVerdict.Kind.WRONG)
                .toList();
    }

    /** Refusals with arguments as text, so that they are the same after they were stored. */
    static List<RowVerdict> storable(List<RowVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new RowVerdict(
                        verdict.row(),
                        verdict.kind(),
                        verdict.label(),
                        verdict.changes(),
                        verdict.problems().stream().map(ImportRun::storable).toList()))
                .toList();
    }

    private static Refusal storable(Refusal refusal) {
        return new Refusal(
                refusal.field(),
                refusal.key(),
                refusal.arguments().stream().<Object>map(String::valueOf).toList());
    }
}
