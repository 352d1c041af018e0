package org.kepu.matching.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders and teams for tests: everybody lives in one county, can do everything, and is free in the daytime, unless it is said otherwise. */
final class Facts {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private Facts() {}

    static NeedFacts need(String id) {
        return new NeedFacts(id);
    }

    static TeamFacts team(String id) {
        return new TeamFacts(id);
    }

    static Spot spot(String... path) {
        List<String> all = new ArrayList<>(List.of("city"));
        all.addAll(List.of(path));
        return new Spot(all.getLast(), all, Optional.empty(), Ground.HILLS);
    }

    static final class NeedFacts {
        private final String id;
        private Set<String> topics = Set.of("CROPS");
        private int minutes = 90;
        private Spot place = spot("county-1", "town-1");
        private boolean neverServed;
        private int waiting;
        private boolean suitsMinors = true;
        private Wish wish = Wish.none();
        private boolean claimed = true;
        private String familiar = "";

        NeedFacts(String id) {
            this.id = id;
        }

        NeedFacts about(String... names) {
            topics = Set.of(names);
            return this;
        }

        NeedFacts lasting(int many) {
            minutes = many;
            return this;
        }

        NeedFacts at(String... path) {
            place = spot(path);
            return this;
        }

        NeedFacts neverServed() {
            neverServed = true;
            return this;
        }

        NeedFacts waiting(int days) {
            waiting = days;
            return this;
        }

        NeedFacts unsuitedForMinors() {
            suitsMinors = false;
            return this;
        }

        NeedFacts in(Half... some) {
            wish = Wish.in(Set.of(some));
            return this;
        }

        NeedFacts wishing(String words) {
            wish = WishReading.read(words, MONDAY.minusDays(4));
            return this;
        }

        NeedFacts unclaimed() {
            claimed = false;
            return this;
        }

        NeedFacts familiarWith(String team) {
            familiar = team;
            return this;
        }

        Need make() {
            return new Need(
                    id, topics, minutes, place, place.id(), neverServed, waiting, suitsMinors, wish, familiar, claimed);
        }
    }

    static final class TeamFacts {
        private final String id;
        private Set<String> topics = Set.of("CROPS");
        private Spot home = spot("county-1");
        private Set<String> goesTo = Set.of("city");
        private final Set<DayHalf> free = new HashSet<>();
        private Set<LocalDate> away = Set.of();
        private int perDay = 3;
        private int perWeek = 9;
        private boolean minors;
        private int recent;
        private int ratings;
        private double rating;

        TeamFacts(String id) {
            this.id = id;
        }

        TeamFacts skilled(String... names) {
            topics = Set.of(names);
            return this;
        }

        TeamFacts livingIn(String... path) {
            home = spot(path);
            return this;
        }

        TeamFacts goingTo(String area) {
            goesTo = Set.of(area);
            return this;
        }

        TeamFacts freeOn(DayOfWeek day, Half... halves) {
            for (Half half : halves) {
                free.add(new DayHalf(day, half));
            }
            return this;
        }

        TeamFacts awayOn(LocalDate day) {
            away = Set.of(day);
            return this;
        }

        TeamFacts atMost(int aDay, int aWeek) {
            perDay = aDay;
            perWeek = aWeek;
            return this;
        }

        TeamFacts withMinors() {
            minors = true;
            return this;
        }

        TeamFacts recently(int visits) {
            recent = visits;
            return this;
        }

        TeamFacts rated(int times, double mean) {
            ratings = times;
            rating = mean;
            return this;
        }

        Team make() {
            if (free.isEmpty()) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    freeOn(day, Half.MORNING, Half.AFTERNOON);
                }
            }
            return new Team(id, topics, home, goesTo, free, away, perDay, perWeek, minors, recent, ratings, rating);
        }
    }
}
