package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.areas.Area;
import org.kepu.reports.Setting;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * Opens a round, and says how the area collects reports.
 *
 * @param quarters what can be asked for, the last ended one first
 * @param quarter what is chosen, year and number
 * @param due what stands in the field, empty for as the setting says
 * @param usualDue when the chosen quarter is due by the setting
 */
public record RoundFormPage(
        Area area,
        List<Option> quarters,
        String quarter,
        String due,
        LocalDate usualDue,
        Setting setting,
        FormErrors errors) {}
