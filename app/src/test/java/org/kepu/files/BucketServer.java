package org.kepu.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A store that speaks as much S3 as we need and believes only what is signed; it checks signatures on its own. */
final class BucketServer implements AutoCloseable {

    static final String KEY = "kepu-key";
    static final String SECRET = "kepu-secret";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    /** How many of the next requests find the store out of breath. */
    final AtomicInteger failing = new AtomicInteger();

    final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    BucketServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    BucketSettings settings(String secret) {
        return new BucketSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(), "cn-north-1", "proofs", KEY, secret, true);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        byte[] object = objects.get(path);
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 503, new byte[0]);
        } else if (!isSigned(exchange, body)) {
            send(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.UTF_8));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(path, body);
            send(exchange, 200, new byte[0]);
        } else {
            send(exchange, object == null ? 404 : 200, object == null ? new byte[0] : object);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        var sent = exchange.getRequestHeaders();
        Matcher said = AUTHORIZATION.matcher(String.valueOf(sent.getFirst("Authorization")));
        if (!said.matches()
                || !said.group(1).equals(KEY)
                || !hex(sha256(body)).equals(sent.getFirst("x-amz-content-sha256"))) {
            return false;
        }
        TreeMap<String, String> signed = Arrays.stream(said.group(4).split(";"))
                .collect(Collectors.toMap(name -> name, sent::getFirst, (a, b) -> a, TreeMap::new));
        StringBuilder request = new StringBuilder(
                exchange.getRequestMethod() + "\n" + exchange.getRequestURI().getRawPath() + "\n\n");
        signed.forEach((name, value) ->
                request.append(name).append(':').append(value.strip()).append('\n'));
        request.append('\n').append(said.group(4)).append('\n').append(sent.getFirst("x-amz-content-sha256"));
        String text = "AWS4-HMAC-SHA256\n" + sent.getFirst("x-amz-date") + "\n" + said.group(2) + "/" + said.group(3)
                + "/s3/aws4_request\n" + hex(sha256(request.toString().getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {said.group(2), said.group(3), "s3", "aws4_request", text}) {
            key = hmac(key, part);
        }
        return hex(key).equals(said.group(5)) && signed.containsKey("host") && signed.containsKey("x-amz-date");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
