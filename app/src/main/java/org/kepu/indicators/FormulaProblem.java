package org.kepu.indicators;

import org.kepu.shared.Refusal;

/** What is wrong with a formula and where. */
final class FormulaProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** @param at from 0 */
    FormulaProblem(String text, int at, String key, Object... arguments) {
        super(key, null, false, false);
        Object[] all = new Object[arguments.length + 2];
        all[0] = Integer.toString(at + 1);
        all[1] = at >= text.length() ? "" : text.substring(at, Math.min(text.length(), at + 12));
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        this.refusal = Refusal.at("formula", key, all);
    }

    Refusal refusal() {
        return refusal;
    }
}
