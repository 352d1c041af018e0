package org.kepu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kepu.accounts.RoleScopes;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Walks every declared route as the public and as every role over the place of the object and over a foreign place, and expects
 * what the table says. New routes are walked without a change here.
 */
@KepuTest
class AccessTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RouteTable table;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private List<RouteFixture> fixtureBeans;

    @Test
    void everyVariableThatARouteIsHeldWithinHasAFixture() {
        assertThat(table.list().stream().flatMap(route -> route.within().stream()))
                .isSubsetOf(fixtures().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRouteOpensToWhomTheTableSaysAndToNobodyElse() {
        Walk walk = new Walk(fixtures(), places.create(), places.create());
        return table.list().stream()
                .sorted(Comparator.comparing(Route::pattern)
                        .thenComparing(route -> route.method().name()))
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.pattern(), () -> walk.route(route)));
    }

    private Map<String, RouteFixture> fixtures() {
        return fixtureBeans.stream().collect(Collectors.toMap(RouteFixture::variable, Function.identity()));
    }

    private final class Walk {
        private final Map<String, RouteFixture> fixtures;
        private final Place home;
        private final Place foreign;

        Walk(Map<String, RouteFixture> fixtures, Place home, Place foreign) {
            this.fixtures = fixtures;
            this.home = home;
            this.foreign = foreign;
        }

        void route(Route route) {
            String path = path(route, home, home);
            visitAsThePublic(route, path);
            for (Role role : Role.values()) {
                for (ScopeKind kind : RoleScopes.of(role)) {
                    boolean member =
                            route.who() != Route.Who.ROLES || route.roles().contains(role);
                    boolean reaches = route.within()
                            .map(variable -> kind == ScopeKind.EVERYTHING
                                    || fixtures.get(variable).reachedBy().contains(kind))
                            .orElse(true);
                    boolean bounded = route.within().isPresent() && kind != ScopeKind.EVERYTHING;
                    visit(route, path, viewer(role, kind, home), member && reaches);
                    if (route.within().isPresent()) {
                        visit(route, path, viewer(role, kind, foreign), member && !bounded);
                    }
                    if (member && reaches && bounded) {
                        refuseAForeignPartOfAnOwnThing(route, viewer(role, kind, home));
                    }
                }
            }
        }

        private void visitAsThePublic(Route route, String path) {
            var response = send(route.method(), path, Viewer.PUBLIC);
            if (route.who() == Route.Who.EVERYONE) {
                assertOpen(response, "the public");
            } else {
                assertThat(response.getRedirectedUrl())
                        .as("the public is asked to sign in")
                        .startsWith("/sign-in");
            }
        }

        private void visit(Route route, String path, Viewer viewer, boolean open) {
            // A change may use its object up, so that each allowed one gets an object of its own.
            String fresh = open && route.method() == HttpMethod.POST ? path(route, home, home) : path;
            var response = send(route.method(), fresh, viewer);
            if (open) {
                assertOpen(response, viewer.grants().toString());
                if (!variables(route).isEmpty() && fixtures.keySet().containsAll(variables(route))) {
                    assertThat(response.getStatus())
                            .as(viewer.grants() + " at " + fresh)
                            .isNotEqualTo(404);
                }
            } else {
                assertThat(response.getStatus())
                        .as(viewer.grants() + " at " + fresh)
                        .isIn(403, 404);
            }
        }

        /** {@code /plans/{plan}/clauses/{clause}}: the plan is in scope, the clause belongs to somebody else's plan. */
        private void refuseAForeignPartOfAnOwnThing(Route route, Viewer viewer) {
            List<String> parts = variables(route).stream()
                    .filter(variable -> !variable.equals(route.within().orElseThrow()))
                    .toList();
            if (parts.isEmpty() || !fixtures.keySet().containsAll(parts)) {
                return;
            }
            String path = path(route, home, foreign);
            var response = send(route.method(), path, viewer);
            assertThat(response.getStatus()).as("foreign part at " + path).isIn(403, 404);
        }

        /** The path with real objects: the one it is held within at one place, all others at another. */
        private String path(Route route, Place heldAt, Place othersAt) {
            Map<String, String> held = new LinkedHashMap<>();
            Map<String, String> others = new LinkedHashMap<>();
            List<String> variables = variables(route);
            for (String variable : variables) {
                RouteFixture fixture = fixtures.get(variable);
                String value = fixture == null ? UUID.randomUUID().toString() : fixture.create(heldAt, held);
                held.put(variable, value);
                if (!heldAt.equals(othersAt)) {
                    others.put(variable, fixture == null ? value : fixture.create(othersAt, others));
                }
            }
            String path = route.pattern();
            for (String variable : variables) {
                boolean own = others.isEmpty() || Optional.of(variable).equals(route.within());
                path = path.replace("{" + variable + "}", (own ? held : others).get(variable));
            }
            return path;
        }

        private MockHttpServletResponse send(HttpMethod method, String path, Viewer viewer) {
            return mvc.method(method)
                    .uri(path)
                    .with(csrf())
                    .with(TestViewers.viewer(viewer))
                    .exchange()
                    .getResponse();
        }

        private static void assertOpen(MockHttpServletResponse response, String who) {
            assertThat(response.getStatus()).as(who).isNotIn(401, 403).isLessThan(500);
            String next = response.getRedirectedUrl();
            assertThat(next != null && next.startsWith("/sign-in?next"))
                    .as(who + " is sent to sign in")
                    .isFalse();
        }

        private static Viewer viewer(Role role, ScopeKind kind, Place place) {
            Scope scope = switch (kind) {
                case EVERYTHING -> new Scope.Everything();
                case AREA -> new Scope.WithinArea(place.area());
                case UNIT -> new Scope.OfUnit(place.unit());
                case OWN -> new Scope.Own(place.person());
            };
            return new Viewer(Optional.of(place.person()), "Test", List.of(new Grant(role, scope)));
        }

        private static List<String> variables(Route route) {
            Collection<String> found = new ArrayList<>();
            var matcher = VARIABLE.matcher(route.pattern());
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return List.copyOf(found);
        }
    }
}
