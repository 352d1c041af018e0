package org.kepu.privacy.web;

import org.kepu.privacy.RequestKind;
import org.kepu.privacy.RequestState;
import org.kepu.shared.Paged;

/** The queue of requests. */
public record QueuePage(Paged<Line> paged) {

    /**
     * One request.
     *
     * @param late whether it is open past its day
     */
    public record Line(
            String path, String name, RequestKind kind, String made, String due, boolean late, RequestState state) {}
}
