package org.kepu.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps uploaded files. Who may read a file is decided by the module whose object it belongs to: there is no address that gives
 * a file by its id alone.
 */
@Service
public class FileStore {

    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(Blobs blobs, JdbcClient jdbc, Clock clock) {
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a file. The row is part of the caller's transaction; the bytes are safe on the disk before it is written.
     *
     * @param name as the browser sent it; folders and control characters are dropped
     * @param limit most bytes accepted; more are refused at {@code file}, and so is everything while the store takes nothing
     */
    public Outcome<StoredFile> store(String name, InputStream content, long limit, Optional<AccountId> by) {
        Blobs.Blob blob;
        try {
            blob = blobs.put(content, limit);
        } catch (Staging.TooLarge tooLarge) {
            return Outcome.refused("file", "files.refusal.tooLarge", limit >> 20);
        } catch (Blobs.Unreachable unreachable) {
            return Outcome.refused("file", "files.refusal.store", StoredFile.cleaned(name, ""));
        }
        StoredFile file = new StoredFile(
                FileId.create(),
                blob.sha256(),
                StoredFile.cleaned(name, ""),
                MediaTypes.sniff(blob.start(), name),
                blob.size(),
                by,
                clock.instant());
        insert(file);
        return Outcome.done(file);
    }

    /** What is known of a file. */
    public Optional<StoredFile> find(FileId id) {
        return list(List.of(id)).stream().findFirst();
    }

    /**
     * What is known of a file.
     *
     * @throws NotFound if there is none
     */
    public StoredFile get(FileId id) {
        return find(id).orElseThrow(() -> new NotFound("file " + id));
    }

    /** What is known of these files, in the order asked for, in one statement; unknown ones are left out. */
    public List<StoredFile> list(List<FileId> ids) {
        return jdbc.sql("""
                        select id, sha256, name, media_type, size, uploaded_by, uploaded_at from files.file
                        where id = any(:ids) order by array_position(:ids, id)
                        """)
                .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .query((row, n) -> new StoredFile(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        Optional.ofNullable(row.getObject("uploaded_by", UUID.class))
                                .map(AccountId::new),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The bytes of a file; the caller closes the stream. */
    public InputStream open(StoredFile file) {
        return blobs.open(file.sha256());
    }

    /** The answer that downloads a file: never shown inside the site, never guessed to be something else. */
    public ResponseEntity<Resource> download(FileId id) {
        StoredFile file = get(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(open(file)));
    }

    private void insert(StoredFile file) {
        jdbc.sql("""
                        insert into files.file (id, sha256, name, media_type, size, uploaded_by, uploaded_at)
                        values (:id, :sha256, :name, :mediaType, :size, :by, :at)
                        """)
                .param("id", file.id().value())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("by", file.uploadedBy().map(AccountId::value).orElse(null))
                .param("at", file.uploadedAt().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
