package org.kepu.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.tasks.Programmes;
import org.kepu.testing.JourneyTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** The office writes a notice about a task; the unit acknowledges and answers it with a file; the office closes it. */
class SupervisionJourneyTests extends JourneyTest {

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Programmes programmes;

    @Test
    void aNoticeIsIssuedAnsweredAndClosed() {
        Place place = places.create();
        String task = programmes.issued(place).toString();
        Page page = open(DESK);
        signIn(page, Role.OFFICE, new Scope.WithinArea(place.area()), "/supervision");
        look(page, "supervision-home");
        page.navigate("/supervision/areas/" + place.area() + "/rule");
        look(page, "supervision-rule");
        page.navigate("/supervision/areas/" + place.area() + "/new?task=" + task);
        page.locator("#f-demand").fill("加快办理，报送佐证材料。");
        look(page, "supervision-new");
        press(page, "印发督办单");
        assertThat(page.locator("main")).containsText("督办单已印发");
        String notice = page.url();

        Page liaison = open(PHONE);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(place.unit()), notice.replaceFirst("^https?://[^/]+", ""));
        press(liaison, "签收");
        liaison.locator("textarea[name=text]").fill("已举办讲座 12 场。");
        liaison.locator("input[type=file]")
                .setInputFiles(new FilePayload("签到表.txt", "text/plain", "签到".getBytes(StandardCharsets.UTF_8)));
        look(liaison, "supervision-answer");
        press(liaison, "答复");
        assertThat(liaison.locator("main")).containsText("签到表.txt");
        assertThat(liaison.locator("main")).containsText("待审核");

        Page office = open(DESK);
        signIn(office, Role.OFFICE, new Scope.WithinArea(place.area()), notice.replaceFirst("^https?://[^/]+", ""));
        look(office, "supervision-review");
        press(office, "审核通过，办结");
        assertThat(office.locator("main")).containsText("已办结");
    }
}
