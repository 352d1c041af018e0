package org.kepu.spreadsheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports in the database, so that they outlive a restart and any copy of the application can go on with them. */
@Component
class ImportRuns {

    private static final int DAYS_LEFT_LYING = 7;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a new import and forgets those that nobody confirmed for a week. */
    void add(ImportRun run) {
        jdbc.sql("delete from spreadsheets.import where status = 'CHECKED' and created_at < :before")
                .param("before", OffsetDateTime.now(clock).minusDays(DAYS_LEFT_LYING))
                .update();
        jdbc.sql("""
                insert into spreadsheets.import
                    (id, form, options, file_name, sha256, status, created_at, created_by, ignored, rows, verdicts)
                values (:id, :form, :options::jsonb, :fileName, :sha256, :status, :createdAt, :createdBy,
                    :ignored::jsonb, :rows::jsonb, :verdicts::jsonb)
                """)
                .param("id", run.id().value())
                .param("form", run.form())
                .param("options", json.writeValueAsString(run.options()))
                .param("fileName", run.fileName())
                .param("sha256", run.sha256())
                .param("status", run.status().name())
                .param("createdAt", run.createdAt())
                .param("createdBy", run.createdBy().value())
                .param("ignored", json.writeValueAsString(run.ignored()))
                .param("rows", json.writeValueAsString(run.rows()))
                .param("verdicts", json.writeValueAsString(run.verdicts()))
                .update();
    }

    Optional<ImportRun> find(ImportId id) {
        return find(id, "");
    }

    /** Inside a transaction: nobody else goes on with the import meanwhile. */
    Optional<ImportRun> lock(ImportId id) {
        return find(id, " for update");
    }

    void replaceVerdicts(ImportId id, List<RowVerdict> verdicts) {
        jdbc.sql("update spreadsheets.import set verdicts = :verdicts::jsonb where id = :id")
                .param("verdicts", json.writeValueAsString(verdicts))
                .param("id", id.value())
                .update();
    }

    void done(ImportId id, String receipt) {
        jdbc.sql("""
                update spreadsheets.import set status = 'DONE', rows = null, receipt = :receipt, decided_at = :now
                where id = :id""")
                .param("receipt", receipt)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
    }

    void undone(ImportId id) {
        jdbc.sql("update spreadsheets.import set status = 'UNDONE', receipt = null, decided_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
    }

    private Optional<ImportRun> find(ImportId id, String lock) {
        return jdbc.sql("select * from spreadsheets.import where id = :id" + lock)
                .param("id", id.value(), Types.OTHER)
                .query(this::map)
                .optional();
    }

    private ImportRun map(ResultSet row, int number) throws SQLException {
        String rows = row.getString("rows");
        String receipt = row.getString("receipt");
        return new ImportRun(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("form"),
                json.readValue(row.getString("options"), new TypeReference<Map<String, String>>() {}),
                row.getString("file_name"),
                row.getString("sha256"),
                ImportStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class),
                new AccountId(row.getObject("created_by", UUID.class)),
                List.of(json.readValue(row.getString("ignored"), String[].class)),
                rows == null ? List.of() : Arrays.asList(json.readValue(rows, SheetRow[].class)),
                Arrays.asList(json.readValue(row.getString("verdicts"), RowVerdict[].class)),
                receipt == null ? "" : receipt);
    }
}
