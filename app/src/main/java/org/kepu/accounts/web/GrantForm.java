package org.kepu.accounts.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.ScopeKind;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * What was chosen for a grant.
 *
 * @param scope {@code EVERYTHING}, {@code OWN}, {@code AREA:<id>}, {@code UNIT:<id>}, or empty
 * @param q what areas or units are searched by
 */
public record GrantForm(String role, String scope, String from, String to, String q) {

    /** The chosen role, if one was chosen. */
    public Optional<Role> chosenRole() {
        return Choices.find(Role.class, role);
    }

    Optional<Scope> chosenScope(AccountId holder) {
        String id = scope.substring(scope.indexOf(':') + 1);
        return Choices.find(ScopeKind.class, scope.replaceFirst(":.*", "")).map(kind -> switch (kind) {
            case EVERYTHING -> new Scope.Everything();
            case OWN -> new Scope.Own(holder);
            case AREA -> new Scope.WithinArea(AreaId.parse(id));
            case UNIT -> new Scope.OfUnit(UnitId.parse(id));
        });
    }

    /** The day in a date field; empty if the field is empty or holds no date. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
