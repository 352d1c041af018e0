package org.kepu.matching.web;

import java.util.List;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * Travelling times.
 *
 * @param cities for which the viewer may upload
 * @param area the city that was chosen
 */
public record WayPage(List<City> cities, String area, FormErrors errors) {

    /**
     * A city.
     *
     * @param known pairs of areas whose minutes were uploaded
     */
    public record City(String id, String name, int known) {}

    /** The cities to choose from. */
    public List<Option> options() {
        return cities.stream().map(city -> new Option(city.id(), city.name())).toList();
    }
}
