package org.kepu.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;

/**
 * A certificate as it was issued, without the name.
 *
 * @param number unique in its city, year and a serial number
 * @param wording with the placeholders that were filled when it was read
 * @param volunteerNumber as it is printed
 * @param organisation the name on the seal of the unit that recorded the service
 * @param allTeams whether it covers all teams of the unit; those from before cover one
 * @param replacedBy the number of the one issued instead
 * @param reason why it was revoked, empty if it was not
 * @param named whether the name is still kept
 */
public record CertificateView(
        CertificateId id,
        CertificateCode code,
        AreaId city,
        String number,
        VolunteerId volunteer,
        String volunteerNumber,
        TeamId team,
        UnitId unit,
        String organisation,
        String teamName,
        Wording wording,
        LocalDate from,
        LocalDate to,
        BigDecimal hours,
        List<ServiceLine> lines,
        boolean allTeams,
        CertificateDraft signed,
        Instant issuedAt,
        Optional<String> replacedBy,
        Optional<Instant> revokedAt,
        String reason,
        boolean named) {

    /** What it is worth. */
    public CertificateState state() {
        if (revokedAt.isPresent()) {
            return CertificateState.REVOKED;
        }
        return replacedBy.isPresent() ? CertificateState.REPLACED : CertificateState.VALID;
    }

    /** On how many days there was a service. */
    public long days() {
        return lines.stream().map(ServiceLine::day).distinct().count();
    }
}
