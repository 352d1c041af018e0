package org.kepu.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kepu.store.InstallationRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, as its entry {@code manifest.json}.
 *
 * @param format version of the layout of the archive
 * @param schemas version of each module's schema
 * @param sequences where the database goes on counting
 * @param entries every other entry of the archive
 */
record Manifest(
        int format,
        Instant createdAt,
        Map<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /**
     * One table's rows, kept in an entry of the archive as PostgreSQL's COPY text.
     *
     * @param name with its schema, quoted where needed
     */
    record Table(String name, List<String> columns, long rows, String entry) {}

    /**
     * A sequence.
     *
     * @param called whether the value has been given out
     */
    record Sequence(String name, long value, boolean called) {}

    /**
     * An entry with what it must be.
     *
     * @param sha256 in hexadecimal
     */
    record Entry(String name, long bytes, String sha256) {}

    void write(OutputStream out) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, this);
    }

    static Manifest read(InputStream in) throws IOException {
        try {
            Manifest manifest = JSON.readValue(in, Manifest.class);
            if (manifest.format() > FORMAT) {
                throw new InstallationRefused(
                        "The backup was made by a newer Kepu than this one. Bring this Kepu up to date first.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new InstallationRefused(
                    "The archive is damaged: its list of contents, " + NAME + ", cannot be read.", e);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
