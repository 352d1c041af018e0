package org.kepu.accounts;

import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person lies in the own unit or area and belongs to himself or herself. */
@Component
class AccountPlacements implements PlacementSource {

    private final JdbcClient jdbc;
    private final Places places;

    AccountPlacements(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @Override
    public String variable() {
        return "account";
    }

    @Override
    public Optional<Placement> find(String value) {
        return find(AccountId.parse(value));
    }

    private Optional<Placement> find(AccountId account) {
        return jdbc.sql("select unit, area from accounts.account where id = :id")
                .param("id", account.value())
                .query((row, number) -> places.find(
                                Optional.ofNullable(row.getObject("unit", UUID.class))
                                        .map(UnitId::new),
                                Optional.ofNullable(row.getObject("area", UUID.class))
                                        .map(AreaId::new),
                                Optional.of(account))
                        .orElseGet(() -> new Placement(java.util.Set.of(), java.util.Set.of(), Optional.of(account))))
                .optional();
    }
}
