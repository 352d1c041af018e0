package org.kepu.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.OrderState;
import org.kepu.orders.ServiceId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GeoReport v2 (wiki.open311.org/GeoReport_v2) asks of a server, method by method, and what we add to it. */
@KepuTest
class GeoReportTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private AreaQueries areas;

    @Autowired
    private Brakes brakes;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    private Place place;
    private String jurisdiction;
    private ServiceId service;
    private String key;

    @BeforeEach
    void aCityWithAServiceAndAKey() {
        place = places.create();
        jurisdiction = areas.get(place.area()).code();
        service = orders.service(place, false);
        key = done(keys.issue("某便民平台", "某人 010-1", TestViewers.somebody(Role.SYSTEM_ADMIN, new Scope.Everything())))
                .key();
    }

    @Test
    void discoveryNamesTheSpecificationTheAddressAndTheFormats() throws IOException {
        JsonNode endpoint =
                read(get("/open311/discovery.json")).get("endpoints").get(0);
        assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.get("url").asString()).endsWith("/open311/v2");
        assertThat(endpoint.get("formats").toString()).contains("text/xml", "application/json");
        assertThat(texts(xml(get("/open311/discovery.xml")), "format")).containsExactly("text/xml", "application/json");
    }

    @Test
    void answersAreUtf8InTheFormatThatTheAddressEndsWith() {
        MvcTestResult xml = get(services("xml"));
        assertThat(xml).hasStatusOk();
        assertThat(xml.getResponse().getContentType()).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(xml).bodyText().matches("(?s)<\\?xml version=.1\\.0. encoding=.utf-8.\\?>.*");
        assertThat(get(services("json")).getResponse().getContentType())
                .isEqualToIgnoringCase("application/json;charset=utf-8");
    }

    @Test
    void theListOfServicesHasTheFieldsOfTheSpecification() throws IOException {
        JsonNode first = read(get(services("json"))).get(0);
        assertThat(first.propertyNames())
                .containsExactly(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(first.get("service_code").asString()).isEqualTo(service.toString());
        assertThat(first.get("metadata").asBoolean()).isTrue();
        assertThat(first.get("type").asString()).isEqualTo("realtime");
        Element root = xml(get(services("xml")));
        assertThat(root.getTagName()).isEqualTo("services");
        assertThat(texts(root, "service_code")).containsExactly(service.toString());
    }

    @Test
    void aDefinitionSaysWhichAttributesAnOrderNeeds() throws IOException {
        JsonNode definition = read(get(definition(service.toString(), "json")));
        assertThat(definition.get("service_code").asString()).isEqualTo(service.toString());
        assertThat(definition.get("attributes").values())
                .extracting(attribute -> attribute.get("code").asString())
                .containsExactly("audience", "people", "area", "wished", "consent");
        assertThat(definition.get("attributes").values())
                .extracting(attribute -> attribute.get("order").asInt())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(definition.get("attributes").get(0).get("values").values())
                .extracting(value -> value.get("key").asString())
                .containsExactly("FARMER", "GENERAL");
        Element root = xml(get(definition(service.toString(), "xml")));
        assertThat(root.getTagName()).isEqualTo("service_definition");
        assertThat(texts(root, "datatype")).contains("singlevaluelist", "number", "string");
    }

    @Test
    void aRequestBecomesAnOrderThatCanBeFollowed() throws IOException {
        String number = number(post(form()));
        JsonNode request = read(get(request(number))).get(0);
        assertThat(request.get("service_request_id").asString()).isEqualTo(number);
        assertThat(request.get("status").asString()).isEqualTo("open");
        assertThat(request.get("service_code").asString()).isEqualTo(service.toString());
        assertThat(OffsetDateTime.parse(request.get("requested_datetime").asString())
                        .toInstant())
                .isBeforeOrEqualTo(clock.instant());
        assertThat(request.propertyNames())
                .containsExactlyInAnyOrder(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
    }

    @Test
    void theAnswerToARequestInXmlHasItsNumberOnly() throws IOException {
        Element root = xml(post("xml", form()));
        assertThat(root.getTagName()).isEqualTo("service_requests");
        assertThat(texts(root, "service_request_id")).hasSize(1);
        assertThat(texts(root, "token")).isEmpty();
    }

    @Test
    void nobodyReadsWhoAskedOrWhatWasWritten() throws IOException {
        String number = number(post(form()));
        assertThat(get(request(number))).bodyText().doesNotContain("王", "138", "某村村委会", "想听香菇");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong-key"})
    void withoutAKeyNothingIsTaken(String wrong) throws IOException {
        Map<String, String> form = form();
        form.put("api_key", wrong);
        assertError(post(form), 403, "api_key");
    }

    @Test
    void aKeyThatWasTakenBackIsNoKey() throws IOException {
        Viewer administrator = TestViewers.somebody(Role.SYSTEM_ADMIN, new Scope.Everything());
        ApiKeys.Issued other = done(keys.issue("另一平台", "某人", administrator));
        keys.revoke(other.id(), administrator);
        Map<String, String> form = form();
        form.put("api_key", other.key());
        assertError(post(form), 403, "api_key");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "service_code, '', 400, service_code",
                "service_code, 00000000-0000-7000-8000-000000000000, 404, service_code",
                "jurisdiction_id, '', 400, jurisdiction_id",
                "jurisdiction_id, nowhere, 404, jurisdiction_id",
                "phone, 12345, 400, phone",
                "attribute[people], many, 400, attribute[people]",
                "attribute[audience], OFFICIAL, 400, attribute[audience]",
                "attribute[consent], '', 400, attribute[consent]",
                "attribute[area], somewhere, 400, somewhere",
                "lat, 1234, 400, lat",
                "media_url, javascript:alert(1), 400, media_url",
                "token, 12345, 400, token",
            })
    void whatIsWrongIsAnsweredWithACodeAndAtTheArgument(String argument, String value, int status, String named)
            throws IOException {
        Map<String, String> form = form();
        form.put(argument, value);
        assertError(post(form), status, named);
    }

    @Test
    void aRequestWithoutAnyNameIsRefused() throws IOException {
        Map<String, String> form = form();
        form.remove("first_name");
        form.remove("last_name");
        assertError(post(form), 400, "last_name");
    }

    @Test
    void aRequestWithoutAnyPlaceIsRefused() throws IOException {
        Map<String, String> form = form();
        form.remove("address_string");
        form.remove("attribute[area]");
        assertError(post(form), 400, "address_string");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndErrorsComeInXmlToo() throws IOException {
        Map<String, String> form = form();
        form.put("phone", "");
        form.put("attribute[people]", "0");
        Element root = xml(post("xml", form));
        assertThat(root.getTagName()).isEqualTo("errors");
        assertThat(texts(root, "code")).containsExactly("400", "400");
        assertThat(String.join(" ", texts(root, "description"))).contains("phone", "attribute[people]");
    }

    @Test
    void descriptionsMayHaveFourThousandCharactersAndNoMore() throws IOException {
        Map<String, String> form = form();
        form.put("description", "问".repeat(4000));
        assertThat(number(post(form))).isNotBlank();
        form.put("description", "问".repeat(4001));
        assertError(post(form), 400, "description");
    }

    @Test
    void aRequestSentAgainWithItsTokenIsTheSameOne() throws IOException {
        Map<String, String> form = form();
        String token = UUID.randomUUID().toString();
        form.put("token", token);
        String number = number(post(form));
        assertThat(number(post(form))).isEqualTo(number);
        JsonNode receipt = read(get("/open311/v2/tokens/" + token + ".json?jurisdiction_id=" + jurisdiction))
                .get(0);
        assertThat(receipt.get("service_request_id").asString()).isEqualTo(number);
        assertThat(receipt.get("token").asString()).isEqualTo(token);
    }

    @Test
    void oneTokenSentManyTimesAtOnceMakesOneRequest() throws Exception {
        Map<String, String> form = form();
        form.put("token", UUID.randomUUID().toString());
        List<Callable<String>> senders = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(_ -> () -> number(post(form)))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(senders.size())) {
            assertThat(pool.invokeAll(senders).stream().map(Future::resultNow).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aRefusedRequestLeavesItsTokenFree() throws IOException {
        Map<String, String> form = form();
        form.put("token", UUID.randomUUID().toString());
        form.put("phone", "");
        assertError(post(form), 400, "phone");
        form.putAll(form());
        assertThat(number(post(form))).isNotBlank();
    }

    @Test
    void anUnknownTokenIsNotFound() throws IOException {
        assertError(
                get("/open311/v2/tokens/" + UUID.randomUUID() + ".json?jurisdiction_id=" + jurisdiction), 404, "token");
    }

    @Test
    void requestsAreFoundByStatusAndService() throws IOException {
        String open = number(post(form()));
        orders.at(OrderState.REJECTED, place, false);
        assertThat(numbers("&status=open")).containsExactly(open);
        assertThat(numbers("&status=closed")).hasSize(1).doesNotContain(open);
        assertThat(numbers("&status=open,closed")).hasSize(2);
        assertThat(numbers("&service_code=" + service)).containsExactly(open);
        assertThat(numbers("&service_request_id=" + open + ",000000-000000")).containsExactly(open);
    }

    @Test
    void requestsAreFoundByTheTimeTheyWereSent() throws IOException {
        String number = number(post(form()));
        OffsetDateTime now = OffsetDateTime.now(clock);
        assertThat(numbers("&start_date=" + written(now.minusHours(1)) + "&end_date=" + written(now.plusHours(1))))
                .containsExactly(number);
        assertThat(numbers("&end_date=" + written(now.minusHours(1)))).isEmpty();
        assertThat(numbers("&start_date=" + written(now.minusDays(3)))).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=yesterday, start_date",
        "status=lost, status",
        "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 90",
        "start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z, end_date",
    })
    void aQueryThatMakesNoSenseSaysWhy(String query, String named) throws IOException {
        assertError(get("/open311/v2/requests.json?jurisdiction_id=" + jurisdiction + "&" + query), 400, named);
    }

    @Test
    void anotherCitysRequestIsNotFound() throws IOException {
        String number = number(post(form()));
        String elsewhere = areas.get(places.create().area()).code();
        assertError(
                get("/open311/v2/requests/" + number + ".json?jurisdiction_id=" + elsewhere),
                404,
                "service_request_id");
    }

    @Test
    void aKeyThatSendsTooMuchMustWait() throws IOException {
        ApiKeyId id = keys.use(key).orElseThrow();
        for (int i = 0; i <= 500; i++) {
            brakes.failed(new Braked("ORDER_PARTNER", id.toString(), 500));
        }
        assertError(post(form()), 429, "");
    }

    @Test
    void coordinatesThatLieInNoCountyAskForTheArea() throws IOException {
        Map<String, String> form = form();
        form.remove("attribute[area]");
        form.put("lat", "38.4");
        form.put("long", "112.7");
        // the city of this test has no counties with seats
        assertError(post(form), 400, "address_id");
    }

    @Test
    void listsNeedFewStatements() {
        assertThat(Statements.during(() -> get(services("json")))).isLessThanOrEqualTo(4);
        assertThat(Statements.during(() -> get("/open311/v2/requests.json?jurisdiction_id=" + jurisdiction)))
                .isLessThanOrEqualTo(5);
    }

    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", key);
        form.put("jurisdiction_id", jurisdiction);
        form.put("service_code", service.toString());
        form.put("last_name", "王");
        form.put("first_name", "秀英");
        form.put("phone", "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
        form.put("address_string", "某村村委会");
        form.put("attribute[area]", place.area().toString());
        form.put("attribute[audience]", "FARMER");
        form.put("attribute[people]", "40");
        form.put("attribute[consent]", "yes");
        form.put("description", "想听香菇");
        return form;
    }

    private String services(String format) {
        return "/open311/v2/services." + format + "?jurisdiction_id=" + jurisdiction;
    }

    private String definition(String code, String format) {
        return "/open311/v2/services/" + code + "." + format + "?jurisdiction_id=" + jurisdiction;
    }

    private String request(String number) {
        return "/open311/v2/requests/" + number + ".json?jurisdiction_id=" + jurisdiction;
    }

    private List<String> numbers(String query) throws IOException {
        return read(get("/open311/v2/requests.json?jurisdiction_id=" + jurisdiction + query)).values().stream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }

    private static String written(OffsetDateTime moment) {
        return moment.withNano(0).toString().replace("+", "%2B");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(path)).exchange();
    }

    private MvcTestResult post(Map<String, String> form) {
        return post("json", form);
    }

    /** Without a token of a form: other programs have none. */
    private MvcTestResult post(String format, Map<String, String> form) {
        var request =
                mvc.post().uri("/open311/v2/requests." + format).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.forEach(request::param);
        return request.exchange();
    }

    private String number(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return read(answer).get(0).get("service_request_id").asString();
    }

    private void assertError(MvcTestResult answer, int status, String named) throws IOException {
        assertThat(answer).hasStatus(status);
        JsonNode error = read(answer).get(0);
        assertThat(error.get("code").asInt()).isEqualTo(status);
        assertThat(error.get("description").asString()).contains(named);
    }

    private JsonNode read(MvcTestResult answer) throws IOException {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static Element xml(MvcTestResult answer) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
                    .getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Element root, String tag) {
        NodeList found = root.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
