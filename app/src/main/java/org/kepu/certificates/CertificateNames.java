package org.kepu.certificates;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.VolunteerErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The names on certificates: sealed at the place of the team, whole for who keeps its records, masked for everybody else. */
@Service
public class CertificateNames {

    private final PersonalData personal;
    private final People people;
    private final TeamQueries teams;
    private final CertificateTable table;
    private final Clock clock;

    CertificateNames(PersonalData personal, People people, TeamQueries teams, CertificateTable table, Clock clock) {
        this.personal = personal;
        this.people = people;
        this.teams = teams;
        this.table = table;
        this.clock = clock;
    }

    /** Whether the viewer may see the name whole and have the paper. */
    public boolean keeps(Viewer viewer, CertificateView certificate) {
        return people.keeps(viewer, teams.get(certificate.team()));
    }

    /** The name as the viewer may see it, empty once it was removed. */
    public String name(Viewer viewer, CertificateView certificate) {
        return whole(certificate)
                .map(name -> keeps(viewer, certificate) ? name : People.masked(name))
                .orElse("");
    }

    /** The name as everybody who holds the certificate may see it, empty once it was removed. */
    public String masked(CertificateView certificate) {
        return whole(certificate).map(People::masked).orElse("");
    }

    /** The names on these certificates, masked; read in one statement. */
    public Map<CertificateId, String> masked(Collection<CertificateView> certificates) {
        String places = certificates.stream()
                .map(certificate -> certificate.team().toString())
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
        List<AccountId> ids = certificates.stream()
                .map(certificate -> person(certificate.id()))
                .toList();
        return personal.list(new Reach(false, Optional.empty(), places), ids, Field.VOLUNTEER_NAME).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new CertificateId(entry.getKey().value()), entry -> People.masked(entry.getValue())));
    }

    void keep(CertificateId id, TeamId team, String name) {
        personal.put(Reach.at(team.value()), person(id), Field.VOLUNTEER_NAME, name, new UUID[] {team.value()});
    }

    /** Who asked for the deletion of personal data is no longer named on certificates either. */
    @EventListener
    void erased(VolunteerErased event) {
        table.listNamed(event.volunteer()).forEach(this::remove);
    }

    /** Removes the names on certificates issued before this moment; returns on how many. */
    int removeBefore(OffsetDateTime before) {
        List<CertificateId> found = table.listNamed(before);
        found.forEach(this::remove);
        return found.size();
    }

    private void remove(CertificateId id) {
        personal.removeAll(Reach.everything(), person(id));
        table.unname(id, OffsetDateTime.now(clock));
    }

    private Optional<String> whole(CertificateView certificate) {
        return personal.find(Reach.at(certificate.team().value()), person(certificate.id()), Field.VOLUNTEER_NAME);
    }

    private static AccountId person(CertificateId id) {
        return new AccountId(id.value());
    }
}
