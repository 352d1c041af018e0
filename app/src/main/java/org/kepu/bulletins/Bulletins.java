package org.kepu.bulletins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.reports.RoundId;
import org.kepu.reports.RoundQueries;
import org.kepu.reports.RoundView;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes, issues and reads the bulletins of rounds. */
@Service
public class Bulletins {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final RoundQueries rounds;
    private final FigureMaking figures;
    private final MessageSource messages;
    private final JsonMapper json;

    Bulletins(JdbcClient jdbc, RoundQueries rounds, FigureMaking figures, MessageSource messages, JsonMapper json) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.figures = figures;
        this.messages = messages;
        this.json = json;
    }

    /**
     * The bulletin of a round. Until somebody saves it its texts are proposals; until it is issued its figures are those of now.
     *
     * @throws org.kepu.shared.NotFound if there is no such round
     */
    @Transactional(readOnly = true)
    public BulletinView get(RoundId id) {
        RoundView round = rounds.get(id);
        return jdbc.sql("select * from bulletins.bulletin where round_id = :id")
                .param("id", id.value())
                .query((row, number) -> written(row, round))
                .optional()
                .orElseGet(() -> proposed(round));
    }

    /**
     * Keeps the texts. Refused once it is issued, when somebody else saved meanwhile, and at a text longer than 4,000 characters.
     *
     * @param revision what the form showed; 0 for one nobody saved yet
     */
    @Transactional
    public Outcome<RoundId> write(RoundId id, int revision, String overview, String problems, String demands) {
        List<Refusal> wrong = new ArrayList<>();
        tooLong("overview", overview, wrong);
        tooLong("problems", problems, wrong);
        tooLong("demands", demands, wrong);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        int rows = jdbc.sql("""
                        insert into bulletins.bulletin as b (round_id, overview, problems, demands, revision)
                        values (:id, :overview, :problems, :demands, 1)
                        on conflict (round_id) do update
                        set overview = excluded.overview, problems = excluded.problems, demands = excluded.demands,
                            revision = b.revision + 1
                        where b.revision = :revision and b.issued_on is null
                        """)
                .param("id", id.value())
                .param("overview", overview.strip())
                .param("problems", problems.strip())
                .param("demands", demands.strip())
                .param("revision", revision)
                .update();
        return rows == 1 ? Outcome.done(id) : Outcome.refused("", "bulletins.refusal.changedMeanwhile");
    }

    /**
     * Issues it: texts and figures stay as they are. Refused without a number, before it was saved, a
     * second time, and while units can still report.
     */
    @Transactional
    public Outcome<RoundId> issue(RoundId id, String documentNumber, LocalDate on, Act act) {
        if (documentNumber.isBlank() || documentNumber.strip().length() > 60) {
            return Outcome.refused("documentNumber", "bulletins.refusal.documentNumber");
        }
        RoundView round = rounds.get(id);
        if (!round.closed()) {
            return Outcome.refused("", "bulletins.refusal.notClosed");
        }
        BulletinFigures kept = figures.of(round);
        int rows = jdbc.sql("""
                        update bulletins.bulletin set document_number = :number, issued_on = :on, issued_by_name = :by,
                            figures = :figures::jsonb, revision = revision + 1
                        where round_id = :id and issued_on is null
                        """)
                .param("id", id.value())
                .param("number", documentNumber.strip())
                .param("on", on)
                .param("by", act.by().name())
                .param("figures", json.writeValueAsString(kept))
                .update();
        return rows == 1 ? Outcome.done(id) : Outcome.refused("", "bulletins.refusal.issueSaved");
    }

    /** The bulletin as a Word file; its figures are those of {@link #get}. */
    @Transactional(readOnly = true)
    public byte[] docx(RoundId id, String issuer) {
        return BulletinDocument.docx(get(id), issuer, this::text);
    }

    private BulletinView proposed(RoundView round) {
        BulletinFigures now = figures.of(round);
        Proposal proposal = new Proposal(now, round.quarter(), this::text);
        return new BulletinView(
                round,
                false,
                proposal.overview(),
                proposal.problems(),
                proposal.demands(),
                0,
                "",
                Optional.empty(),
                "",
                now);
    }

    private BulletinView written(ResultSet row, RoundView round) throws SQLException {
        String kept = row.getString("figures");
        return new BulletinView(
                round,
                true,
                row.getString("overview"),
                row.getString("problems"),
                row.getString("demands"),
                row.getInt("revision"),
                row.getString("document_number"),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getString("issued_by_name"),
                kept == null ? figures.of(round) : json.readValue(kept, BulletinFigures.class));
    }

    /** Documents of the office are in Chinese whoever asks for them. */
    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private static void tooLong(String field, String text, List<Refusal> wrong) {
        if (text.strip().length() > LONGEST) {
            wrong.add(Refusal.at(field, "imports.cell.tooLong", LONGEST));
        }
    }
}
