package org.kepu.audit;

import java.util.List;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetForm;

/** The columns in which the trail is taken out. */
final class AuditSheet {

    static final List<String> KEYS =
            List.of("at", "who", "account", "address", "act", "action", "object", "outcome", "details", "id");

    static final SheetForm FORM =
            new SheetForm("audit", KEYS.stream().map(Column::of).toList());

    private AuditSheet() {}
}
