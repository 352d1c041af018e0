package org.kepu.evidence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted. Each measure is exact: whole numbers, only hours have two decimals. */
public enum Measure {
    /** Number of entries that stand; follows from the entries themselves. */
    HAPPENINGS,
    /** 场次. */
    SESSIONS,
    /** 人次, met in person; follows from the people by audience. */
    PEOPLE,
    /** 线上人次. */
    ONLINE_PEOPLE,
    /** 小时, of service or teaching. */
    HOURS,
    /** 件: works, projects, sites. */
    ITEMS,
    /** 份 of printed matter handed out. */
    COPIES,
    /** 志愿者人次. */
    VOLUNTEERS,
    /** 经费 in fen (分). */
    FEN;

    /** The largest quantity one entry may have, in the measure's own unit. */
    public static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** Whether a draft gives it; the other measures follow from the rest of the entry. */
    public boolean given() {
        return this != HAPPENINGS && this != PEOPLE;
    }

    /** How many decimals a quantity may have. */
    public int decimals() {
        return this == HOURS ? 2 : 0;
    }

    /** The measures a draft can give. */
    public static List<Measure> listGiven() {
        return Arrays.stream(values()).filter(Measure::given).toList();
    }

    /** The field of forms and the column of sheets that takes it; money is typed in yuan. */
    public String field() {
        return this == FEN ? "yuan" : this == ONLINE_PEOPLE ? "onlinePeople" : column();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
