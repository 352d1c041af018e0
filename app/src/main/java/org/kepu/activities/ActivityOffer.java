package org.kepu.activities;

import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;

/** What else one can do with an activity, said on its pages; implemented by modules that offer it, for example to sign up. */
public interface ActivityOffer {

    /**
     * A sentence, or a button.
     *
     * @param key message key
     * @param path where the button leads; empty for a sentence
     */
    record Line(String key, List<Object> arguments, Optional<String> path) {
        public Line {
            arguments = List.copyOf(arguments);
        }

        /** A sentence such as 还有 3 个名额. */
        public static Line sentence(String key, Object... arguments) {
            return new Line(key, List.of(arguments), Optional.empty());
        }

        /** A button; shown if the viewer may open its page. */
        public static Line button(String path, String key, Object... arguments) {
            return new Line(key, List.of(arguments), Optional.of(path));
        }
    }

    /** For the public page of an announced activity, in the order to be shown. */
    List<Line> forEverybody(ActivityView activity, List<SessionView> sessions);

    /** For the page its keepers work on. */
    default List<Line> forKeepers(ActivityView activity, List<SessionView> sessions, Viewer viewer) {
        return List.of();
    }
}
