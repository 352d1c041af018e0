package org.kepu.activities.web;

import java.util.List;
import java.util.Optional;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Photo;
import org.kepu.files.Proof;
import org.kepu.web.FormErrors;

/**
 * Photos of an activity to choose from for everybody.
 *
 * @param closed whether it is closed; before that there is nothing to choose from
 * @param chosen those that are shown, or were just chosen
 */
public record PhotosPage(
        ActivityView activity, boolean closed, List<Proof> pictures, List<Photo> chosen, FormErrors errors) {

    /** The photo as it is chosen; empty if it is not. */
    public Optional<Photo> chosen(Proof picture) {
        return chosen.stream()
                .filter(photo -> photo.file().equals(picture.id()))
                .findFirst();
    }
}
