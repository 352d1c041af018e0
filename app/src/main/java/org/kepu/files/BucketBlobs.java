package org.kepu.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Contents in a bucket of an S3-compatible store; what was uploaded before the bucket was set is still read from the folder. */
final class BucketBlobs implements BlobStore {

    private static final int ATTEMPTS = 3;

    private final BucketSettings settings;
    private final FolderBlobs before;
    private final Clock clock;
    private final Signature signature;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    BucketBlobs(BucketSettings settings, FolderBlobs before, Clock clock) {
        this.settings = settings;
        this.before = before;
        this.clock = clock;
        this.signature = new Signature(settings.region(), settings.accessKey(), settings.secretKey());
    }

    @Override
    public void settle(Staging.Staged staged) throws IOException {
        int there = send(
                        "HEAD",
                        staged.sha256(),
                        Signature.EMPTY,
                        HttpRequest.BodyPublishers.noBody(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (there == 200) {
            return;
        }
        int kept = send(
                        "PUT",
                        staged.sha256(),
                        staged.sha256(),
                        HttpRequest.BodyPublishers.ofFile(staged.file()),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (kept != 200) {
            throw new IOException("the store answered " + kept + " to a file");
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        if (before.has(sha256)) {
            return before.open(sha256);
        }
        HttpResponse<InputStream> answer = send(
                "GET",
                sha256,
                Signature.EMPTY,
                HttpRequest.BodyPublishers.noBody(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        answer.body().close();
        throw answer.statusCode() == 404
                ? new FileNotFoundException(sha256)
                : new IOException("the store answered " + answer.statusCode());
    }

    /** Tries again where the store is out of breath or the line breaks: every request may be sent twice. */
    private <T> HttpResponse<T> send(
            String method, String sha256, String payload, BodyPublisher body, BodyHandler<T> handler)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<T> answer = http.send(request(method, sha256, payload, body), handler);
                if (answer.statusCode() < 500 || attempt == ATTEMPTS) {
                    return answer;
                }
                close(answer.body());
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private HttpRequest request(String method, String sha256, String payload, BodyPublisher body) {
        URI address = settings.address(sha256);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).method(method, body);
        signature.sign(method, address, payload, clock.instant(), Map.of()).forEach(request::header);
        return request.build();
    }

    private static void close(Object body) throws IOException {
        if (body instanceof InputStream stream) {
            stream.close();
        }
    }
}
