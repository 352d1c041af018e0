package org.kepu.audit;

import java.util.Collection;
import java.util.List;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;

/** Knows whose acts an auditor may read who is not auditor of everything; implemented where people are known. */
public interface AuditReach {

    /** The people who work within these scopes. */
    List<AccountId> people(Collection<Scope> scopes);
}
