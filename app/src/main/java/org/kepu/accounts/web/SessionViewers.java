package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.access.Viewer;
import org.kepu.access.ViewerSource;
import org.kepu.accounts.Accounts;
import org.springframework.stereotype.Component;

/** The viewer is who signed in to the session, with the grants of this moment. */
@Component
class SessionViewers implements ViewerSource {

    private final SignInSession session;
    private final Accounts accounts;

    SessionViewers(SignInSession session, Accounts accounts) {
        this.session = session;
        this.accounts = accounts;
    }

    @Override
    public Viewer viewer(HttpServletRequest request) {
        return session.account(request).flatMap(accounts::findViewer).orElse(Viewer.PUBLIC);
    }
}
