package org.kepu.evidence;

import java.util.List;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaKind;
import org.kepu.plan.ClauseId;
import org.kepu.plan.Drafts;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.plan.Planning;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.springframework.stereotype.Component;

/** A city with two counties, a village, a unit of the city and one of a county, and a plan of two clauses. */
@Component
public class City {

    private final PlaceFixture places;
    private final LedgerFixture ledger;
    private final Units units;
    private final Planning planning;
    private final PlanQueries plans;

    City(PlaceFixture places, LedgerFixture ledger, Units units, Planning planning, PlanQueries plans) {
        this.places = places;
        this.ledger = ledger;
        this.units = units;
        this.planning = planning;
        this.plans = plans;
    }

    /** What was made. */
    public record Made(
            Place place,
            AreaId county,
            AreaId otherCounty,
            AreaId village,
            UnitId countyUnit,
            ClauseId clause,
            ClauseId otherClause) {

        /** Somebody with this role over this scope, each time another person. */
        public Viewer viewer(Role role, Scope scope) {
            return new Viewer(Optional.of(AccountId.create()), "测试员", List.of(new Grant(role, scope)));
        }

        /** The liaison of the city's unit. */
        public Viewer liaison() {
            return viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
        }

        /** A worker of the village. */
        public Viewer worker() {
            return viewer(Role.COMMUNITY_WORKER, new Scope.WithinArea(village));
        }

        /** Somebody of the office of the first county. */
        public Viewer countyOffice() {
            return viewer(Role.COUNTY_OFFICE, new Scope.WithinArea(county));
        }

        /** Somebody of the city's office. */
        public Viewer office() {
            return viewer(Role.OFFICE, new Scope.WithinArea(place.area()));
        }
    }

    /** Makes one that nobody else uses. */
    public Made create() {
        Place place = places.create();
        AreaId county = ledger.areaIn(place.area(), AreaKind.COUNTY);
        UnitId countyUnit = PlaceFixture.done(units.create(UnitDraft.of(county, "县农业局", UnitKind.GOVERNMENT)));
        PlanDraft.Unit unit =
                new PlanDraft.Unit("市科协", "", List.of(), false, Optional.empty(), Optional.of(place.unit()));
        PlanDraft draft = Drafts.plan(
                        2021, 2030, Drafts.action("农民行动", Drafts.clause("科技下乡", "市科协"), Drafts.clause("农技培训", "市科协")))
                .withUnits(List.of(unit));
        PlanView plan = plans.get(PlaceFixture.done(planning.adopt(place.area(), draft)));
        return new Made(
                place,
                county,
                ledger.areaIn(place.area(), AreaKind.COUNTY),
                ledger.areaIn(ledger.areaIn(county, AreaKind.TOWN), AreaKind.VILLAGE),
                countyUnit,
                plan.clauses().getFirst().id(),
                plan.clauses().getLast().id());
    }
}
