package org.kepu.accounts;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kepu.access.Scope;
import org.kepu.audit.AuditReach;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An auditor of an area reads what the people do who work there. */
@Component
class AuditedPeople implements AuditReach {

    private final JdbcClient jdbc;

    AuditedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccountId> people(Collection<Scope> scopes) {
        return jdbc.sql("select id from accounts.account where :everywhere or places && :places")
                .param("everywhere", Places.narrowing(scopes).isEmpty())
                .param("places", Places.narrowing(scopes).orElse(new UUID[0]), Types.ARRAY)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }
}
