package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.RouteTable;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ActiveProfiles;

/** Every page can be used by everybody: on a phone and at a desk, in the dark, in the elder edition, with keys alone. */
@ActiveProfiles("demo")
class EveryPageBrowserTests extends BrowserTest {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private RouteTable routes;

    @Test
    void publicPagesAreAccessibleOnAPhone() {
        city.load();
        Page page = open(PHONE);
        visitAll(page, publicPages(page), "phone");
    }

    @Test
    void publicPagesAreAccessibleInTheDark() {
        city.load();
        Page page = open(DESK);
        choose(page, Map.of("theme", "dark"));
        visitAll(page, publicPages(page), "dark");
    }

    @Test
    void publicPagesAreAccessibleInTheLargestPrint() {
        city.load();
        Page page = open(PHONE);
        choose(page, Map.of("edition", "elder", "size", "30"));
        visitAll(page, publicPages(page), "elder");
    }

    @Test
    void publicPagesAreAccessibleInEnglish() {
        city.load();
        Page page = open(DESK);
        choose(page, Map.of("language", "en"));
        visitAll(page, publicPages(page), "english");
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICE", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void pagesForWorkAreAccessible(Role role) {
        String link = people.links(city.load()).get(role);
        Page page = open(DESK);
        page.navigate(link);
        visitAll(page, pagesWithoutVariables(page), "desk-" + role);
        page.setViewportSize(PHONE[0], PHONE[1]);
        visitAll(page, pagesWithoutVariables(page), "phone-" + role);
    }

    @Test
    void theElderEditionHasLargeTextWideLinesAndLargeTargets() {
        city.load();
        Page page = open(PHONE);
        choose(page, Map.of("edition", "elder"));
        page.navigate("/");
        assertThat(number(page, "parseFloat(getComputedStyle(document.querySelector('.lead')).fontSize)"))
                .as("18 points are 24 pixels")
                .isGreaterThanOrEqualTo(24);
        assertThat(number(page, """
                (style => parseFloat(style.lineHeight) / parseFloat(style.fontSize))(getComputedStyle(document.querySelector('.lead')))
                """)).isGreaterThanOrEqualTo(1.5);
        assertThat(page.evaluate("""
                [...document.querySelectorAll('a.button, .button, .plain, .menu a, .tags a, .doors a, .crumbs a, .input')]
                  .filter(target => target.checkVisibility())
                  .map(target => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
                  .filter(([, box]) => box.width < 59.9 || box.height < 59.9).map(([html]) => html)
                """)).as("targets below 60 by 60 pixels").isEqualTo(List.of());
    }

    @Test
    void keysAloneReachTheContentAndShowWhereTheyAre() {
        city.load();
        Page page = open(DESK);
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        assertThat(number(page, "document.activeElement.getBoundingClientRect().top"))
                .isGreaterThanOrEqualTo(0);
        for (int step = 0; step < 20; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement !== document.body"
                            + " && getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                    .as("step %d shows its focus", step)
                    .isEqualTo(true);
        }
        page.navigate("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .as("after the skip link the first key press is in the content")
                .isEqualTo(true);
    }

    @Test
    void chartsAreDrawnAndTheirTablesSayTheSame() {
        city.load();
        Page page = open(DESK);
        page.navigate(planPath(page));
        page.waitForSelector("#units canvas");
        assertThat(page.locator("#units figure tbody tr").count()).isEqualTo(21);
        assertThat(page.locator("#units figure details").getAttribute("open")).isNull();
    }

    private void visitAll(Page page, List<String> paths, String manner) {
        for (String path : paths) {
            page.navigate(path);
            // A wait for a script function would need eval, which the pages' content policy forbids.
            PlaywrightAssertions.assertThat(page.locator("[data-chart] .canvas[hidden]"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            picture(page, manner + path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^\\w]+", "_"));
            assertAccessible(page);
        }
    }

    private List<String> publicPages(Page page) {
        String plan = planPath(page);
        return List.of(
                "/",
                "/plans",
                plan,
                link(page, plan, "/clauses/"),
                link(page, plan, "/units/"),
                plan + "/search?q=%E5%86%9C%E6%B0%91",
                "/sign-in",
                "/design",
                "/nowhere");
    }

    private List<String> pagesWithoutVariables(Page page) {
        return routes.list().stream()
                .filter(route -> route.method().equals(HttpMethod.GET) && route.who() != Route.Who.EVERYONE)
                .map(Route::pattern)
                .filter(pattern -> !pattern.contains("{"))
                .sorted()
                .filter(path -> isPage(page.request().get(path)))
                .toList();
    }

    private static boolean isPage(APIResponse response) {
        return response.ok()
                && response.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private static String planPath(Page page) {
        page.navigate("/plans");
        return page.locator("main .rows a").first().getAttribute("href");
    }

    private static String link(Page page, String from, String part) {
        page.navigate(from);
        return page.locator("main a[href*='" + part + "']").first().getAttribute("href");
    }

    private static void choose(Page page, Map<String, String> display) {
        List<Cookie> cookies = Stream.concat(Stream.of(Map.entry("theme", "light")), display.entrySet().stream())
                .map(entry -> new Cookie("kepu-" + entry.getKey(), entry.getValue())
                        .setDomain("127.0.0.1")
                        .setPath("/"))
                .toList();
        page.context().addCookies(cookies);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
