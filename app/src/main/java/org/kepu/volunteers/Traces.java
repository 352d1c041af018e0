package org.kepu.volunteers;

import java.util.Collection;

/** What another module keeps of volunteers and removes at {@link VolunteerErased}; implemented there, so that it can be told beforehand. */
public interface Traces {

    /** The key of the message that says what goes, with how many there are as its argument. */
    String what();

    /** How many there are of these memberships. */
    int count(Collection<VolunteerId> memberships);
}
