package org.kepu.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.access.Viewer;
import org.kepu.access.ViewerSource;
import org.springframework.stereotype.Component;

/**
 * The viewer is who signed in to the session, with the grants of this moment; nobody, if these need a step at the entrance that was
 * not taken.
 */
@Component
class SessionViewers implements ViewerSource {

    private final SignInSession session;
    private final Accounts accounts;
    private final Entrance entrance;

    SessionViewers(SignInSession session, Accounts accounts, Entrance entrance) {
        this.entrance = entrance;
        this.session = session;
        this.accounts = accounts;
    }

    @Override
    public Viewer viewer(HttpServletRequest request) {
        return session.account(request)
                .flatMap(accounts::findViewer)
                .filter(person -> entrance.suffices(person, request))
                .orElse(Viewer.PUBLIC);
    }
}
