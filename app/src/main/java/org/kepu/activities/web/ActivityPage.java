package org.kepu.activities.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.kepu.activities.ActivityOffer;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Photo;
import org.kepu.activities.SessionView;
import org.kepu.themes.Theme;

/**
 * One activity for everybody.
 *
 * @param coming sessions that are not over, with those called off
 * @param over how many are over
 * @param offers what else one can do
 * @param result of a closed one
 * @param data for search engines: a script element with JSON-LD, which is data and never run
 */
public record ActivityPage(
        ActivityView activity,
        String area,
        Optional<Theme> theme,
        List<SessionView> coming,
        List<SessionView> over,
        List<ActivityOffer.Line> offers,
        Optional<Result> result,
        Content data) {

    /**
     * What came of it.
     *
     * @param media who reported on it, in words
     * @param photos that everybody may see
     */
    public record Result(long onSite, long online, String text, String media, List<Photo> photos) {}
}
