package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceDraft;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.TeamDraft;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.Topic;
import org.kepu.volunteers.VolunteerDraft;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.Volunteers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Teams of the sample city with volunteers nobody is, and what they did this year. Loaded once, all or nothing. */
@Component
@Profile("demo")
class SampleVolunteers {

    private static final List<Team> TEAMS = List.of(
            new Team("市科协", "示例·农技服务队", Set.of(Topic.CROPS, Topic.LIVESTOCK), "谷子种植技术指导（示例）", Audience.FARMER),
            new Team("市科协", "示例·银龄数字服务队", Set.of(Topic.DIGITAL_LIFE, Topic.FRAUD), "智能手机与防诈骗辅导（示例）", Audience.ELDER),
            new Team("市教育局", "示例·校园科学实验队", Set.of(Topic.EXPERIMENTS, Topic.ASTRONOMY), "科学实验进校园（示例）", Audience.YOUTH),
            new Team("市卫健委", "示例·健康科普队", Set.of(Topic.HEALTH, Topic.FIRST_AID), "急救知识讲解（示例）", Audience.GENERAL));

    private static final int MEMBERS = 5;

    private final Teams teams;
    private final TeamQueries queries;
    private final Volunteers volunteers;
    private final Serving serving;
    private final SamplePeople people;
    private final SampleVolunteering more;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleVolunteers(
            Teams teams,
            TeamQueries queries,
            Volunteers volunteers,
            Serving serving,
            SamplePeople people,
            SampleVolunteering more,
            UnitQueries units,
            AreaQueries areas,
            TransactionTemplate transaction,
            Clock clock) {
        this.teams = teams;
        this.queries = queries;
        this.volunteers = volunteers;
        this.serving = serving;
        this.people = people;
        this.more = more;
        this.units = units;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Team(String unit, String name, Set<Topic> skills, String what, Audience audience) {}

    /** Loads the teams unless any is there, also a dissolved one. */
    void load(AreaId city, AccountId recorder) {
        Viewer office = viewer(recorder, Role.OFFICE, new Scope.WithinArea(city));
        TeamFilter all = new TeamFilter("", Optional.empty(), Optional.empty(), true);
        if (queries.list(office, People.readers(), all, Paging.of(1)).total() == 0) {
            transaction.executeWithoutResult(_ -> {
                TEAMS.forEach(team -> load(city, team, recorder));
                more.ofCity(city, recorder);
            });
        }
    }

    private void load(AreaId city, Team team, AccountId recorder) {
        UnitId unit = units.findByName(city, team.unit()).orElseThrow().id();
        Viewer liaison = viewer(recorder, Role.LIAISON, new Scope.OfUnit(unit));
        Optional<AccountId> leader =
                team.unit().equals("市科协") ? Optional.of(people.find(Role.TEAM_LEADER, city)) : Optional.empty();
        TeamDraft draft = new TeamDraft(team.name(), leader, team.skills(), Set.of(), "示例地址", "示例：志愿者意外伤害保险", "示例数据");
        TeamId id = done(teams.register(unit, draft, liaison));
        LocalDate today = LocalDate.now(clock);
        List<VolunteerId> members = new ArrayList<>();
        for (int i = 1; i <= MEMBERS; i++) {
            LocalDate joined = today.withDayOfYear(1).plusDays(i);
            VolunteerDraft person = VolunteerDraft.of("示例" + "甲乙丙丁戊".charAt(i - 1), "", 1960 + 7 * i, joined);
            members.add(done(volunteers.enter(id, person, liaison)));
        }
        List<Area> counties = areas.listCounties(city);
        for (int month = 2; month < today.getMonthValue(); month++) {
            Map<VolunteerId, BigDecimal> hours = new LinkedHashMap<>();
            for (VolunteerId member : members.subList(month % 2, 3 + month % 3)) {
                hours.put(member, new BigDecimal(month % 2 == 0 ? "2.5" : "3"));
            }
            AreaId where = counties.get((month + team.name().length()) % counties.size())
                    .id();
            done(serving.record(
                    id,
                    new ServiceDraft(
                            LocalDate.of(today.getYear(), month, 12),
                            where,
                            team.what(),
                            Map.of(team.audience(), 20L + 3L * month),
                            Set.of(),
                            hours),
                    liaison));
        }
        more.ofTeam(id, members, counties.getFirst().id(), liaison);
    }

    private static Viewer viewer(AccountId account, Role role, Scope scope) {
        return new Viewer(Optional.of(account), "示例·联络员", List.of(new Grant(role, scope)));
    }
}
