package org.kepu.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.appraisal.Advancing;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalStep;
import org.kepu.shared.AreaId;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** An appraisal from its items over self scores, review and an objection to the public notice. */
@ActiveProfiles("demo")
class AppraisalJourneyTests extends BrowserTest {

    private static final String TITLE = "科学素质工作年度考核";

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private Advancing advancing;

    @Autowired
    private Clock clock;

    @Test
    void anAppraisalGoesFromItsItemsOverAnObjectionToThePublicNotice() {
        Page office = open(DESK);
        office.navigate(link(Role.OFFICE));
        office.navigate("/appraisals");
        assertAccessible(office);
        office.getByText("新建考核").click();
        office.getByLabel("考核名称").fill(TITLE);
        assertAccessible(office);
        picture(office, "appraisal-new");
        press(office, "保存");
        addItem(office);
        press(office, "新增项目");
        office.getByLabel("考核内容").fill("弄虚作假");
        office.getByLabel("一票否决").check();
        press(office, "保存");
        String appraisal = office.url();
        assertThat(office.locator("main")).containsText("应有 4，每少 1 扣 2 分，扣完为止");
        look(office, "appraisal-draft");
        office.getByText("考核对象", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertAccessible(office);
        office.evaluate("document.querySelectorAll('main input[type=checkbox]')"
                + ".forEach(box => box.checked = box.closest('label').textContent.includes('市教育局'))");
        press(office, "保存");
        office.navigate(appraisal);
        press(office, "下发自评");
        assertThat(office.locator("main")).containsText("考核对象正在自评");

        Page unit = open(DESK);
        unit.navigate(link(Role.LIAISON));
        unit.navigate("/appraisals");
        unit.getByText(TITLE).first().click();
        String sheet = unit.url();
        unit.getByLabel("完成数量").fill("3");
        unit.getByLabel("自评分").fill("20");
        press(unit, "提交考核表");
        assertThat(unit.locator("main")).containsText("第 1 项的得分要在 0 到 10 之间");
        assertAccessible(unit);
        picture(unit, "appraisal-refused");
        unit.navigate(sheet);
        look(unit, "appraisal-self");
        unit.getByLabel("完成数量").fill("3");
        unit.getByLabel("自评分").fill("10");
        press(unit, "提交考核表");
        assertThat(unit.locator("main")).containsText("有 3，应有 4，少 1，扣 2 分，得 8 分");

        Page reviewer = open(DESK);
        reviewer.navigate(link(Role.OFFICE));
        reviewer.navigate(appraisal);
        press(reviewer, "开始审核");
        reviewer.navigate(sheet);
        reviewer.locator("input[name^=score-]").first().fill("8");
        press(reviewer, "保存审核");
        assertThat(reviewer.locator("main")).containsText("请写明意见");
        reviewer.getByLabel("审核意见").first().fill("少一次专题会议");
        press(reviewer, "保存审核");
        assertThat(reviewer.locator("main")).containsText("已审核");
        look(reviewer, "appraisal-review");
        reviewer.navigate(appraisal);
        press(reviewer, "反馈结果");
        assertThat(reviewer.locator("main")).containsText("之后才能公示");
        look(reviewer, "appraisal-ranking");

        objectToTheScore(sheet);
        decideAndPublish(sheet, appraisal);
    }

    private void objectToTheScore(String sheet) {
        Page unit = open(DESK);
        unit.navigate(link(Role.LIAISON));
        unit.navigate(sheet);
        assertThat(unit.locator("main")).containsText("少一次专题会议");
        unit.getByLabel("异议内容").fill("第四次会议有会议记录，请复核。");
        assertAccessible(unit);
        press(unit, "提出异议");
        assertThat(unit.locator("main")).containsText("第四次会议有会议记录");
    }

    /** The days for objections have to pass first, which a test does not wait for. */
    private void decideAndPublish(String sheet, String appraisal) {
        AreaId xinzhou = city.load();
        Page office = open(DESK);
        office.navigate(link(Role.OFFICE));
        office.navigate(sheet);
        office.getByLabel("不采纳").check();
        office.getByLabel("答复理由").fill("记录日期不在考核年度内。");
        assertAccessible(office);
        press(office, "答复异议");
        AppraisalId id = AppraisalId.parse(appraisal.replaceAll(".*/", ""));
        assertThat(office.locator("main")).containsText("记录日期不在考核年度内");
        done(advancing.take(
                id, AppraisalStep.PUBLISH, "", LocalDate.now(clock).plusDays(30), people.find(Role.OFFICE, xinzhou)));

        Page visitor = open(DESK);
        visitor.navigate("/appraisal-results/" + id);
        assertThat(visitor.locator("main")).containsText("市教育局");
        assertThat(visitor.locator("main")).not().containsText("第四次会议有会议记录");
        look(visitor, "appraisal-public");
    }

    /** Each link works once. */
    private String link(Role role) {
        return people.links(city.load()).getOrDefault(role, "");
    }

    private static void addItem(Page office) {
        press(office, "新增项目");
        office.getByLabel("考核内容").fill("召开专题会议不少于 4 次");
        office.getByLabel("佐证依据").fill("会议记录");
        office.locator("#f-points").fill("10");
        office.getByLabel("每少扣分，扣完为止").check();
        press(office, "保存");
        assertThat(office.locator("main")).containsText("要填应有数量、每多少、扣几分");
        assertAccessible(office);
        picture(office, "appraisal-item");
        office.locator("#f-expected").fill("4");
        office.locator("#f-step").fill("1");
        office.locator("#f-perStep").fill("2");
        press(office, "保存");
    }

    private static void press(Page page, String text) {
        page.locator("main")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private void look(Page page, String name) {
        assertAccessible(page);
        picture(page, name + "-desk");
        page.setViewportSize(PHONE[0], PHONE[1]);
        assertAccessible(page);
        picture(page, name + "-phone");
        page.context().addCookies(List.of(edition("elder")));
        page.navigate(page.url());
        assertAccessible(page);
        picture(page, name + "-elder");
        page.context().addCookies(List.of(edition("standard")));
        page.setViewportSize(DESK[0], DESK[1]);
        page.navigate(page.url());
    }

    private static Cookie edition(String name) {
        return new Cookie("kepu-edition", name).setDomain("127.0.0.1").setPath("/");
    }
}
