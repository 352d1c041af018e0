package org.kepu.testing;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;

/**
 * Makes real objects for a path variable, so that the generated access test can walk every route that has it. One bean per
 * variable, in the test packages of the module that owns the object; {@code @Component} is enough, tests find it.
 */
public interface RouteFixture {

    /** The path variable, for example {@code plan}. */
    String variable();

    /**
     * Which kinds of scope over a place reach the object made there; everything reaches it always. A plan that belongs to a
     * city is reached by AREA, a report of a unit by AREA and UNIT.
     */
    Set<ScopeKind> reachedBy();

    /**
     * Makes an object at this place and returns the value of the variable.
     *
     * @param before values of the variables further left in the path, made at the same place
     */
    String create(Place place, Map<String, String> before);
}
