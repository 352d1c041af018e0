package org.kepu.indicators.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.indicators.Change;
import org.kepu.indicators.Computed;
import org.kepu.indicators.Figure;
import org.kepu.indicators.Overview;
import org.kepu.plan.LiteracyRate;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.web.Tile;

/**
 * One indicator.
 *
 * @param figures standing figures, latest first
 * @param computed values of a formula by year
 * @param year shown on the tile map
 * @param tiles the areas below in that year; empty where none has a value
 * @param beside areas without a place on the map that have a value, or without a value for a reason
 * @param history every revision, latest first
 * @param areas names of areas
 * @param people names of people
 */
public record IndicatorPage(
        Area area,
        Overview overview,
        WayChart way,
        List<Figure> figures,
        Map<Integer, Computed> computed,
        int year,
        List<Integer> years,
        List<Tile> tiles,
        List<Beside> beside,
        List<LiteracyRate> published,
        List<Figure> history,
        List<Change> changes,
        Map<AreaId, Area> areas,
        Map<AccountId, String> people) {

    /** An area and its value or why there is none, as a message key with arguments. */
    public record Beside(String name, String value, Optional<Computed.Unknown> why) {}

    /** What an area is called. */
    public String areaName(AreaId id) {
        Area found = areas.get(id);
        return found == null ? "" : found.name();
    }

    /** What a person is called. */
    public String personName(AccountId id) {
        return people.getOrDefault(id, "");
    }
}
