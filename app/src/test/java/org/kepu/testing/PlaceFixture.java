package org.kepu.testing;

import java.util.Optional;
import java.util.UUID;
import org.kepu.accounts.AccountFixture;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.springframework.stereotype.Component;

/** Makes cities with a unit and a person, each under fresh names. */
@Component
public class PlaceFixture {

    private final Areas areas;
    private final Units units;
    private final AccountFixture accounts;

    PlaceFixture(Areas areas, Units units, AccountFixture accounts) {
        this.areas = areas;
        this.units = units;
        this.accounts = accounts;
    }

    /** A city nobody else uses. */
    public Place create() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        AreaId area = done(areas.create(
                AreaDraft.of(Optional.empty(), code, "测试市" + code, AreaKind.PREFECTURE), Optional.empty()));
        UnitId unit = done(units.create(UnitDraft.of(area, "科协" + code, UnitKind.values()[0])));
        return new Place(area, unit, accounts.working(unit));
    }

    /** Another unit of the same city, with its own person. */
    public Place beside(Place place) {
        String name = "卫生局" + UUID.randomUUID().toString().substring(0, 8);
        UnitId unit = done(units.create(UnitDraft.of(place.area(), name, UnitKind.values()[0])));
        return new Place(place.area(), unit, accounts.working(unit));
    }

    /** What a command must have done. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError("refused: " + refused.refusals());
        };
    }
}
