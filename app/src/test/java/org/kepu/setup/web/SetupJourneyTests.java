package org.kepu.setup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kepu.intake.Documents;
import org.kepu.setup.Setup;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Needs a database without accounts, so it has a context of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kepu.test=setup-journey")
@DirtiesContext
class SetupJourneyTests extends BrowserTest {

    private static final String PASSWORD = "Wind-Tower-82";

    @Autowired
    private Setup setup;

    @Test
    void whoInstallsKepuComesFromThePrintedLinkToAnInvitedOffice() {
        Page page = open(DESK);
        page.navigate(setup.open().orElseThrow());
        look(page, "setup-admin");
        page.getByLabel("姓名").fill("周一");
        page.getByLabel("登录名").fill("zhou.yi");
        page.locator("#f-password").fill("short");
        press(page, "建立管理员");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("姓名")).hasValue("周一");
        page.locator("#f-password").fill(PASSWORD);
        press(page, "建立管理员");

        page.getByLabel("登录名").fill("zhou.yi");
        page.locator("#f-password").fill(PASSWORD);
        press(page, "登录");
        look(page, "setup-city");
        page.getByLabel("忻州市").check();
        press(page, "下一步");
        look(page, "setup-units");
        press(page, "使用自带的成员单位");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("方案.txt", "text/plain", Documents.PLAN.getBytes(StandardCharsets.UTF_8)));
        press(page, "上传并读取");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已读取《方案.txt》");
        look(page, "setup-plan");
        page.getByText("下一步", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("姓名").fill("李二");
        page.getByLabel("登录名").fill("li.er");
        page.getByLabel("所在单位").selectOption("市科协");
        look(page, "setup-office");
        press(page, "生成邀请链接");
        assertThat(page.getByLabel("一次性链接")).hasValue(Pattern.compile(".*/invitation/.+"));
        look(page, "setup-invited");
        press(page, "完成设置");
        assertThat(page.locator("main")).containsText("设置完成");

        page.navigate("/setup/city");
        assertThat(page.locator("main")).containsText("没有找到这一页");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        page.setViewportSize(PHONE[0], PHONE[1]);
        assertAccessible(page);
        picture(page, name + "-phone");
        page.setViewportSize(DESK[0], DESK[1]);
        picture(page, name);
    }
}
