package org.kepu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.store.KepuHome;
import org.springframework.mock.env.MockEnvironment;

class BucketBlobsTests {

    private static final byte[] CONTENT = "佐证".getBytes(StandardCharsets.UTF_8);

    private final BucketServer server = new BucketServer();

    @TempDir
    private Path folder;

    private KepuHome home;
    private Blobs blobs;

    @BeforeEach
    void aBucket() {
        home = new KepuHome(new MockEnvironment().withProperty("kepu.home", folder.toString()));
        blobs = blobs(server.settings(BucketServer.SECRET));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aContentLiesInTheBucketUnderItsHashAndNotInTheFolder() throws IOException {
        Blobs.Blob blob = blobs.put(CONTENT);

        assertThat(server.objects).containsOnlyKeys("/proofs/" + blob.sha256().substring(0, 2) + "/" + blob.sha256());
        try (var read = blobs.open(blob.sha256());
                var left = Files.walk(home.folder("files"))) {
            assertThat(read).hasBinaryContent(CONTENT);
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void theSameContentIsSentOnce() {
        blobs.put(CONTENT);
        int before = server.requests.get();
        blobs.put(CONTENT);

        assertThat(server.requests.get() - before).isEqualTo(1);
    }

    @Test
    void aStoreOutOfBreathIsAskedAgain() throws IOException {
        server.failing.set(2);
        Blobs.Blob blob = blobs.put(CONTENT);
        server.failing.set(2);

        try (var read = blobs.open(blob.sha256())) {
            assertThat(read).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void aStoreThatDoesNotTakeItIsSaidAndNothingIsLeft() throws IOException {
        Blobs stranger = blobs(server.settings("wrong"));

        assertThatThrownBy(() -> stranger.put(CONTENT))
                .isInstanceOf(Blobs.Unreachable.class)
                .hasMessageContaining("403");
        server.close();
        assertThatThrownBy(() -> blobs.put(CONTENT)).isInstanceOf(Blobs.Unreachable.class);
        assertThat(server.objects).isEmpty();
        try (var left = Files.list(home.folder("files/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatWasKeptInTheFolderBeforeIsStillRead() throws IOException {
        Blobs before = blobs(new BucketSettings("", "", "", "", "", true));
        String sha256 = before.put(CONTENT).sha256();

        try (var read = blobs.open(sha256)) {
            assertThat(read).hasBinaryContent(CONTENT);
        }
        assertThatThrownBy(() -> blobs.open("0".repeat(64))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theBucketMayBePartOfTheHost() {
        BucketSettings settings = new BucketSettings("https://oss.example.org/", "cn", "kepu", "a", "b", false);

        assertThat(settings.address("abcd")).hasToString("https://kepu.oss.example.org/ab/abcd");
        assertThat(settings.toString()).doesNotContain("b]b");
    }

    private Blobs blobs(BucketSettings settings) {
        return new Blobs(new Staging(home), home, settings, Clock.systemUTC());
    }
}
