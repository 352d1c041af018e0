package org.kepu.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.certificates.CertificateQueries;
import org.kepu.certificates.CertificateView;
import org.kepu.orders.OrderFixture;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class CertificatePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private CertificateQueries certificates;

    private Place place;
    private Viewer liaison;
    private Viewer leader;
    private TeamId team;
    private VolunteerId zhang;

    @BeforeEach
    void aVolunteerWithHours() {
        place = places.create();
        liaison = Squad.liaison(place);
        leader = Squad.leader(place);
        team = squad.team(place, "农技服务队");
        zhang = squad.volunteer(place, team, "张三丰");
        squad.service(place, team, "谷子种植指导", Map.of(zhang, "2.5"));
    }

    @Test
    void aPrintedCertificateLeadsByItsCodeToAPageThatTellsWhatIsNeededAndNoMore() throws Exception {
        CertificateView issued = issue();

        byte[] file = paper(leader, issued);
        keep(file, "certificate", 0);

        assertThat(PaperReading.text(file))
                .contains("科技志愿服务证明", "张三丰", issued.volunteerNumber(), "2.5小时", "谷子种植指导", issued.number())
                .contains("负责人：王主任", "经办人：李经办", "0350-1234567", issued.code().grouped())
                .contains("本证明不是全国志愿服务信息系统出具的证明");
        String address = PaperReading.qr(file);
        assertThat(address).isEqualTo("http://localhost/certificates/" + issued.code());
        assertThat(anybody(URI.create(address).getPath()))
                .hasStatusOk()
                .bodyText()
                .contains("这份证明有效", "张＊＊", issued.organisation(), "2.5", issued.number())
                .doesNotContain("张三丰", "王主任", "0350-1234567", "谷子种植指导", "农技服务队", issued.volunteerNumber());
    }

    @Test
    void aLongListOfServicesGoesToFurtherPages() throws Exception {
        IntStream.range(0, 40).forEach(i -> squad.service(place, team, "第" + i + "次服务", Map.of(zhang, "0.5")));
        CertificateView issued = issue();

        byte[] file = paper(liaison, issued);
        keep(file, "certificate-annex", 1);

        assertThat(PaperReading.pages(file)).isEqualTo(3);
        assertThat(PaperReading.text(file)).contains("第0次服务", "第39次服务");
    }

    @Test
    void whatWasRevokedIsShownAsRevokedOnThePageAndOnThePaper() throws Exception {
        CertificateView issued = issue();
        String address = "/volunteers/certificates/" + issued.id();

        assertThat(post(liaison, address + "/revoke", Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(liaison, address + "/revoke", Map.of("reason", "记录有误"))).hasStatus3xxRedirection();

        assertThat(anybody("/certificates/" + issued.code()))
                .bodyText()
                .contains("撤销，不再有效", "记录有误")
                .doesNotContain("这份证明有效");
        assertThat(anybody("/certificates/" + issued.code() + "/badge")).hasStatus(HttpStatus.NOT_FOUND);
        byte[] file = paper(liaison, issued);
        keep(file, "certificate-revoked", 0);
        assertThat(PaperReading.text(file)).contains("已撤销");
    }

    @Test
    void afterACorrectionThePageOfferesANewOneAndTheOldOneNamesIt() {
        CertificateView issued = issue();
        squad.service(place, team, "补录", Map.of(zhang, "4"));
        String address = "/volunteers/certificates/" + issued.id();
        assertThat(get(liaison, address)).bodyText().contains("出具后服务记录有更正");

        assertThat(post(liaison, address + "/replace", typed("contact", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(liaison, address + "/replace", typed("contact", "0350-1234567")))
                .hasStatus3xxRedirection();

        CertificateView fresh = certificates.list(zhang).getFirst();
        assertThat(anybody("/certificates/" + issued.code())).bodyText().contains("已换发", fresh.number());
        assertThat(anybody("/certificates?code=" + fresh.code().grouped()))
                .bodyText()
                .contains("这份证明有效", "6.5");
    }

    @Test
    void theBadgeBesideItIsAnOpenBadgeWithoutPersonalData() {
        CertificateView issued = issue();

        assertThat(anybody("/certificates/" + issued.code() + "/badge"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/ld+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.type",
                        type -> assertThat(type)
                                .asArray()
                                .containsExactly("VerifiableCredential", "OpenBadgeCredential"))
                .hasPathSatisfying(
                        "$.credentialSubject.achievement.name",
                        name -> assertThat(name).isEqualTo("科技志愿服务证明"))
                .hasPathSatisfying("$.issuer.name", name -> assertThat(name).isEqualTo(issued.organisation()));
        assertThat(anybody("/certificates/" + issued.code() + "/badge"))
                .bodyText()
                .doesNotContain("张三丰", "张＊", issued.volunteerNumber());
    }

    @Test
    void anUnknownCodeIsAnswerdWithASentenceAndTheCodeStaysTyped() {
        assertThat(anybody("/certificates/0000-0000-0000-0000-0000"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("没有这个核验码", "value=\"0000-0000-0000-0000-0000\"");
        assertThat(anybody("/certificates")).hasStatusOk();
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() {
        assertThat(post(liaison, "/volunteers/people/" + zhang + "/certificates", typed("responsible", "王")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"王\"", "value=\"李经办\"", "e-responsible");
        assertThat(certificates.list(zhang)).isEmpty();
    }

    @Test
    void theOfficeReadsWithoutNamesAndWordsTheCertificatesOfItsCity() {
        CertificateView issued = issue();
        Viewer office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));

        assertThat(get(office, "/volunteers/certificates"))
                .bodyText()
                .contains(issued.number(), "张＊＊")
                .doesNotContain("张三丰");
        assertThat(get(office, "/volunteers/certificates/" + issued.id()))
                .bodyText()
                .contains("张＊＊")
                .doesNotContain("张三丰", "/paper", "/revoke");
        assertThat(get(office, "/volunteers/certificates/" + issued.id() + "/paper"))
                .hasStatus(HttpStatus.FORBIDDEN);
        String wording = "/volunteers/certificates/wording";
        assertThat(get(office, wording)).bodyText().contains("科技志愿服务证明", "{姓名}");
        assertThat(post(office, wording, Map.of("title", "国家级证明", "body", "{姓名}")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"国家级证明\"", "正文缺少", "国家级");
        assertThat(post(office, wording, Map.of("title", "证明", "body", "{姓名}{起始日期}{截止日期}{小时数}")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office,
                        wording,
                        Map.of("city", places.create().area().toString(), "title", "证明", "body", "{姓名}")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theListNeedsTheSameFewStatementsForManyAsForOne() {
        issue();
        int one = Statements.during(() -> get(liaison, "/volunteers/certificates"));

        IntStream.range(0, 5).forEach(_ -> issue());

        assertThat(Statements.during(() -> get(liaison, "/volunteers/certificates")))
                .isEqualTo(one)
                .isLessThanOrEqualTo(12);
    }

    private CertificateView issue() {
        assertThat(post(liaison, "/volunteers/people/" + zhang + "/certificates", typed("contact", "0350-1234567")))
                .hasStatus3xxRedirection();
        return certificates.list(zhang).getFirst();
    }

    private Map<String, String> typed(String field, String text) {
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "from", squad.today().minusMonths(1).toString(),
                "to", squad.today().toString(),
                "responsible", "王主任",
                "handler", "李经办",
                "contact", "0350-1234567"));
        form.put(field, text);
        return form;
    }

    private byte[] paper(Viewer viewer, CertificateView certificate) {
        MvcTestResult result = get(viewer, "/volunteers/certificates/" + certificate.id() + "/paper");
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        return result.getResponse().getContentAsByteArray();
    }

    /** Keeps a picture of the paper to be looked at, where pictures are asked for. */
    private static void keep(byte[] file, String name, int page) throws java.io.IOException {
        if (Boolean.getBoolean("kepu.docs")) {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            ImageIO.write(
                    PaperReading.picture(file, page),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
    }

    /** From an address nobody else uses, so that no test brakes another. */
    private MvcTestResult anybody(String path) {
        return mvc.get()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(OrderFixture.address().getHostAddress());
                    return request;
                })
                .exchange();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(viewer(viewer)).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer(viewer));
        for (Map.Entry<String, String> field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
