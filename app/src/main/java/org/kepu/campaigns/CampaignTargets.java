package org.kepu.campaigns;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the targets of campaigns; offices set those of the units and counties of their areas. */
@Service
public class CampaignTargets {

    private static final int MOST = 100_000_000;

    private final JdbcClient jdbc;
    private final InReach reach;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignTargets(
            JdbcClient jdbc,
            InReach reach,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The targets of a campaign, in people, by {@linkplain TargetHolder#key() holder}. */
    public Map<String, Integer> list(String theme, int year) {
        Map<String, Integer> targets = new HashMap<>();
        jdbc.sql("select holder, people from campaigns.target where theme = :theme and year = :year")
                .param("theme", theme)
                .param("year", year)
                .query(row -> {
                    targets.put(row.getString("holder"), row.getInt("people"));
                });
        return targets;
    }

    /** Those whose targets the viewer sets, with their names. */
    public Map<TargetHolder, String> listHolders(Viewer viewer) {
        InReach.Found found = reach.of(viewer, Role.OFFICE);
        Map<TargetHolder, String> holders = new LinkedHashMap<>();
        found.counties().forEach(county -> holders.put(new TargetHolder.OfArea(county.id()), county.name()));
        found.units().forEach(unit -> holders.put(new TargetHolder.OfUnit(unit.id()), unit.name()));
        return holders;
    }

    /**
     * Sets the targets of those the viewer may set; empty takes a target back. Refused at a holder's {@linkplain TargetHolder#key()
     * key}: what is no number from 1 to a hundred million.
     *
     * @param typed by holder's key
     */
    public Outcome<Integer> set(String theme, int year, Map<String, String> typed, Viewer viewer) {
        Map<String, Optional<Integer>> targets = new LinkedHashMap<>();
        List<Refusal> wrong = new ArrayList<>();
        for (TargetHolder holder : listHolders(viewer).keySet()) {
            String text = typed.getOrDefault(holder.key(), "").replace(",", "").strip();
            if (text.isEmpty()) {
                targets.put(holder.key(), Optional.empty());
            } else if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= MOST) {
                targets.put(holder.key(), Optional.of(Integer.valueOf(text)));
            } else {
                wrong.add(Refusal.at(holder.key(), "campaigns.refusal.people"));
            }
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            targets.forEach((holder, people) -> write(theme, year, holder, people));
            int set =
                    (int) targets.values().stream().filter(Optional::isPresent).count();
            events.publishEvent(
                    new Deed(viewer, "campaigns.targets", "campaign " + theme + " " + year, set + " targets"));
            return Outcome.done(set);
        }));
    }

    private void write(String theme, int year, String holder, Optional<Integer> people) {
        if (people.isEmpty()) {
            jdbc.sql("delete from campaigns.target where theme = :theme and year = :year and holder = :holder")
                    .param("theme", theme)
                    .param("year", year)
                    .param("holder", holder)
                    .update();
            return;
        }
        jdbc.sql("""
            insert into campaigns.target (theme, year, holder, people, set_at) values (:theme, :year, :holder, :people, :at)
            on conflict (theme, year, holder) do update set people = excluded.people, set_at = excluded.set_at
            where target.people <> excluded.people
            """)
                .param("theme", theme)
                .param("year", year)
                .param("holder", holder)
                .param("people", people.get())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
