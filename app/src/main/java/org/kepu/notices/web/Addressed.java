package org.kepu.notices.web;

import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.web.Ui;

/**
 * Whom something is for, ready to print.
 *
 * @param place name of the unit or area, empty for a person
 * @param role empty for a person
 */
public record Addressed(String place, Optional<Role> role) {

    /** For a person alone. */
    public static final Addressed PERSON = new Addressed("", Optional.empty());

    /** 市教育局 · 联络员, or “you” for a person. */
    public String text(Ui ui) {
        return role.map(held -> place + " · " + ui.t(held)).orElseGet(() -> ui.t("notices.toYou"));
    }
}
