package org.kepu.web;

/** Where to go next, when the address came from outside. */
public final class Redirects {

    private Redirects() {}

    /** The path itself if it stays on this site, else the home page: no form may send people elsewhere. */
    public static String local(String path) {
        return path.matches("/(?![/\\\\])[^\\s\\\\]*") ? path : "/";
    }
}
