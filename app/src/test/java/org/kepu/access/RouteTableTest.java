package org.kepu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpMethod;

class RouteTableTest {

    private static final AreaId CITY = AreaId.create();
    private static final UnitId UNIT = UnitId.create();
    private static final AccountId OWNER = AccountId.create();

    private final RouteTable table = table(
            Route.get("/").toEveryone(),
            Route.get("/me").toSignedIn(),
            Route.get("/works").to(Role.OFFICE, Role.AUDITOR),
            Route.get("/works/new").to(Role.OFFICE),
            Route.get("/works/{work}")
                    .to(Role.OFFICE, Role.LIAISON, Role.VOLUNTEER)
                    .within("work"),
            Route.post("/works/{work}").to(Role.OFFICE).within("work"));

    @Test
    void whatIsNotDeclaredIsMissing() {
        assertThat(table.decide(HttpMethod.GET, "/elsewhere", Map.of(), with(Role.OFFICE, new Scope.Everything())))
                .isEqualTo(Decision.MISSING);
        assertThat(table.decide(HttpMethod.DELETE, "/works/{work}", Map.of("work", "1"), with(Role.OFFICE, city())))
                .isEqualTo(Decision.MISSING);
    }

    @Test
    void thePublicSeesWhatIsForEveryoneAndIsAskedToSignInElsewhere() {
        assertThat(decide("/", Viewer.PUBLIC)).isEqualTo(Decision.ALLOWED);
        assertThat(decide("/me", Viewer.PUBLIC)).isEqualTo(Decision.SIGN_IN);
        assertThat(decide("/works", Viewer.PUBLIC)).isEqualTo(Decision.SIGN_IN);
    }

    @Test
    void aRoleOpensOnlyItsRoutes() {
        assertThat(decide("/works", with(Role.AUDITOR, new Scope.Everything()))).isEqualTo(Decision.ALLOWED);
        assertThat(decide("/works/new", with(Role.AUDITOR, new Scope.Everything())))
                .isEqualTo(Decision.FORBIDDEN);
        assertThat(decide("/works", new Viewer(Optional.of(OWNER), "", List.of())))
                .isEqualTo(Decision.FORBIDDEN);
    }

    @Test
    void everyKindOfScopeReachesItsOwnAndNotAForeignObject() {
        assertThat(work(with(Role.OFFICE, city()))).isEqualTo(Decision.ALLOWED);
        assertThat(work(with(Role.LIAISON, new Scope.OfUnit(UNIT)))).isEqualTo(Decision.ALLOWED);
        assertThat(work(with(Role.VOLUNTEER, new Scope.Own(OWNER)))).isEqualTo(Decision.ALLOWED);
        assertThat(work(with(Role.OFFICE, new Scope.Everything()))).isEqualTo(Decision.ALLOWED);
        assertThat(work(with(Role.OFFICE, new Scope.WithinArea(AreaId.create()))))
                .isEqualTo(Decision.FORBIDDEN);
        assertThat(work(with(Role.LIAISON, new Scope.OfUnit(UnitId.create())))).isEqualTo(Decision.FORBIDDEN);
        assertThat(work(with(Role.VOLUNTEER, new Scope.Own(AccountId.create()))))
                .isEqualTo(Decision.FORBIDDEN);
    }

    @Test
    void theScopeMustBelongToARoleOfTheRoute() {
        Viewer mixed = new Viewer(
                Optional.of(OWNER),
                "",
                List.of(new Grant(Role.OFFICE, new Scope.WithinArea(AreaId.create())), new Grant(Role.EDITOR, city())));
        assertThat(work(mixed)).isEqualTo(Decision.FORBIDDEN);
    }

    @Test
    void anObjectThatDoesNotExistIsMissing() {
        assertThat(table.decide(HttpMethod.GET, "/works/{work}", Map.of("work", "2"), with(Role.OFFICE, city())))
                .isEqualTo(Decision.MISSING);
    }

    @Test
    void aHeadRequestIsDecidedLikeAGet() {
        assertThat(table.decide(HttpMethod.HEAD, "/", Map.of(), Viewer.PUBLIC)).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void aPageOffersOnlyWhatTheTableWouldLetThrough() {
        Permissions liaison = new Permissions(table, with(Role.LIAISON, new Scope.OfUnit(UNIT)));
        assertThat(liaison.mayOpen("/works/1?tab=2#part")).isTrue();
        assertThat(liaison.mayPost("/works/1")).isFalse();
        assertThat(liaison.mayOpen("/works/new"))
                .as("the literal path, not a work called new")
                .isFalse();
        assertThat(liaison.mayOpen("/nowhere")).isFalse();
        assertThat(new Permissions(table, with(Role.OFFICE, city())).mayOpen("/works/new"))
                .isTrue();
    }

    @Test
    void aRouteHeldWithinAnUnknownVariableStopsTheStart() {
        Route route = Route.get("/things/{thing}").to(Role.OFFICE).within("thing");
        assertThatThrownBy(() -> table(route)).hasMessageContaining("thing");
    }

    @Test
    void aRouteCannotBeHeldWithinAVariableItDoesNotHave() {
        assertThatThrownBy(() -> Route.get("/works").to(Role.OFFICE).within("work"))
                .hasMessageContaining("work");
    }

    private Decision decide(String pattern, Viewer viewer) {
        return table.decide(HttpMethod.GET, pattern, Map.of(), viewer);
    }

    private Decision work(Viewer viewer) {
        return table.decide(HttpMethod.GET, "/works/{work}", Map.of("work", "1"), viewer);
    }

    private static Scope city() {
        return new Scope.WithinArea(CITY);
    }

    private static Viewer with(Role role, Scope scope) {
        return new Viewer(Optional.of(OWNER), "", List.of(new Grant(role, scope)));
    }

    private static RouteTable table(Route... routes) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("works", new Works()));
        return new RouteTable(
                List.of(() -> List.of(routes)), new Placements(beans.getBeanProvider(PlacementSource.class)));
    }

    private record Works() implements PlacementSource {
        @Override
        public String variable() {
            return "work";
        }

        @Override
        public Optional<Placement> find(String value) {
            return "1".equals(value)
                    ? Optional.of(new Placement(Set.of(CITY), Set.of(UNIT), Optional.of(OWNER)))
                    : Optional.empty();
        }
    }
}
