package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;

import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.retention.Fate;
import org.kepu.retention.Retaining;
import org.kepu.retention.RetentionView;
import org.kepu.shared.AccountId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class RetentionTests {

    @Autowired
    private Retaining retaining;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private SignInNames names;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whatIsOlderThanItsTimeIsGoneAndTheRestStays() {
        AccountId person = accounts.active(AccountFixture.freshName());
        AccountId left = accounts.active(AccountFixture.freshName());
        AccountId justLeft = accounts.active(AccountFixture.freshName());
        signedIn(person, 364);
        signedIn(person, 366);
        closed(left, 181);
        closed(justLeft, 179);

        retaining.run();

        assertThat(jdbc.sql("select count(*) from accounts.sign_in where account = :account")
                        .param("account", person.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(names.own(left).text()).isEmpty();
        assertThat(names.own(justLeft).text()).isNotEmpty();
        assertThat(retaining.list())
                .filteredOn(rule -> rule.fate() != Fate.KEPT)
                .allMatch(rule -> rule.lastRun().isPresent());
        assertThat(retaining.list())
                .filteredOn(rule -> rule.table().equals("accounts.sign_in"))
                .singleElement()
                .extracting(RetentionView::rows)
                .matches(rows -> (long) rows >= 1);
    }

    @Test
    void everyRuleIsShownWithItsPurpose() {
        assertThat(mvc.get().uri("/retention").with(viewer(Role.SECURITY_ADMIN, new Scope.Everything())))
                .hasStatusOk()
                .bodyText()
                .contains("accounts.sign_in", "365 天", "审计记录", "长期");
    }

    private void signedIn(AccountId person, int daysAgo) {
        jdbc.sql("""
                        insert into accounts.sign_in (account, at, address, outcome)
                        values (:account, now() - make_interval(days => :days), '2001:db8::1', 'SIGNED_IN')
                        """).param("account", person.value()).param("days", daysAgo).update();
    }

    private void closed(AccountId person, int daysAgo) {
        jdbc.sql("""
                        update accounts.account set status = 'DISABLED', status_since = now() - make_interval(days => :days)
                        where id = :account
                        """).param("account", person.value()).param("days", daysAgo).update();
    }
}
