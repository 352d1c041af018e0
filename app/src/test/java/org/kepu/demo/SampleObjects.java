package org.kepu.demo;

import java.util.List;
import java.util.Map;
import org.kepu.access.Role;
import org.kepu.shared.AreaId;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.kepu.units.UnitQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample city lacks so that every list has something to lead to. */
@Component
@Profile("demo")
class SampleObjects {

    private static final List<String> WANTED = List.of("appraisal", "sheet", "supervision", "indicator");

    private final List<RouteFixture> fixtures;
    private final SamplePeople people;
    private final UnitQueries units;

    SampleObjects(List<RouteFixture> fixtures, SamplePeople people, UnitQueries units) {
        this.fixtures = fixtures;
        this.people = people;
        this.units = units;
    }

    /** Adds one of each to the unit whose sample people look for it. */
    void add(AreaId city) {
        Place place =
                new Place(city, units.findByName(city, "市教育局").orElseThrow().id(), people.find(Role.OFFICE, city));
        fixtures.stream()
                .filter(fixture -> WANTED.contains(fixture.variable()))
                .forEach(fixture -> fixture.create(place, Map.of()));
    }
}
