package org.kepu.notices;

import java.util.Optional;
import java.util.UUID;

/** People without an account, as a module knows them; it is asked for a mobile at the moment a text message goes out. */
public interface Correspondents {

    /** A word no other module uses, at most 20 letters. */
    String kind();

    /** The mobile; empty if the person is not known any more. */
    Optional<String> findMobile(UUID id);
}
