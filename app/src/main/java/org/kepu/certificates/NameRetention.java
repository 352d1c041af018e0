package org.kepu.certificates;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** A certificate can be shown for ten years; after that it stays as a number without a name. */
@Component
class NameRetention implements Retention {

    private final CertificateNames names;

    NameRetention(CertificateNames names) {
        this.names = names;
    }

    @Override
    public String table() {
        return "certificates.certificate";
    }

    @Override
    public int days() {
        return 3_653;
    }

    @Override
    public Fate fate() {
        return Fate.EMPTIED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        return names.removeBefore(before);
    }
}
