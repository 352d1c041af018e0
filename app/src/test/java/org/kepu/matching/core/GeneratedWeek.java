package org.kepu.matching.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Weeks as a city of fourteen counties in hills may have them: county seats some 40 km from each other, fourteen townships around each, more
 * teams where more people live, a third of them with volunteers under age, one order in six from a township that never had a visit. The
 * same number always gives the same week.
 */
public final class GeneratedWeek {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static final int COUNTIES = 14;
    private static final int TOWNSHIPS = 14;
    private static final List<String> TOPICS = List.of(
            "HEALTH",
            "FIRST_AID",
            "PSYCHOLOGY",
            "CROPS",
            "LIVESTOCK",
            "FRAUD",
            "FIRE",
            "DIGITAL_LIFE",
            "NATURE",
            "EXPERIMENTS");

    private final Random random;
    private final List<List<Spot>> places = new ArrayList<>();

    private GeneratedWeek(long seed) {
        random = new Random(seed);
        for (int county = 0; county < COUNTIES; county++) {
            double north = 38.0 + 0.36 * (county / 4);
            double east = 111.2 + 0.46 * (county % 4);
            List<Spot> within = new ArrayList<>();
            String id = "county-" + county;
            within.add(new Spot(id, List.of("city", id), point(north, east, 0.02), Ground.STREETS));
            for (int township = 0; township < TOWNSHIPS; township++) {
                String name = id + "-" + township;
                Ground ground = township < 5 ? Ground.COUNTY_ROAD : Ground.HILLS;
                within.add(new Spot(name, List.of("city", id, name), point(north, east, 0.16), ground));
            }
            places.add(within);
        }
    }

    /** A week with so many orders and teams; some orders are settled already. */
    public static Week of(long seed, int orders, int teams) {
        return new GeneratedWeek(seed).week(orders, teams);
    }

    private Week week(int orders, int count) {
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            teams.add(team(i));
        }
        List<Need> needs = new ArrayList<>();
        Map<String, Slot> settled = new HashMap<>();
        for (int i = 0; i < orders; i++) {
            Need need = need(i, teams);
            needs.add(need);
            if (random.nextInt(20) == 0) {
                Team team = teams.get(random.nextInt(count));
                settled.put(need.id(), new Slot(team.id(), MONDAY.plusDays(random.nextInt(5))));
            }
        }
        return new Week(MONDAY, MONDAY, teams, needs, settled, Map.of(), new RoadEstimate());
    }

    private Team team(int number) {
        List<Spot> county = places.get(random.nextInt(4) == 0 ? 0 : random.nextInt(COUNTIES));
        boolean ofCity = random.nextInt(6) == 0;
        Set<String> topics = new HashSet<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            topics.add(TOPICS.get(random.nextInt(TOPICS.size())));
        }
        Set<DayHalf> free = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Half half : Half.values()) {
                int chance = half == Half.EVENING ? 15 : day.getValue() > 5 ? 55 : 30;
                if (random.nextInt(100) < chance) {
                    free.add(new DayHalf(day, half));
                }
            }
        }
        Set<LocalDate> away = random.nextInt(5) == 0 ? Set.of(MONDAY.plusDays(random.nextInt(7))) : Set.of();
        return new Team(
                "team-" + number,
                topics,
                county.get(random.nextInt(3) == 0 ? 1 + random.nextInt(TOWNSHIPS) : 0),
                Set.of(ofCity ? "city" : county.getFirst().id()),
                free,
                away,
                2 + random.nextInt(2),
                5,
                random.nextInt(3) == 0,
                random.nextInt(6),
                random.nextInt(10),
                3 + random.nextInt(3));
    }

    private Need need(int number, List<Team> teams) {
        List<Spot> county = places.get(random.nextInt(COUNTIES));
        int township = 1 + random.nextInt(TOWNSHIPS);
        Spot place = county.get(random.nextInt(5) == 0 ? 0 : township);
        Set<Half> halves = random.nextInt(4) == 0
                ? EnumSet.of(Half.AFTERNOON, Half.EVENING)
                : EnumSet.of(Half.MORNING, Half.AFTERNOON);
        return new Need(
                "order-" + number,
                Set.of(TOPICS.get(random.nextInt(TOPICS.size()))),
                45 + 15 * random.nextInt(7),
                place,
                place.id(),
                township > 11,
                random.nextInt(40),
                random.nextInt(4) != 0,
                Wish.in(halves),
                random.nextInt(3) == 0 ? teams.get(random.nextInt(teams.size())).id() : "",
                true);
    }

    private Optional<Spot.Point> point(double north, double east, double around) {
        return Optional.of(new Spot.Point(
                north + around * (random.nextDouble() * 2 - 1), east + around * (random.nextDouble() * 2 - 1)));
    }
}
