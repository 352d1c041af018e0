package org.kepu.codes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.InetAddress;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.accounts.AccountFixture;
import org.kepu.audit.AuditFixture;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where text messages leave the house as files. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kepu.outbox.sms=file")
class CodesJourneyTests extends BrowserTest {

    @Autowired
    private Codes codes;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PersonalData personal;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private JdbcClient jdbc;

    private final String phone =
            "13" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    private final InetAddress here =
            InetAddress.ofLiteral("2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::1");

    @Test
    void somebodySignsInWithTheCodeThatCameToThePhone() {
        AccountId person = withPhone(phone);
        Page page = open(PHONE);
        page.navigate("/sign-in?next=/me");
        page.getByText("用短信验证码登录").click();
        assertAccessible(page);
        page.locator("#f-phone").fill("12");
        press(page, "获取验证码");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("11 位手机号");
        page.locator("#f-phone").fill(phone);
        press(page, "获取验证码");
        page.locator("#f-code").fill("000000".equals(sentTo(person)) ? "000001" : "000000");
        press(page, "登录");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("验证码不对");
        assertAccessible(page);
        picture(page, "codes-phone");
        page.locator("#f-code").fill(sentTo(person));
        press(page, "登录");
        assertThat(page.locator("main")).containsText("我的账号");
        assertThat(audit.actions("account " + person)).contains("codes.sent", "codes.failed", "account.signed-in");
    }

    @Test
    void aCodeWorksOnceAndDiesAfterFiveWrongTries() {
        AccountId person = withPhone(phone);
        CodeId first = done(codes.send(phone, here, Locale.CHINA));
        String code = sentTo(person);
        assertThat(codes.check(first, code)).isInstanceOf(Outcome.Done.class);
        assertThat(codes.check(first, code)).isInstanceOf(Outcome.Refused.class);

        forgetAsking();
        CodeId second = done(codes.send(phone, here, Locale.CHINA));
        String right = sentTo(person);
        for (int i = 0; i < 5; i++) {
            codes.check(second, "wrong");
        }
        assertThat(codes.check(second, right)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCodeIsOverAfterFiveMinutesAndOfAnotherAskingItIsWorthNothing() {
        AccountId person = withPhone(phone);
        CodeId asked = done(codes.send(phone, here, Locale.CHINA));
        assertThat(codes.check(CodeId.create(), sentTo(person))).isInstanceOf(Outcome.Refused.class);
        jdbc.sql("update codes.code set expires_at = now() - interval '1 second' where account = :account")
                .param("account", person.value())
                .update();
        assertThat(codes.check(asked, sentTo(person))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void askingIsLimitedAlsoForPhonesNobodyHas() {
        assertThat(codes.send(phone, here, Locale.CHINA)).isInstanceOf(Outcome.Done.class);
        assertThat(codes.send(phone, here, Locale.CHINA)).as("within a minute").isInstanceOf(Outcome.Refused.class);
        for (int i = 0; i < 19; i++) {
            codes.send("15" + String.format("%09d", i), here, Locale.CHINA);
        }
        assertThat(codes.send("15900000099", here, Locale.CHINA))
                .as("the twenty-first from one address")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aPhoneThatTwoPeopleGaveSignsNobodyIn() {
        AccountId one = withPhone(phone);
        withPhone(phone);
        codes.send(phone, here, Locale.CHINA);
        assertThat(jdbc.sql("select count(*) from codes.code where account = :account")
                        .param("account", one.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private AccountId withPhone(String number) {
        AccountId person = accounts.active(AccountFixture.freshName());
        personal.put(Reach.own(person), person, Field.PHONE, number);
        return person;
    }

    private void forgetAsking() {
        jdbc.sql("delete from codes.asked").update();
    }

    /** The six digits of the latest message to this person. */
    private String sentTo(AccountId person) {
        String body = jdbc.sql(
                        "select body from notices.dispatch where account = :account order by queued_at desc limit 1")
                .param("account", person.value())
                .query(String.class)
                .single();
        return body.replaceAll("(?s).*?(\\d{6}).*", "$1");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
