package org.kepu.campaigns;

import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.activities.Campaign;
import org.kepu.activities.ReturnQueries;
import org.kepu.activities.ReturnRow;
import org.springframework.stereotype.Service;

/** What the units within a viewer's reach put into the yearly statistics of science communication. */
@Service
public class YearlyReturn {

    private final ReturnQueries queries;
    private final InReach reach;

    YearlyReturn(ReturnQueries queries, InReach reach) {
        this.queries = queries;
        this.reach = reach;
    }

    /** The kinds of which there was something in that year. */
    public List<ReturnRow> list(int year, Viewer viewer) {
        Campaign within = reach.of(viewer, InReach.READERS).campaign("", year);
        return queries.list(year, within.units(), within.areas());
    }
}
