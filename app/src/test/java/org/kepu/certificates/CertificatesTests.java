package org.kepu.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Erasing;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class CertificatesTests {

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateQueries queries;

    @Autowired
    private CertificateNames names;

    @Autowired
    private NameRetention retention;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Verifying verifying;

    @Autowired
    private Erasing erasing;

    @Autowired
    private VolunteerQueries volunteerQueries;

    @Autowired
    private Serving serving;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Owner owner;

    private Place place;
    private Viewer liaison;
    private TeamId team;
    private VolunteerId zhang;

    static CertificateDraft draft(LocalDate today) {
        return new CertificateDraft(
                Optional.of(today.minusMonths(1)), Optional.of(today), "王主任", "李经办", "0350-0000000");
    }

    @BeforeEach
    void aVolunteerWithHours() {
        place = places.create();
        liaison = Squad.liaison(place);
        team = squad.team(place, "农技服务队");
        zhang = squad.volunteer(place, team, "张三丰");
        squad.service(place, team, "谷子种植指导", Map.of(zhang, "2.5"));
    }

    @Test
    void aCertificateStatesWhatTheLedgerSaidOnTheDayOfIssue() {
        ServiceId later = squad.service(place, team, "田间答疑", Map.of(zhang, "1"));
        CertificateView issued = queries.get(issue());

        done(serving.reverse(later, "日期填错", liaison));

        CertificateView kept = queries.get(issued.id());
        assertThat(kept.hours()).isEqualByComparingTo("3.5");
        assertThat(kept.lines()).extracting(ServiceLine::title).containsExactly("谷子种植指导", "田间答疑");
        assertThat(kept.days()).isEqualTo(1);
        assertThat(kept.state()).isEqualTo(CertificateState.VALID);
        assertThat(certificates.stillTrue(kept)).isFalse();
        assertThat(names.name(liaison, kept)).isEqualTo("张三丰");
        assertThat(names.masked(kept)).isEqualTo("张＊＊");
    }

    @Test
    void aCertificateCoversWhatTheUnitRecordedOfThePersonInAllItsTeamsAndNothingOfOtherUnits() {
        TeamId health = squad.team(place, "健康服务队");
        VolunteerId there = squad.volunteer(place, health, "张三丰");
        squad.service(place, health, "急救讲座", Map.of(there, "1.5"));
        Place other = places.beside(place);
        TeamId foreign = squad.team(other, "外单位服务队");
        VolunteerId elsewhere = squad.volunteer(other, foreign, "张三丰");
        squad.service(other, foreign, "外单位的服务", Map.of(elsewhere, "4"));

        CertificateView issued = queries.get(issue());

        assertThat(issued.hours()).isEqualByComparingTo("4");
        assertThat(issued.lines()).extracting(ServiceLine::title).containsExactlyInAnyOrder("谷子种植指导", "急救讲座");
        assertThat(issued.teamName()).contains("农技服务队", "健康服务队").doesNotContain("外单位");
        assertThat(certificates.stillTrue(issued)).isTrue();
        assertThat(certificates.list(volunteers(there)))
                .extracting(CertificateView::id)
                .containsExactly(issued.id());
        assertThat(certificates.list(volunteers(elsewhere))).isEmpty();
        CertificateView theirs =
                queries.get(done(certificates.issue(elsewhere, draft(squad.today()), Squad.liaison(other))));
        assertThat(theirs.hours()).isEqualByComparingTo("4");
        assertThat(theirs.organisation()).isNotEqualTo(issued.organisation());
        squad.service(place, health, "补录的讲座", Map.of(there, "1"));
        assertThat(certificates.stillTrue(issued)).isFalse();
        assertThat(certificates.stillTrue(theirs)).isTrue();
    }

    @Test
    void aCertificateFromBeforeStaysTrueToItsOneTeam() throws java.sql.SQLException {
        CertificateId old = issue();
        owner.run(
                "alter table certificates.certificate disable trigger certificate_stays",
                "update certificates.certificate set all_teams = false where id = '" + old + "'",
                "alter table certificates.certificate enable trigger certificate_stays");
        TeamId health = squad.team(place, "健康服务队");
        squad.service(place, health, "急救讲座", Map.of(squad.volunteer(place, health, "张三丰"), "1.5"));

        CertificateView kept = queries.get(old);

        assertThat(kept.state()).isEqualTo(CertificateState.VALID);
        assertThat(certificates.stillTrue(kept)).isTrue();
        CertificateView fresh = queries.get(done(certificates.replace(old, draft(squad.today()), liaison)));
        assertThat(fresh.hours()).isEqualByComparingTo("4");
    }

    @Test
    void numbersOfACityFollowEachOtherWithoutGapsAlsoWhenManyAreIssuedAtOnce() throws Exception {
        Callable<Outcome<CertificateId>> issue = () -> certificates.issue(zhang, draft(squad.today()), liaison);
        List<CertificateId> issued;
        try (var issuers = Executors.newFixedThreadPool(4)) {
            issued = issuers
                    .invokeAll(IntStream.range(0, 12).mapToObj(_ -> issue).toList())
                    .stream()
                    .map(Future::resultNow)
                    .map(PlaceFixture::done)
                    .toList();
        }

        int year = squad.today().getYear();
        assertThat(issued.stream().map(queries::get).map(CertificateView::number))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(serial -> "%d-%06d".formatted(year, serial))
                        .toList());
        assertThat(issued.stream().map(queries::get).map(CertificateView::code)).doesNotHaveDuplicates();
    }

    @Test
    void afterACorrectionOneIsIssuedInsteadAndTheOldOneSaysSo() {
        CertificateId old = issue();
        squad.service(place, team, "补录", Map.of(zhang, "4"));

        CertificateId fresh = done(certificates.replace(old, draft(squad.today()), liaison));

        assertThat(queries.get(fresh).hours()).isEqualByComparingTo("6.5");
        assertThat(queries.get(old).state()).isEqualTo(CertificateState.REPLACED);
        assertThat(queries.get(old).replacedBy()).contains(queries.get(fresh).number());
        assertThat(reasons(certificates.replace(old, draft(squad.today()), liaison)))
                .containsExactly(" certificates.refusal.notValid");
        assertThat(reasons(certificates.revoke(old, "重复", liaison))).containsExactly(" certificates.refusal.notValid");
    }

    @Test
    void aRevokedCertificateSaysWhyAndStaysRevoked() {
        CertificateId id = issue();
        assertThat(reasons(certificates.revoke(id, " ", liaison)))
                .containsExactly("reason certificates.refusal.reason");

        done(certificates.revoke(id, "记录有误", liaison));

        assertThat(queries.get(id).state()).isEqualTo(CertificateState.REVOKED);
        assertThat(queries.get(id).reason()).isEqualTo("记录有误");
        assertThat(reasons(certificates.revoke(id, "再次", liaison))).containsExactly(" certificates.refusal.notValid");
        assertThatThrownBy(() -> owner.run(
                        "update certificates.certificate set revoked_at = null, revoked_by = null, reason = ''"
                                + " where id = '" + id + "'"))
                .hasMessageContaining("stays as it was issued");
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatWasIssued() {
        CertificateId id = issue();

        for (String change : List.of("hours = 99", "first_day = '2000-01-01'", "code = '00000000000000000000'")) {
            assertThatThrownBy(() -> jdbc.sql("update certificates.certificate set " + change + " where id = :id")
                            .param("id", id.value())
                            .update())
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
        assertThatThrownBy(() -> owner.run("delete from certificates.certificate where id = '" + id + "'"))
                .hasMessageContaining("not removed");
    }

    @Test
    void whatCannotBeCertifiedIsRefusedAtItsField() {
        LocalDate today = squad.today();
        CertificateDraft wrong =
                new CertificateDraft(Optional.empty(), Optional.of(today.plusDays(1)), "王", "", "1".repeat(61));
        assertThat(reasons(certificates.issue(zhang, wrong, liaison)))
                .containsExactly(
                        "from imports.cell.required",
                        "to certificates.refusal.past",
                        "responsible certificates.refusal.length",
                        "handler certificates.refusal.length",
                        "contact certificates.refusal.length");
        CertificateDraft before = new CertificateDraft(
                Optional.of(today.minusDays(9)), Optional.of(today.minusDays(1)), "王主任", "李经办", "0350-0000000");
        assertThat(reasons(certificates.issue(zhang, before, liaison)))
                .containsExactly("from certificates.refusal.noHours");
        done(erasing.erase(zhang, true, liaison));
        assertThat(reasons(certificates.issue(zhang, draft(today), liaison)))
                .containsExactly(" certificates.refusal.unnamed");
    }

    @Test
    void whoAsksForDeletionIsNoLongerNamedOnCertificates() {
        CertificateId id = issue();

        done(erasing.erase(zhang, true, liaison));

        assertThat(queries.get(id).named()).isFalse();
        assertThat(names.masked(queries.get(id))).isEmpty();
        assertThat(queries.get(id).state()).isEqualTo(CertificateState.VALID);
    }

    @Test
    void whoAsksForDeletionIsToldThatTheNameOnCertificatesGoes() {
        issue();
        issue();

        assertThat(erasing.preview(volunteers(zhang)).traces()).containsEntry("certificates.trace", 2);
        done(erasing.erase(zhang, true, liaison));
        assertThat(erasing.preview(volunteers(zhang)).traces()).containsEntry("certificates.trace", 0);
    }

    @Test
    void namesAreRemovedWhenTheirTimeIsOver() {
        CertificateId id = issue();
        var now = java.time.OffsetDateTime.now(java.time.ZoneId.of("Asia/Shanghai"));

        retention.forget(now.minusDays(1));
        assertThat(names.masked(queries.get(id))).isEqualTo("张＊＊");
        retention.forget(now.plusDays(1));

        assertThat(names.masked(queries.get(id))).isEmpty();
        assertThat(queries.get(id).named()).isFalse();
    }

    @Test
    void aCityWordsItsOwnCertificatesAndThoseIssuedStayAsTheyWere() {
        CertificateId before = issue();
        Wording own = new Wording("本市科技志愿服务证明", "{姓名}自{起始日期}至{截止日期}服务{小时数}小时。", "");

        done(wordings.change(place.area(), own, liaison));

        assertThat(queries.get(issue()).wording()).isEqualTo(own);
        assertThat(queries.get(before).wording()).isEqualTo(Wording.standard());
        assertThat(wordings.get(places.create().area())).isEqualTo(Wording.standard());
    }

    @Test
    void whoTriesCodesIsSlowedDownAndOthersAreNot() {
        String code = queries.get(issue()).code().value();
        InetAddress guessing = InetAddress.ofLiteral("203.0.113.7");

        IntStream.range(0, 20)
                .forEach(_ -> assertThat(
                                reasons(verifying.find(CertificateCode.create().value(), guessing)))
                        .containsExactly("code certificates.refusal.unknown"));

        assertThat(reasons(verifying.find(code, guessing))).containsExactly(" certificates.refusal.tooMany");
        assertThat(done(verifying.find(code.toLowerCase(java.util.Locale.ROOT), InetAddress.ofLiteral("203.0.113.8")))
                        .number())
                .isNotEmpty();
    }

    private VolunteerView volunteers(VolunteerId id) {
        return volunteerQueries.get(id);
    }

    private CertificateId issue() {
        return done(certificates.issue(zhang, draft(squad.today()), liaison));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.field() + " " + refusal.key())
                        .toList()
                : List.of("done");
    }
}
