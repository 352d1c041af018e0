package org.kepu.reports;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people put into reports: texts by field, and files. */
@Repository
class ReportTexts {

    private final JdbcClient jdbc;

    ReportTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in every field of a report, under the names of {@link ReportView#texts}. */
    Map<String, String> get(ReportId id) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("""
                        select 'overview' as field, overview as text from reports.report where id = :id
                        union all select 'problems', problems from reports.report where id = :id
                        union all select 'plans', plans from reports.report where id = :id
                        union all select 'body.' || clause_id, coalesce(body, '') from reports.section where report_id = :id
                        """).param("id", id.value()).query(row -> {
            texts.put(row.getString("field"), row.getString("text"));
        });
        return texts;
    }

    /** Changes some fields. A section that says something else follows nobody any more. */
    void write(ReportId id, Map<String, String> changed) {
        jdbc.sql("""
                        update reports.report set overview = coalesce(:overview, overview),
                            problems = coalesce(:problems, problems), plans = coalesce(:plans, plans) where id = :id
                        """)
                .param("id", id.value())
                .param("overview", changed.get("overview"), Types.VARCHAR)
                .param("problems", changed.get("problems"), Types.VARCHAR)
                .param("plans", changed.get("plans"), Types.VARCHAR)
                .update();
        changed.forEach((field, text) -> {
            if (field.startsWith(ReportView.BODY)) {
                jdbc.sql("""
                                update reports.section set body = :body, follows = null, follows_name = ''
                                where report_id = :id and clause_id::text = :clause
                                """)
                        .param("id", id.value())
                        .param("clause", field.substring(ReportView.BODY.length()))
                        .param("body", text)
                        .update();
            }
        });
    }

    /** Takes over what another unit says. */
    void follow(ReportId id, ClauseId clause, ReportView.Other other) {
        jdbc.sql("""
                        update reports.section set body = :body, follows = :unit, follows_name = :name
                        where report_id = :id and clause_id = :clause
                        """)
                .param("id", id.value())
                .param("clause", clause.value())
                .param("body", other.body())
                .param("unit", other.unit().value())
                .param("name", other.unitName())
                .update();
    }

    List<FileId> files(ReportId id) {
        return jdbc.sql("select file from reports.attachment where report_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new FileId(row.getObject("file", UUID.class)))
                .list();
    }

    void attach(ReportId id, FileId file) {
        jdbc.sql("""
                        insert into reports.attachment (report_id, file, position)
                        select :id, :file, coalesce(max(position) + 1, 0) from reports.attachment where report_id = :id
                        """).param("id", id.value()).param("file", file.value()).update();
    }

    void detach(ReportId id, FileId file) {
        jdbc.sql("delete from reports.attachment where report_id = :id and file = :file")
                .param("id", id.value())
                .param("file", file.value())
                .update();
    }
}
