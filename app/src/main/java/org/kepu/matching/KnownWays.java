package org.kepu.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.matching.core.KnownTimes;
import org.kepu.matching.core.RoadEstimate;
import org.kepu.matching.core.TravelTimes;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps the minutes by road that a city uploaded; a pair of areas is kept once, whichever way round it came. */
@Service
public class KnownWays {

    private final JdbcClient jdbc;

    KnownWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two areas and the minutes between them. */
    record Known(AreaId origin, AreaId target, int minutes) {

        KnownTimes.Pair pair() {
            return new KnownTimes.Pair(origin.toString(), target.toString());
        }

        /** The same with the smaller identifier first. */
        Known sorted() {
            return origin.toString().compareTo(target.toString()) <= 0
                    ? this
                    : new Known(/* origin= */ target, /* target= */ origin, minutes);
        }
    }

    /** How many pairs a city has uploaded. */
    public int count(AreaId city) {
        return jdbc.sql("select count(*) from matching.way where city = :city")
                .param("city", city.value())
                .query(Integer.class)
                .single();
    }

    /** Uploaded minutes first, the estimate for the rest. */
    TravelTimes times(AreaId city) {
        Map<KnownTimes.Pair, Integer> known = new HashMap<>();
        list(city).forEach(each -> known.put(each.pair(), each.minutes()));
        return new KnownTimes(known, new RoadEstimate());
    }

    List<Known> list(AreaId city) {
        return jdbc.sql("select origin, target, minutes from matching.way where city = :city")
                .param("city", city.value())
                .query((row, number) -> new Known(
                        new AreaId(row.getObject("origin", UUID.class)),
                        new AreaId(row.getObject("target", UUID.class)),
                        row.getInt("minutes")))
                .list();
    }

    /** Takes these in place of what was known of the same pairs. */
    void put(AreaId city, List<Known> ways) {
        for (Known way : ways) {
            Known sorted = way.sorted();
            jdbc.sql("""
                insert into matching.way (city, origin, target, minutes) values (:city, :origin, :target, :minutes)
                on conflict (origin, target) do update set minutes = excluded.minutes
                """)
                    .param("city", city.value())
                    .param("origin", sorted.origin().value())
                    .param("target", sorted.target().value())
                    .param("minutes", sorted.minutes())
                    .update();
        }
    }

    void remove(List<Known> ways) {
        for (Known way : ways) {
            Known sorted = way.sorted();
            jdbc.sql("delete from matching.way where origin = :origin and target = :target")
                    .param("origin", sorted.origin().value())
                    .param("target", sorted.target().value())
                    .update();
        }
    }
}
