package org.kepu.accounts.web;

import java.util.List;
import org.kepu.web.FormErrors;

/** What a person sees of the own account. */
public record ProfilePage(
        String name,
        String signInName,
        List<AccountPage.Granted> grants,
        List<Session> sessions,
        List<SignInLine> signIns,
        FormErrors errors) {

    /** One browser in which the person is signed in. */
    public record Session(String browser, String address, String begun, String used, boolean current) {}
}
