package org.kepu.accounts.web;

import java.util.Optional;
import org.kepu.accounts.AccountView;
import org.kepu.accounts.Person;
import org.kepu.accounts.SignInName;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * What was typed about a person.
 *
 * @param place {@code UNIT:<id>}, {@code AREA:<id>} or empty
 */
public record PersonForm(String name, String signInName, String place) {

    static final PersonForm EMPTY = new PersonForm("", "", "");

    static PersonForm of(AccountView view, SignInName signInName) {
        return new PersonForm(
                view.name(),
                signInName.text(),
                view.unit()
                        .map(unit -> "UNIT:" + unit)
                        .or(() -> view.area().map(area -> "AREA:" + area))
                        .orElse(""));
    }

    Person person() {
        String id = place.substring(place.indexOf(':') + 1);
        return new Person(
                name,
                SignInName.of(signInName),
                place.startsWith("UNIT:") ? Optional.of(UnitId.parse(id)) : Optional.empty(),
                place.startsWith("AREA:") ? Optional.of(AreaId.parse(id)) : Optional.empty());
    }
}
