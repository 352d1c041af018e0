package org.kepu.checkins.web;

import java.util.List;
import org.kepu.activities.SessionView;
import org.kepu.web.QrCode;

/** Posters by which people check in alone, one for each session. */
public record PosterPage(String activity, String title, List<Sheet> sheets) {

    /**
     * One poster.
     *
     * @param address that the code leads to
     */
    public record Sheet(SessionView session, String address, QrCode picture) {}
}
