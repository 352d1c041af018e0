package org.kepu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.store.KepuHome;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KepuTest
class FileStoreTests {

    private static final long LIMIT = 1000;

    @Autowired
    private FileStore files;

    @Autowired
    private KepuHome home;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatIsStoredIsReadBack() throws IOException {
        StoredFile file = stored("方案.txt", "实施方案");

        try (var content = files.open(files.get(file.id()))) {
            assertThat(content).hasBinaryContent("实施方案".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(12);
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        String content = UUID.randomUUID().toString();
        StoredFile first = stored("a.txt", content);
        StoredFile second = stored("b.txt", content);

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.id()).isNotEqualTo(first.id());
        try (var kept = Files.walk(home.folder("files"))) {
            assertThat(kept.filter(path -> path.endsWith(first.sha256()))).hasSize(1);
        }
    }

    @Test
    void tooManyBytesAreRefusedAndLeaveNothingBehind() throws IOException {
        Outcome<StoredFile> outcome =
                files.store("big", new ByteArrayInputStream(new byte[1001]), LIMIT, Optional.empty());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        try (var incoming = Files.list(home.folder("files/incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void aFileOfAFailedCommandIsNotVisible() {
        StoredFile[] made = new StoredFile[1];
        transaction.executeWithoutResult(status -> {
            made[0] = stored("a.txt", "x");
            status.setRollbackOnly();
        });

        assertThatThrownBy(() -> files.get(made[0].id())).isInstanceOf(NotFound.class);
    }

    @Test
    void foldersAndControlCharactersAreDroppedFromTheName() {
        assertThat(stored("C:\\secret\\方\n案.docx", "x").name()).isEqualTo("方案.docx");
        assertThat(stored("../../etc/passwd", "x").name()).isEqualTo("passwd");
        assertThat(stored("dir/", "x").name()).isEqualTo("file");
    }

    @Test
    void aDownloadIsAnAttachmentThatNoBrowserReinterprets() {
        var answer =
                files.download(stored("方案.html", "<html><script>1</script>").id());

        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void theContentTellsTheType() {
        assertThat(stored("plan.txt", "%PDF-1.7").mediaType()).isEqualTo("application/pdf");
        assertThat(stored("plan.docx", "PK\u0003\u0004").mediaType()).contains("wordprocessingml");
        assertThat(stored("plan.pdf", "\u0001\u0000").mediaType()).isEqualTo("application/octet-stream");
    }

    private StoredFile stored(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ((Outcome.Done<StoredFile>) files.store(name, new ByteArrayInputStream(bytes), LIMIT, Optional.empty()))
                .value();
    }
}
