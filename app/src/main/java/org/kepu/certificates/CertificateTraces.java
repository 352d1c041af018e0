package org.kepu.certificates;

import java.util.Collection;
import org.kepu.volunteers.Traces;
import org.kepu.volunteers.VolunteerId;
import org.springframework.stereotype.Component;

/** The names on certificates go with those of the volunteer. */
@Component
class CertificateTraces implements Traces {

    private final CertificateTable table;

    CertificateTraces(CertificateTable table) {
        this.table = table;
    }

    @Override
    public String what() {
        return "certificates.trace";
    }

    @Override
    public int count(Collection<VolunteerId> memberships) {
        return memberships.stream()
                .mapToInt(membership -> table.listNamed(membership).size())
                .sum();
    }
}
