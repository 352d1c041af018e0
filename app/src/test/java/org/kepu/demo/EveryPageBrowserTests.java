package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.RouteTable;
import org.kepu.shared.AreaId;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.util.pattern.PathPattern;

/** Every page can be used by everybody: on a phone and at a desk, in the dark, in the elder edition, with keys alone. */
@ActiveProfiles("demo")
class EveryPageBrowserTests extends BrowserTest {

    /** Routes of files and parts of pages, and pages of a state that the sample city is not in; journeys show most of these. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/setup/city",
            "/setup/units",
            "/setup/plan",
            "/setup/office",
            "/imports/{import}",
            "/imports/{import}/problems",
            "/indicators/{indicator}/withdraw",
            "/evidence/{entry}/correct",
            "/evidence/{entry}/reverse",
            "/evidence/{entry}/files",
            "/evidence/{entry}/files/{file}",
            "/evidence/{entry}/files/{file}/preview",
            "/evidence/{entry}/files/{file}/thumbnail",
            "/proofs/{proof}/download",
            "/proofs/{proof}/preview",
            "/proofs/{proof}/thumbnail",
            "/reports/{report}/edit",
            "/reports/{report}/files/{file}",
            "/supervision/notices/{supervision}/files/{file}",
            "/appraisal-sheets/{sheet}/files/{paper}",
            "/signups/own/{ownSignUp}",
            "/activities/work/{activity}/checkin.json",
            "/activities/work/{activity}/checkin-worker.js",
            "/office/documents/{document}",
            "/office/documents/{document}/state",
            "/office/plans/{plan}/editions/{edition}",
            "/office/plans/{plan}/editions/{edition}/source");

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private RouteTable routes;

    @Autowired
    private SampleObjects objects;

    @ParameterizedTest
    @EnumSource(names = "DESK", mode = EnumSource.Mode.EXCLUDE)
    void publicPagesAreAccessible(Manner manner) {
        Page page = open(manner.size);
        choose(page, manner.display);
        Findings findings = new Findings();
        PageWalk walk = new PageWalk(page, routes, route -> route.who() == Route.Who.EVERYONE);
        walk.each(List.of(), stop -> {
            show(page, stop.path(), manner);
            look(page, stop.path(), manner, findings);
        });
        for (String path : List.of("/nowhere", planPath(page) + "/search?q=%E5%86%9C%E6%B0%91")) {
            show(page, path, manner);
            look(page, path, manner, findings);
        }
        assertThat(findings.list()).isEmpty();
    }

    /**
     * Every role is sent its pages. What is made of something that nobody was sent before is looked at on a phone, and when nobody
     * has been on its route before, at a desk and in the largest print of the elder edition too.
     */
    @Test
    void pagesForWorkAreAccessible() {
        AreaId xinzhou = city.load();
        List<String> more = objects.add(xinzhou);
        Findings findings = new Findings();
        Set<Object> shapes = new HashSet<>();
        Set<String> reached = new TreeSet<>();
        for (Role role : Role.values()) {
            Page page = open(PHONE);
            page.navigate(people.links(xinzhou).get(role));
            PageWalk walk = new PageWalk(page, routes, EveryPageBrowserTests::isForWork);
            walk.each(more, stop -> {
                boolean newRoute = shapes.add(stop.pattern());
                if (shapes.addAll(stop.shapes()) || newRoute) {
                    show(page, stop.path(), Manner.PHONE);
                    look(page, stop.path(), Manner.PHONE, findings);
                }
                if (newRoute) {
                    page.setViewportSize(DESK[0], DESK[1]);
                    look(page, stop.path(), Manner.DESK, findings);
                    show(page, stop.path(), Manner.ELDER);
                    look(page, stop.path(), Manner.ELDER, findings);
                }
            });
            reached.addAll(walk.met());
        }
        findings.note(
                "a page",
                () -> assertThat(PageWalk.patterns(routes.list(), EveryPageBrowserTests::isForWork))
                        .map(PathPattern::getPatternString)
                        .as("nothing leads to")
                        .filteredOn(pattern -> !reached.contains(pattern) && !ELSEWHERE.contains(pattern))
                        .isEmpty());
        assertThat(findings.list()).isEmpty();
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

    private static boolean isForWork(Route route) {
        return route.who() != Route.Who.EVERYONE;
    }

    private static void look(Page page, String path, Manner manner, Findings findings) {
        picture(page, manner + path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^\\w]+", "_"));
        findings.note(manner + " " + path, () -> {
            if (manner.colours) {
                assertAccessible(page);
            } else {
                assertAccessibleButForColours(page);
            }
        });
    }

    private static void show(Page page, String path, Manner manner) {
        choose(page, manner.display);
        page.setViewportSize(manner.size[0], manner.size[1]);
        page.navigate(path);
        // A wait for a script function would need eval, which the pages' content policy forbids.
        PlaywrightAssertions.assertThat(page.locator("[data-chart] .canvas[hidden]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }

    private static String planPath(Page page) {
        page.navigate("/plans");
        return page.locator("main .rows a").first().getAttribute("href");
    }

    private static void choose(Page page, Map<String, String> display) {
        Map<String, String> all =
                new HashMap<>(Map.of("theme", "light", "edition", "standard", "size", "18", "language", "zh"));
        all.putAll(display);
        page.context()
                .addCookies(all.entrySet().stream()
                        .map(entry -> new Cookie("kepu-" + entry.getKey(), entry.getValue())
                                .setDomain("127.0.0.1")
                                .setPath("/"))
                        .toList());
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** In which window and how chosen a page is looked at. */
    private enum Manner {
        PHONE(BrowserTest.PHONE, Map.of(), true),
        DESK(BrowserTest.DESK, Map.of(), false),
        DARK(BrowserTest.DESK, Map.of("theme", "dark"), true),
        ELDER(BrowserTest.PHONE, Map.of("edition", "elder", "size", "30"), false),
        ENGLISH(BrowserTest.DESK, Map.of("language", "en"), false);

        private final int[] size;
        private final Map<String, String> display;
        private final boolean colours;

        Manner(int[] size, Map<String, String> display, boolean colours) {
            this.size = size;
            this.display = display;
            this.colours = colours;
        }
    }

    /** What is wrong, page by page, so that one run names everything. */
    private static final class Findings {
        private final List<String> list = new ArrayList<>();

        void note(String where, Runnable check) {
            try {
                check.run();
            } catch (AssertionError e) {
                list.add(where + ": " + e.getMessage());
            }
        }

        List<String> list() {
            return list;
        }
    }
}
