package org.kepu.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The office defines an indicator by a formula, records a survey result with its interval, and the public sees what is known. */
@ActiveProfiles("demo")
class IndicatorJourneyTests extends BrowserTest {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private AreaQueries areas;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Test
    void anIndicatorIsComputedByCountyAndASurveyWithAWideIntervalDecidesNothing() {
        AreaId xinzhou = city.load();
        fillTheLedger(xinzhou);
        Page page = open(DESK);
        page.navigate(people.links(xinzhou).get(Role.OFFICE));
        page.navigate("/indicators");
        page.getByText("新增指标").click();
        page.getByLabel("指标名称").fill("每万人科普活动人次");
        page.getByLabel("代码").fill("K01");
        page.getByLabel("计算公式").fill("每万人(台账(现场人次) + )");
        page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("处读不懂");
        assertAccessible(page);
        picture(page, "indicator-form");
        page.getByLabel("计算公式").fill("每万人(台账(现场人次))");
        page.getByLabel("越高越好").check();
        page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#areas")).containsText("定襄县");
        look(page, "indicator-formula");

        page.navigate("/indicators");
        page.getByText("公民具备科学素质的比例").first().click();
        page.getByText("填报数值").click();
        page.getByLabel("年度").fill("2023");
        page.getByLabel("数值（%）").fill("13.2");
        page.getByLabel("数据来源").fill("第十三次中国公民科学素质抽样调查（示例）");
        page.getByLabel("调查届次").fill("第十三次");
        page.getByLabel("有效样本量").fill("716");
        page.getByLabel("区间下限").fill("10.0");
        page.getByLabel("区间上限").fill("16.4");
        assertAccessible(page);
        picture(page, "indicator-record");
        page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("包含目标值 14.5，暂不能下结论");
        look(page, "indicator-literacy");
        page.navigate("/indicators");
        look(page, "indicator-list");

        Page visitor = open(DESK);
        visitor.navigate("/figures");
        assertThat(visitor.locator("main")).containsText("暂不能下结论");
        assertThat(visitor.locator("main")).not().containsText("每万人科普活动人次");
        look(visitor, "indicator-public");
    }

    private void look(Page page, String name) {
        if (page.locator("[data-chart]").count() > 0) {
            page.waitForSelector("figure canvas");
        }
        assertAccessible(page);
        picture(page, name + "-desk");
        page.setViewportSize(PHONE[0], PHONE[1]);
        assertAccessible(page);
        picture(page, name + "-phone");
        page.context().addCookies(List.of(edition("elder")));
        page.reload();
        assertAccessible(page);
        picture(page, name + "-elder");
        page.context().addCookies(List.of(edition("standard")));
        page.setViewportSize(DESK[0], DESK[1]);
        page.reload();
    }

    private static Cookie edition(String name) {
        return new Cookie("kepu-edition", name).setDomain("127.0.0.1").setPath("/");
    }

    private void fillTheLedger(AreaId xinzhou) {
        LocalDate day = LocalDate.of(LocalDate.now(clock).getYear(), 1, 1);
        int number = 0;
        for (Area county : areas.listCounties(xinzhou)) {
            number++;
            done(ledger.append(
                    EntryDraft.of(day, county.id(), HappeningKind.LECTURE, "科普讲座", "tests:" + UUID.randomUUID())
                            .reaching(Audience.FARMER, 37L * number)
                            .counting(Measure.SESSIONS, BigDecimal.ONE),
                    AccountId.create()));
        }
    }
}
