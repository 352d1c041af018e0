package org.kepu.accounts;

import java.util.ArrayList;
import java.util.List;
import org.kepu.shared.Refusal;

/** What the fields of an account must be like. */
final class AccountRules {

    private AccountRules() {}

    /** Refusals at {@code name} and {@code signInName}. */
    static List<Refusal> refusals(String name, SignInName signInName) {
        List<Refusal> refusals = new ArrayList<>();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 60) {
            refusals.add(Refusal.at("name", "accounts.name.length"));
        }
        if (!signInName.wellFormed()) {
            refusals.add(Refusal.at("signInName", "accounts.signInName.form"));
        }
        return refusals;
    }
}
