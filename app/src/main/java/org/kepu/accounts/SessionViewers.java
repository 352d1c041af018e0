package org.kepu.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.access.Viewer;
import org.kepu.access.ViewerSource;
import org.springframework.stereotype.Component;

@Component
class SessionViewers implements ViewerSource {

    @Override
    public Viewer viewer(HttpServletRequest request) {
        return Viewer.PUBLIC;
    }
}
