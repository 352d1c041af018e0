package org.kepu.access;

import java.util.List;

/** The declared routes of one module; one bean beside its controllers. */
public interface Routes {

    /** All routes of the module. */
    List<Route> routes();
}
