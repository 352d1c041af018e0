package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kepu.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.test.context.ContextConfiguration;

/** A form of the public over HTTP: tests without a server replace the tokens by their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class FormTokensTests {

    private static final String FORM = "/orders/mine";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void lookingAtAFormBeginsNoSession() throws Exception {
        HttpResponse<String> form = open();
        assertThat(form.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith(FormTokens.COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(form.headers().firstValue("ETag"))
                .as("nobody else is sent this page")
                .isEmpty();
    }

    @Test
    void theFormIsTakenWithItsCookieAlone() throws Exception {
        HttpResponse<String> form = open();
        Matcher found = TOKEN.matcher(form.body());
        assertThat(found.find()).isTrue();
        String token = found.group(1);
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

        assertThat(send(token, List.of("Cookie", cookie)))
                .as("taken, and nothing found")
                .isEqualTo(422);
        assertThat(send("", List.of("Cookie", cookie))).isEqualTo(403);
        assertThat(send(token, List.of("Cookie", FormTokens.COOKIE + "=made-up")))
                .isEqualTo(403);
        assertThat(send(token, List.of())).isEqualTo(403);
    }

    @Test
    void thatOfSomebodySignedInStaysInTheSession() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        FormTokens tokens = new FormTokens();
        MockHttpServletResponse before = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, before);
        request.setCookies(before.getCookies());
        request.getSession().setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "somebody");

        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(tokens.loadToken(request)).as("the cookie no longer counts").isNull();
        tokens.saveToken(tokens.generateToken(request), request, response);
        assertThat(response.getCookies()).isEmpty();
        assertThat(tokens.loadToken(request)).isNotNull();
    }

    private HttpResponse<String> open() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int send(String token, List<String> header) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("number=251001-000000&mobile=13900001111&_csrf=" + token));
        if (!header.isEmpty()) {
            request.headers(header.toArray(String[]::new));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + FORM);
    }
}
