package org.kepu.activities;

/**
 * One kind of activity in the yearly statistics of science communication (全国科普统计): sessions and people of closed activities.
 *
 * @param onSiteSessions held on site, also those that were online as well
 * @param onlineSessions held online, also those that were on site as well
 * @param youth of the people on site
 * @param large sessions that reached a thousand people and more
 */
public record ReturnRow(
        ActivityKind kind,
        int onSiteSessions,
        long onSitePeople,
        int onlineSessions,
        long onlinePeople,
        long youth,
        int weekSessions,
        long weekPeople,
        int monthSessions,
        long monthPeople,
        int large) {}
