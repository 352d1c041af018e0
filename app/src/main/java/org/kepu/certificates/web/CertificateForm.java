package org.kepu.certificates.web;

import java.util.Map;
import java.util.function.Function;
import org.kepu.certificates.CertificateDraft;
import org.kepu.certificates.CertificateId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;

/** Reads what was typed about a certificate to issue. */
final class CertificateForm {

    private CertificateForm() {}

    static Outcome<CertificateId> read(
            Map<String, String> form, Function<CertificateDraft, Outcome<CertificateId>> issue) {
        SheetRow row = SheetRow.typed(form);
        RowReader reader = new RowReader(row);
        CertificateDraft draft = new CertificateDraft(
                reader.day("from"),
                reader.day("to"),
                row.text("responsible"),
                row.text("handler"),
                row.text("contact"));
        return reader.problems().isEmpty() ? issue.apply(draft) : Outcome.refused(reader.problems());
    }
}
