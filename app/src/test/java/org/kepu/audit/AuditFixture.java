package org.kepu.audit;

import java.util.List;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Component;

/** What the trail says, for tests of those who act. */
@Component
public class AuditFixture {

    /** Who may read everything. */
    static final Viewer AUDITOR = new Viewer(
            Optional.of(AccountId.create()), "审计员", List.of(new Grant(Role.AUDITOR, new Scope.Everything())));

    private final AuditQueries queries;

    AuditFixture(AuditQueries queries) {
        this.queries = queries;
    }

    /** The entries about this object or with this in their details, newest first. */
    public List<AuditEntry> about(String object) {
        return queries.list(AUDITOR, AuditFilter.about(object), Paging.of(1)).rows();
    }

    /** Only their actions. */
    public List<String> actions(String object) {
        return about(object).stream().map(AuditEntry::action).toList();
    }
}
