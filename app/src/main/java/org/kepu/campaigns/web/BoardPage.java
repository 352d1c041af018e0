package org.kepu.campaigns.web;

import java.util.List;
import org.kepu.activities.CampaignActivity;
import org.kepu.campaigns.BoardView;
import org.kepu.campaigns.Standing;

/** The board of a campaign. */
public record BoardPage(Chosen chosen, BoardView board) {

    /** Those of which there is something to tell. */
    public static List<Standing> telling(List<Standing> all) {
        return all.stream().filter(Standing::telling).toList();
    }

    /** Those that have neither activities nor a target. */
    public static List<String> idle(List<Standing> all) {
        return all.stream().filter(each -> !each.telling()).map(Standing::name).toList();
    }

    /** Where an activity takes place, in words. */
    public String place(CampaignActivity each) {
        String area = board.names().getOrDefault(each.activity().place().area(), "");
        return area + " " + each.activity().place().venue();
    }
}
