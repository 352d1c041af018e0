package org.kepu.activities;

import java.time.Instant;

/**
 * One activity of a campaign.
 *
 * @param first when its first session begins
 * @param sessions that were not called off
 * @param onSite people met on site, once it is closed
 * @param online people who took part online, once it is closed
 * @param media who reported on it
 */
public record CampaignActivity(
        ActivityView activity, Instant first, int sessions, long onSite, long online, String media) {}
