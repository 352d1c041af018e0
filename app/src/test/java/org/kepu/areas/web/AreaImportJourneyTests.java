package org.kepu.areas.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.areas.AreaCells;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.ReferenceAreas;
import org.kepu.shared.AreaId;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.testing.BrowserTest;
import org.kepu.units.ReferenceUnits;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Autowired;

class AreaImportJourneyTests extends BrowserTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReferenceAreas referenceAreas;

    @Autowired
    private ReferenceUnits referenceUnits;

    @Autowired
    private AreaQueries areas;

    @Autowired
    private UnitQueries units;

    @Autowired
    private Spreadsheets spreadsheets;

    @Test
    void theOfficeImportsTownsWithAMistakeMendsItAndSeesThem() {
        AreaId city = referenceAreas.load("xinzhou");
        referenceUnits.load("xinzhou", city);
        AreaId county = areas.search("wutai", List.of(city), 1).getFirst().id();
        String office = AccountFixture.freshName();
        accounts.grant(accounts.active(office), Role.OFFICE, new Scope.WithinArea(city));

        Page page = open(DESK);
        page.navigate("/areas/" + county + "/import");
        page.getByLabel("登录名").fill(office);
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        page.locator("main form button").click();
        look(page, "areas-import");
        upload(page, List.of(row("台怀镇", "TOWN", ""), row("光明村", "VILLAGE", "台淮镇")));

        assertThat(page.locator("main")).containsText("没有找到上级“台淮镇”");
        look(page, "import-wrong");
        page.goBack();
        upload(page, List.of(row("台怀镇", "TOWN", ""), row("光明村", "VILLAGE", "台怀镇")));
        assertThat(page.locator("main")).containsText("新增");
        page.getByText("确认导入（2 处改动）").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已经导入");
        look(page, "import-done");

        page.navigate("/areas/" + county);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("台怀镇")))
                .isVisible();
        look(page, "areas-county");
        for (String path : List.of(
                "/areas",
                "/areas/" + city,
                "/areas/" + county + "/new",
                "/areas/" + county + "/edit",
                "/areas/" + county + "/close",
                "/units",
                "/areas/" + city + "/units",
                "/areas/" + city + "/units/new",
                "/areas/" + city + "/units/import",
                "/units/" + units.findByName(city, "市科协").orElseThrow().id(),
                "/units/" + units.findByName(city, "市科协").orElseThrow().id() + "/rename",
                "/units/" + units.findByName(city, "市科协").orElseThrow().id() + "/dissolve")) {
            page.navigate(path);
            look(page, path.substring(1).replaceAll("[0-9a-f-]{36}", "x").replace('/', '-'));
        }
    }

    /** On the desk and on a phone. */
    private static void look(Page page, String name) {
        page.setViewportSize(PHONE[0], PHONE[1]);
        assertAccessible(page);
        picture(page, name + "-phone");
        page.setViewportSize(DESK[0], DESK[1]);
        picture(page, name);
    }

    private void upload(Page page, List<Map<String, String>> rows) {
        byte[] sheet = spreadsheets.export(AreaCells.FORM, rows, Locale.SIMPLIFIED_CHINESE);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "五台县乡镇.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet));
        Locator button = page.getByText("试读，看看会改动什么");
        button.click();
    }

    private static Map<String, String> row(String name, String kind, String parent) {
        return Map.of("name", name, "kind", kind, "parent", parent);
    }
}
