package org.kepu.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.Campaign;
import org.kepu.activities.CampaignActivity;
import org.kepu.activities.CampaignQueries;
import org.kepu.activities.CampaignSums;
import org.kepu.activities.CampaignTotals;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Service;

/** Reads the board of a campaign, for what the viewer's roles reach. */
@Service
public class CampaignBoard {

    private static final int MOST = 5_000;

    private final CampaignQueries queries;
    private final CampaignTargets targets;
    private final InReach reach;
    private final AreaQueries areas;

    CampaignBoard(CampaignQueries queries, CampaignTargets targets, InReach reach, AreaQueries areas) {
        this.queries = queries;
        this.targets = targets;
        this.reach = reach;
        this.areas = areas;
    }

    /** The board of a theme in a year; the number of statements does not grow with the number of activities. */
    public BoardView board(String theme, int year, Viewer viewer, Paging paging) {
        InReach.Found found = reach.of(viewer, InReach.READERS);
        Campaign campaign = found.campaign(theme, year);
        CampaignSums sums = queries.sums(campaign);
        Map<String, Integer> set = targets.list(theme, year);
        List<Standing> units = found.units().stream()
                .map(unit -> standing(
                        new TargetHolder.OfUnit(unit.id()),
                        unit.name(),
                        sums.byUnit().get(unit.id()),
                        set))
                .toList();
        List<Standing> counties = found.counties().stream()
                .map(county -> standing(
                        new TargetHolder.OfArea(county.id()),
                        county.name(),
                        sums.byCounty().get(county.id()),
                        set))
                .toList();
        List<CampaignActivity> rows = queries.list(campaign, paging);
        return new BoardView(
                sums.all(),
                units,
                counties,
                new Paged<>(rows, paging, sums.all().activities()),
                names(rows));
    }

    /** All activities of a theme in a year that the viewer's roles reach, the earliest first; at most five thousand. */
    public List<CampaignActivity> listAll(String theme, int year, Viewer viewer) {
        return queries.listAll(reach.of(viewer, InReach.READERS).campaign(theme, year), MOST);
    }

    /** The names of the areas these take place in. */
    public Map<AreaId, String> names(List<CampaignActivity> activities) {
        return areas
                .map(activities.stream()
                        .map(each -> each.activity().place().area())
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Area::id, Area::name));
    }

    private static Standing standing(
            TargetHolder holder,
            String name,
            @org.jspecify.annotations.Nullable CampaignTotals reached,
            Map<String, Integer> set) {
        return new Standing(
                holder,
                name,
                reached == null ? CampaignTotals.NONE : reached,
                Optional.ofNullable(set.get(holder.key())));
    }
}
