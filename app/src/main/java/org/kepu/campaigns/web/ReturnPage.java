package org.kepu.campaigns.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.kepu.activities.ReturnRow;
import org.kepu.web.Option;

/** What goes into the yearly statistics. */
public record ReturnPage(int year, List<Option> years, List<ReturnRow> rows) {

    /** The sum of a column. */
    public long sum(ToLongFunction<ReturnRow> column) {
        return rows.stream().mapToLong(column).sum();
    }
}
