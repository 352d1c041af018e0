package org.kepu.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** What somebody sees who has just started the demo; the pictures of the README are taken here. */
@ActiveProfiles("demo")
class NewcomerBrowserTests extends BrowserTest {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Test
    void aNewcomerReadsThePlanFromTheHomePage() {
        Page page = open(DESK);
        page.navigate("/");
        assertThat(page.locator("h1")).isVisible();
        assertAccessible(page);
        pictureOfWindow(page, "readme-home");
        page.locator("main a[href^='/plans/']").first().click();
        assertThat(page.locator("h1")).isVisible();
        pictureOfWindow(page, "readme-plan");
    }

    @Test
    void theSameFitsOnAPhone() {
        Page page = open(PHONE);
        page.navigate("/");
        assertAccessible(page);
        pictureOfWindow(page, "readme-phone");
    }

    @Test
    void aSamplePersonComesInByLinkOnlyOnce() {
        String link = people.links(city.load()).get(Role.OFFICE);
        Page page = open(DESK);
        page.navigate(link);
        assertThat(page.locator("header")).containsText("示例·领导组办公室");
        pictureOfWindow(page, "readme-office");

        Page other = open(DESK);
        other.navigate(link);
        assertThat(other.locator("header")).not().containsText("示例·领导组办公室");
    }
}
