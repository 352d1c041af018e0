package org.kepu.activities;

/**
 * What came of some activities; people are those of closed ones.
 *
 * @param activities announced and not called off
 * @param onSite people met on site
 * @param online people who took part online
 */
public record CampaignTotals(int activities, int closed, long onSite, long online) {

    /** Nothing at all. */
    public static final CampaignTotals NONE = new CampaignTotals(0, 0, 0, 0);

    /** All people reached. */
    public long people() {
        return onSite + online;
    }
}
