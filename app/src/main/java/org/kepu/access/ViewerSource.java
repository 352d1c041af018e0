package org.kepu.access;

import jakarta.servlet.http.HttpServletRequest;

/** Finds out who is looking; implemented where people sign in. */
public interface ViewerSource {

    /** The viewer behind a request, {@link Viewer#PUBLIC} if nobody signed in. Grants are read afresh, so a revoked one ends at once. */
    Viewer viewer(HttpServletRequest request);
}
