package org.kepu.progress.web;

import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Where the entries behind a figure of one year are listed: every figure on a board leads there.
 *
 * @param area the area of the board
 */
public record LedgerLink(AreaId area, int year) {

    /** All entries of the board. */
    public String all() {
        return "/evidence?area=" + area + "&from=" + year + "-01-01&to=" + year + "-12-31";
    }

    /** Those that serve a clause. */
    public String clause(ClauseId clause) {
        return all() + "&clause=" + clause;
    }

    /** Those of a unit. */
    public String unit(UnitId unit) {
        return all() + "&unit=" + unit;
    }
}
