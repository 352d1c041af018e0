package org.kepu.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.intake.Documents;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeJourneyTests extends BrowserTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Test
    void aDocumentIsUploadedADoubtfulUnitCorrectedThePlanAdoptedAndSeenByThePublic() {
        Page page = signedIn(places.create(), DESK);
        page.navigate("/office/plans");
        page.getByText("上传方案文件").click();
        assertAccessible(page);
        picture(page, "intake-upload");
        upload(page, "方案.docx", WORD, Documents.docx(Documents.PLAN));

        page.waitForURL("**/review");
        assertThat(page.locator("#doubts")).containsText("“市教育委”只出现一次");
        assertAccessible(page);
        picture(page, "intake-review");
        page.locator("#doubts li", new Page.LocatorOptions().setHasText("市教育委"))
                .getByText("确定单位")
                .click();
        page.getByLabel("正确的名称").fill("市教育局");
        assertAccessible(page);
        picture(page, "intake-unit");
        page.getByText("改名", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#units")).not().containsText("市教育委");

        page.locator("#programmes article", new Page.LocatorOptions().setHasText("流动科技馆巡展"))
                .getByText("修改")
                .click();
        page.getByLabel("任务标题").fill("流动科技馆到县");
        page.getByLabel("任务内容").focus();
        assertThat(page.locator("#saved")).containsText("已自动保存");
        assertAccessible(page);
        picture(page, "intake-clause");
        page.getByText("返回核对").click();
        assertThat(page.locator("#programmes")).containsText("流动科技馆到县");

        page.locator("#adopt button").first().click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已采用");
        assertAccessible(page);
        picture(page, "intake-plan");
        page.getByText("公开页面").click();
        assertThat(page.locator("main")).containsText("流动科技馆到县");
        assertThat(page.locator("main")).not().containsText("市教育委");
    }

    @Test
    void badDocumentsGetASentenceAlsoOnAPhone() {
        Page page = signedIn(places.create(), PHONE);
        refused(page, "空.docx", WORD, new byte[0], "文件是空的");
        refused(page, "程序.docx", WORD, new byte[] {'M', 'Z', 0, 1, 2, 0, 0, 0}, "不支持这种文件");
        refused(page, "买菜.txt", "text/plain", "今天买了三斤土豆。".getBytes(StandardCharsets.UTF_8), "没有读到实施方案");
        picture(page, "intake-refused-phone");

        page.navigate("/office/documents/new");
        page.locator("input[type=file]").setInputFiles(new FilePayload("大.pdf", "application/pdf", new byte[30 << 20]));
        page.getByText("上传并读取").click();
        assertThat(page.locator("main")).containsText("20 MB");
    }

    @Test
    void theReviewFitsAPhoneAndTheElderEdition() {
        Page page = signedIn(places.create(), PHONE);
        page.navigate("/office/documents/new");
        upload(page, "方案.txt", "text/plain", Documents.PLAN.getBytes(StandardCharsets.UTF_8));
        page.waitForURL("**/review");
        assertAccessible(page);
        picture(page, "intake-review-phone");
        page.getByText("原文", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#L1")).isVisible();
        assertThat(page.locator("#doubts")).isHidden();
        assertAccessible(page);
        picture(page, "intake-source-phone");
        page.locator(".doc a").first().click();
        assertThat(page.locator("#doubts")).isVisible();

        String address = page.url().replaceAll("#.*", "");
        page.context()
                .addCookies(java.util.List.of(
                        new com.microsoft.playwright.options.Cookie("kepu-edition", "elder").setUrl(address)));
        page.setViewportSize(DESK[0], DESK[1]);
        page.navigate(address);
        assertAccessible(page);
        picture(page, "intake-review-elder");
    }

    private void refused(Page page, String name, String type, byte[] content, String sentence) {
        page.navigate("/office/documents/new");
        upload(page, name, type, content);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
        assertAccessible(page);
    }

    private static void upload(Page page, String name, String type, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        page.getByText("上传并读取").click();
    }

    private Page signedIn(Place city, int[] size) {
        String name = AccountFixture.freshName();
        accounts.grant(accounts.active(name), Role.OFFICE, new Scope.WithinArea(city.area()));
        Page page = open(size);
        page.navigate("/sign-in");
        page.getByLabel("登录名").fill(name);
        page.getByLabel("密码").fill(AccountFixture.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        return page;
    }
}
