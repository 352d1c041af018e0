package org.kepu.areas;

import java.util.Arrays;
import java.util.List;

/** What an area is in law. */
public enum AreaKind {
    /** 地级市. */
    PREFECTURE(AreaLevel.CITY),
    /** 市辖区. */
    DISTRICT(AreaLevel.COUNTY),
    /** 县. */
    COUNTY(AreaLevel.COUNTY),
    /** 县级市. */
    COUNTY_CITY(AreaLevel.COUNTY),
    /** 管委会: a scenic area or development zone run beside the counties. */
    SPECIAL(AreaLevel.COUNTY),
    /** 街道. */
    SUBDISTRICT(AreaLevel.TOWNSHIP),
    /** 镇. */
    TOWN(AreaLevel.TOWNSHIP),
    /** 乡. */
    TOWNSHIP(AreaLevel.TOWNSHIP),
    /** 社区. */
    COMMUNITY(AreaLevel.VILLAGE),
    /** 行政村. */
    VILLAGE(AreaLevel.VILLAGE);

    private final AreaLevel level;

    AreaKind(AreaLevel level) {
        this.level = level;
    }

    /** Where in the tree this kind stands. */
    public AreaLevel level() {
        return level;
    }

    /** The kinds an area may have that lies directly in one of this kind. */
    public List<AreaKind> kindsBelow() {
        return Arrays.stream(values())
                .filter(kind -> kind.level.fitsInto(level))
                .toList();
    }
}
