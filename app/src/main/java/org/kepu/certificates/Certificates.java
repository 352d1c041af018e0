package org.kepu.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.units.UnitQueries;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues certificates from the ledger of hours, free of charge, in the name of the unit that recorded the services (谁记录谁证明);
 * revokes them and issues them anew after a correction.
 */
@Service
public class Certificates {

    private final CertificateTable table;
    private final CertificateQueries queries;
    private final CertificateNames names;
    private final Wordings wordings;
    private final VolunteerQueries volunteers;
    private final TeamQueries teams;
    private final Services services;
    private final UnitQueries units;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateTable table,
            CertificateQueries queries,
            CertificateNames names,
            Wordings wordings,
            VolunteerQueries volunteers,
            TeamQueries teams,
            Services services,
            UnitQueries units,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.names = names;
        this.wordings = wordings;
        this.volunteers = volunteers;
        this.teams = teams;
        this.services = services;
        this.units = units;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues a certificate of what stands in the ledger for these days: all services of the person in teams of the unit that recorded
     * those of this membership. Refused, at its field, are days missing, in the wrong order or
     * to come; days without hours; names and contact that are none; and somebody whose name was erased.
     */
    @Transactional
    public Outcome<CertificateId> issue(VolunteerId volunteer, CertificateDraft draft, Viewer by) {
        return issue(volunteer, draft, Optional.empty(), by);
    }

    /** Issues one instead of another that is valid, after a correction; refused is what {@link #issue} refuses. */
    @Transactional
    public Outcome<CertificateId> replace(CertificateId old, CertificateDraft draft, Viewer by) {
        table.lock(old);
        CertificateView before = queries.get(old);
        return before.state() == CertificateState.VALID
                ? issue(before.volunteer(), draft, Optional.of(old), by)
                : Outcome.refused("", "certificates.refusal.notValid");
    }

    /** Takes a valid certificate back for a reason of 2 to 200 characters, which everybody who verifies it reads. */
    @Transactional
    public Outcome<CertificateId> revoke(CertificateId id, String reason, Viewer by) {
        if (reason.strip().length() < 2 || reason.strip().length() > 200) {
            return Outcome.refused("reason", "certificates.refusal.reason");
        }
        table.lock(id);
        if (queries.get(id).state() != CertificateState.VALID) {
            return Outcome.refused("", "certificates.refusal.notValid");
        }
        table.revoke(id, reason.strip(), clock.instant(), by.account().orElseThrow());
        events.publishEvent(new Deed(by, "certificates.revoked", "certificate " + id));
        return Outcome.done(id);
    }

    /** Whether the ledger still says what the certificate states. */
    public boolean stillTrue(CertificateView certificate) {
        VolunteerView membership = volunteers.get(certificate.volunteer());
        Services.Served now = certificate.allTeams()
                ? services.ofPerson(membership, certificate.from(), certificate.to())
                : services.ofMembership(membership, certificate.from(), certificate.to());
        return now.lines().equals(certificate.lines());
    }

    /** The certificates the unit of this membership issued to the person, the latest first. */
    public List<CertificateView> list(VolunteerView membership) {
        return queries.list(services.besides(membership).keySet());
    }

    private Outcome<CertificateId> issue(
            VolunteerId id, CertificateDraft draft, Optional<CertificateId> replaces, Viewer by) {
        VolunteerView volunteer = volunteers.get(id);
        TeamView team = teams.get(volunteer.team());
        String name = people.names(by, team, List.of(id)).getOrDefault(id, "");
        List<Refusal> refusals = check(draft);
        if (name.isEmpty() || !people.keeps(by, team)) {
            refusals.add(Refusal.at("", "certificates.refusal.unnamed"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Services.Served served = services.ofPerson(
                volunteer, draft.from().orElseThrow(), draft.to().orElseThrow());
        if (served.lines().isEmpty()) {
            return Outcome.refused("from", "certificates.refusal.noHours");
        }
        CertificateId certificate = CertificateId.create();
        table.insert(
                certificate,
                new Issue(
                        volunteer,
                        team,
                        String.join("、", served.teams()),
                        units.get(team.unit()).fullName(),
                        wordings.get(team.path().getFirst()),
                        draft,
                        served.lines(),
                        replaces,
                        ZonedDateTime.now(clock),
                        by.account().orElseThrow()));
        names.keep(certificate, team.id(), name);
        String action = replaces.isEmpty() ? "certificates.issued" : "certificates.replaced";
        events.publishEvent(new Deed(by, action, "certificate " + certificate));
        return Outcome.done(certificate);
    }

    private List<Refusal> check(CertificateDraft draft) {
        List<Refusal> found = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (draft.from().isEmpty()) {
            found.add(Refusal.at("from", "imports.cell.required"));
        }
        if (draft.to().isEmpty()) {
            found.add(Refusal.at("to", "imports.cell.required"));
        } else if (draft.to().get().isAfter(today)) {
            found.add(Refusal.at("to", "certificates.refusal.past"));
        } else if (draft.from().filter(draft.to().get()::isBefore).isPresent()) {
            found.add(Refusal.at("to", "certificates.refusal.order"));
        }
        length(found, "responsible", draft.responsible(), 2, 40);
        length(found, "handler", draft.handler(), 2, 40);
        length(found, "contact", draft.contact(), 5, 60);
        return found;
    }

    private static void length(List<Refusal> found, String field, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            found.add(Refusal.at(field, "certificates.refusal.length", least, most));
        }
    }
}
