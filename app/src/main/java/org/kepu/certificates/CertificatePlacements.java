package org.kepu.certificates;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.NotFound;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Component;

/** A certificate belongs where the team is whose services it states. */
@Component
class CertificatePlacements implements PlacementSource {

    private final CertificateQueries certificates;
    private final TeamQueries teams;

    CertificatePlacements(CertificateQueries certificates, TeamQueries teams) {
        this.certificates = certificates;
        this.teams = teams;
    }

    @Override
    public String variable() {
        return "certificate";
    }

    @Override
    public Optional<Placement> find(String value) {
        try {
            return certificates
                    .find(CertificateId.parse(value))
                    .flatMap(certificate -> teams.find(certificate.team()))
                    .map(TeamView::placement);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }
}
