package org.kepu.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;

/**
 * What an administrator says about a person.
 *
 * @param name 1 to 60 characters
 * @param signInName phone number, mail address or user name
 * @param unit where the person works
 * @param area for people without a unit: the area they work in
 */
public record Person(String name, SignInName signInName, Optional<UnitId> unit, Optional<AreaId> area) {

    public Person {
        name = name.strip();
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (!wellNamed(name)) {
            refusals.add(Refusal.at("name", "accounts.name.length"));
        }
        if (!signInName.wellFormed()) {
            refusals.add(Refusal.at("signInName", "accounts.signInName.form"));
        }
        return refusals;
    }

    static boolean wellNamed(String name) {
        return !name.isBlank() && name.codePointCount(0, name.length()) <= 60;
    }
}
