package org.kepu.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.activities.ActivityOffer;
import org.kepu.activities.ActivityOutcome;
import org.kepu.activities.ActivityStep;
import org.kepu.activities.ActivityView;
import org.kepu.activities.EventView;
import org.kepu.activities.Photo;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionResult;
import org.kepu.activities.SessionView;
import org.kepu.files.Proof;
import org.kepu.themes.Theme;
import org.kepu.web.FormErrors;

/**
 * One activity for those who keep it.
 *
 * @param results of a closed activity
 * @param entries pages of the entries in the ledger
 * @param photos of the files, those that everybody may see
 * @param ready whether all sessions are over, so that it can be closed
 * @param steps that may be taken now
 * @param asked the step whose reason is being filled in
 * @param session the session to be called off
 */
public record KeptActivityPage(
        ActivityView activity,
        String area,
        Optional<Theme> theme,
        List<String> clauses,
        List<SessionView> sessions,
        Map<SessionId, SessionResult> results,
        Map<SessionId, String> entries,
        Optional<ActivityOutcome> outcome,
        List<Proof> files,
        List<Photo> photos,
        boolean ready,
        List<EventView> events,
        List<ActivityOffer.Line> offers,
        List<ActivityStep> steps,
        Optional<ActivityStep> asked,
        Optional<SessionView> session,
        Map<String, String> typed,
        FormErrors errors) {

    /** All costs, in fen. */
    public long fen() {
        return activity.costs().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everybody may see a file. */
    public boolean shown(Proof file) {
        return photos.stream().anyMatch(photo -> photo.file().equals(file.id()));
    }

    /** Whether only one session stands, so that calling it off ends the activity. */
    public boolean last() {
        return sessions.stream().filter(each -> !each.calledOff()).count() == 1;
    }

    /** What was typed into a field. */
    public String cell(String name) {
        return typed.getOrDefault(name, "");
    }
}
