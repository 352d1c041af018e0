package org.kepu.demo;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.DemoSignIn;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One person per role, each called a sample. They have no password; new links are made at each start. */
@Component
@Profile("demo")
class SamplePeople {

    private static final String COUNTY = "140902";

    private final DemoSignIn people;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final MessageSource messages;

    SamplePeople(DemoSignIn people, AreaQueries areas, UnitQueries units, MessageSource messages) {
        this.people = people;
        this.areas = areas;
        this.units = units;
        this.messages = messages;
    }

    /** A path to sign in by, for each role. */
    Map<Role, String> links(AreaId city) {
        Map<Role, String> links = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            links.put(role, people.link(person(role, city)).path());
        }
        return links;
    }

    /** The person with this role, made if missing. */
    AccountId find(Role role, AreaId city) {
        return person(role, city);
    }

    private AccountId person(Role role, AreaId city) {
        String name = "示例·" + messages.getMessage("role." + role, null, Locale.CHINA);
        String signInName = "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return people.person(name, signInName, unitOf(role, city), new Grant(role, scopeOf(role, city)));
    }

    private Optional<UnitId> unitOf(Role role, AreaId city) {
        return switch (role) {
            case OFFICE, FACILITY_CREW, TEAM_LEADER -> Optional.of(unit(city, "市科协"));
            case LIAISON, UNIT_HEAD -> Optional.of(unit(city, "市教育局"));
            case EDITOR, REVIEWER -> Optional.of(unit(city, "市委宣传部"));
            default -> Optional.empty();
        };
    }

    private Scope scopeOf(Role role, AreaId city) {
        return switch (role) {
            case OFFICE, EDITOR, REVIEWER, EXPERT, SURVEY_SUPERVISOR -> new Scope.WithinArea(city);
            case COUNTY_OFFICE, COMMUNITY_WORKER ->
                new Scope.WithinArea(areas.findByCode(COUNTY).orElseThrow().id());
            case LIAISON, UNIT_HEAD -> new Scope.OfUnit(unit(city, "市教育局"));
            case TEAM_LEADER, FACILITY_CREW -> new Scope.OfUnit(unit(city, "市科协"));
            case VOLUNTEER, INTERVIEWER -> new Scope.Own(AccountId.create());
            case AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN -> new Scope.Everything();
        };
    }

    private UnitId unit(AreaId city, String name) {
        return units.findByName(city, name).orElseThrow().id();
    }
}
