package org.kepu.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Photo;
import org.kepu.files.Proof;
import org.kepu.web.FormErrors;

/**
 * Photos of an activity to choose from for everybody.
 *
 * @param closed whether it is closed; before that there is nothing to choose from
 * @param chosen those that are shown, or were just chosen
 * @param typed the form as it was sent, also of what is not chosen; empty before
 */
public record PhotosPage(
        ActivityView activity,
        boolean closed,
        List<Proof> pictures,
        List<Photo> chosen,
        Map<String, String> typed,
        FormErrors errors) {

    /** What is chosen in the question for the agreement of those on the photos. */
    public Set<String> agreed() {
        return typed.containsKey("agreed") ? Set.of("on") : Set.of();
    }

    /** The caption as it was typed, else as it is shown. */
    public String caption(Proof picture) {
        return Optional.ofNullable(typed.get("caption-" + picture.id()))
                .or(() -> chosen(picture).map(Photo::caption))
                .orElse("");
    }

    /** The photo as it is chosen; empty if it is not. */
    public Optional<Photo> chosen(Proof picture) {
        return chosen.stream()
                .filter(photo -> photo.file().equals(picture.id()))
                .findFirst();
    }
}
