package org.kepu.visits;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.volunteers.Confirming;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the side that is served answers, without an account: by the key of the QR code, or by six digits. */
@Service
public class Answering {

    /** Wrong codes from one address before it must wait. */
    private static final int FREE = 10;

    private static final int DAYS_OF_THE_KEY = 7;

    private final VisitTable table;
    private final VisitQueries queries;
    private final TeamQueries teams;
    private final People people;
    private final Confirming confirming;
    private final Occasions occasions;
    private final Brakes brakes;
    private final Clock clock;

    Answering(
            VisitTable table,
            VisitQueries queries,
            TeamQueries teams,
            People people,
            Confirming confirming,
            Occasions occasions,
            Brakes brakes,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.teams = teams;
        this.people = people;
        this.confirming = confirming;
        this.occasions = occasions;
        this.brakes = brakes;
        this.clock = clock;
    }

    /**
     * The visit with these six digits, of today or yesterday. Refused are digits that none has ({@code code}) and, without a field,
     * whoever gave too many wrong ones.
     */
    public Outcome<VisitView> find(String typed, InetAddress from) {
        Braked guess = new Braked("VISIT", Braked.from(from).key(), FREE);
        Duration wait = brakes.waitFor(guess);
        if (wait.isPositive()) {
            return Outcome.refused("", "visits.refusal.tooMany", wait.toMinutes() + 1);
        }
        Optional<VisitView> found = queries.findByCode(
                typed.replaceAll("\\s", ""), LocalDate.now(clock).minusDays(1));
        if (found.isEmpty()) {
            brakes.failed(guess);
        }
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused("code", "visits.refusal.unknown"));
    }

    /**
     * The visit a QR code leads to.
     *
     * @throws NotFound if it leads nowhere, no longer, or the visit was cancelled
     */
    public VisitView get(String key) {
        return queries.findByKey(key, LocalDate.now(clock).minusDays(DAYS_OF_THE_KEY))
                .orElseThrow(() -> new NotFound("visit"));
    }

    /** Whether this viewer belongs to the side that serves and cannot answer. */
    public boolean serves(VisitView visit, Viewer viewer) {
        return people.keeps(viewer, teams.get(visit.team()));
    }

    /**
     * Answers, once. Refused are a second answer, one by who keeps the team's records, and a denial without a reason of 2 to 200
     * characters ({@code note}).
     */
    @Transactional
    public Outcome<VisitId> answer(String key, boolean agrees, String note, Viewer viewer) {
        VisitView found = get(key);
        VisitId id = found.id();
        found.occasion().ifPresent(occasions::lock);
        table.lock(id);
        VisitView visit = queries.get(id);
        if (!visit.awaitsAnswer()) {
            return Outcome.refused("", "visits.refusal.answered");
        }
        if (serves(visit, viewer)) {
            return Outcome.refused("", "visits.refusal.ownSide");
        }
        String reason = agrees ? "" : note.strip();
        if (!agrees && (reason.length() < 2 || reason.length() > VisitView.LONGEST_NOTE)) {
            return Outcome.refused("note", "visits.refusal.note");
        }
        table.answered(id, agrees, reason, OffsetDateTime.now(clock));
        visit.service().ifPresent(service -> confirming.answer(service, agrees, Confirming.How.VISIT));
        visit.occasion().ifPresent(occasion -> occasions.answered(occasion, agrees, reason));
        return Outcome.done(id);
    }
}
