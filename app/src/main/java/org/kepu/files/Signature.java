package org.kepu.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to S3 with AWS Signature Version 4, header form; our paths need no encoding and have no query. */
record Signature(String region, String accessKey, String secretKey) {

    /** SHA-256 of nothing, the payload of a read. */
    static final String EMPTY = sha256("");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * The headers to send, all but {@code Host}, which the client sets to the authority of the address.
     *
     * @param more headers that are sent and signed besides
     */
    Map<String, String> sign(String method, URI address, String payloadSha256, Instant at, Map<String, String> more) {
        String stamp = STAMP.format(at);
        SortedMap<String, String> headers = new TreeMap<>(more);
        headers.put("host", address.getAuthority());
        headers.put("x-amz-content-sha256", payloadSha256);
        headers.put("x-amz-date", stamp);
        String signed = String.join(";", headers.keySet());
        String canonical = String.join(
                "\n",
                method,
                address.getRawPath(),
                "",
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                signed,
                payloadSha256);
        String scope = stamp.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String text = String.join("\n", "AWS4-HMAC-SHA256", stamp, scope, sha256(canonical));
        String signature = HexFormat.of().formatHex(hmac(key(stamp.substring(0, 8)), text));
        headers.remove("host");
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + signed + ",Signature="
                        + signature);
        return headers;
    }

    private byte[] key(String day) {
        byte[] key = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        return hmac(hmac(hmac(key, region), "s3"), "aws4_request");
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

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Signature[" + region + "]";
    }
}
