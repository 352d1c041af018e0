package org.kepu.certificates;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerView;

/**
 * What is issued, by whom, when.
 *
 * @param teamName in which the services were, one or more
 * @param organisation the name on the seal of the team's unit
 * @param replaces the one that it is issued instead of
 */
record Issue(
        VolunteerView volunteer,
        TeamView team,
        String teamName,
        String organisation,
        Wording wording,
        CertificateDraft draft,
        List<ServiceLine> lines,
        Optional<CertificateId> replaces,
        ZonedDateTime at,
        AccountId by) {}
