package org.kepu.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Grant;
import org.kepu.accounts.Holder;
import org.kepu.accounts.Holders;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Who stands behind addressees, and where they lie. A few statements however many addressees are asked about. */
@Component
class Posts {

    private final Holders holders;
    private final UnitQueries units;
    private final AreaQueries areas;

    Posts(Holders holders, UnitQueries units, AreaQueries areas) {
        this.holders = holders;
        this.units = units;
        this.areas = areas;
    }

    /** The people behind each addressee who can sign in today. */
    Map<Addressee, List<Holder>> holders(Collection<? extends Addressee> addressees) {
        Map<Grant, List<Holder>> byGrant = holders.list(
                addressees.stream().flatMap(each -> each.grant().stream()).collect(Collectors.toSet()));
        Map<AccountId, Holder> people = holders.map(people(addressees));
        Map<Addressee, List<Holder>> found = new HashMap<>();
        for (Addressee each : addressees) {
            found.put(
                    each,
                    each instanceof Addressee.Person(AccountId account)
                            ? Optional.ofNullable(people.get(account)).stream().toList()
                            : each.grant()
                                    .map(grant -> byGrant.getOrDefault(grant, List.of()))
                                    .orElse(List.of()));
        }
        return found;
    }

    /** The areas each addressee lies in; all cities for what lies nowhere, so that some office sees it. */
    Map<Addressee, UUID[]> places(Collection<? extends Addressee> addressees) {
        Map<UnitId, Unit> found = units.map(addressees.stream()
                .flatMap(each ->
                        each instanceof Addressee.OfUnit within ? Stream.of(within.unit()) : Stream.<UnitId>empty())
                .collect(Collectors.toSet()));
        Map<AccountId, List<UUID>> people = holders.places(people(addressees));
        Map<Addressee, AreaId> lying = new HashMap<>();
        for (Addressee each : addressees) {
            area(each, found).ifPresent(area -> lying.put(each, area));
        }
        Map<AreaId, Area> known = areas.map(lying.values());
        Map<Addressee, UUID[]> places = new HashMap<>();
        for (Addressee each : addressees) {
            List<UUID> place = each instanceof Addressee.Person(AccountId account)
                    ? people.getOrDefault(account, List.of())
                    : Optional.ofNullable(lying.get(each)).map(known::get).stream()
                            .flatMap(area -> area.path().stream().map(AreaId::value))
                            .toList();
            places.put(each, place.isEmpty() ? cities() : place.toArray(UUID[]::new));
        }
        return places;
    }

    private static Optional<AreaId> area(Addressee addressee, Map<UnitId, Unit> units) {
        return switch (addressee) {
            case Addressee.OfUnit within ->
                Optional.ofNullable(units.get(within.unit())).map(Unit::area);
            case Addressee.OfArea over -> Optional.of(over.area());
            case Addressee.Person _ -> Optional.empty();
        };
    }

    private UUID[] cities() {
        return areas.listCities().stream().map(city -> city.id().value()).toArray(UUID[]::new);
    }

    private static List<AccountId> people(Collection<? extends Addressee> addressees) {
        return addressees.stream()
                .flatMap(each -> each instanceof Addressee.Person(AccountId account)
                        ? Stream.of(account)
                        : Stream.<AccountId>empty())
                .distinct()
                .toList();
    }
}
