package org.kepu.accounts;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links for many invited people at once, to be handed out on paper or file. */
@Service
public class Invitations {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Links links;
    private final Trail trail;
    private final SignInNames names;

    Invitations(JdbcClient jdbc, Clock clock, Links links, Trail trail, SignInNames names) {
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
        this.trail = trail;
    }

    /** How many people in the administrator's scope are invited; or how many of them have no link that works. */
    public int count(Viewer viewer, boolean onlyWithoutLink) {
        return list(viewer, onlyWithoutLink).size();
    }

    /**
     * Makes a link for everybody in the administrator's scope who has not come in yet, for 2,000 people at most.
     *
     * @param onlyWithoutLink leaves links alone that still work; otherwise all get new ones and the old stop working
     */
    @Transactional
    public List<Handout> renew(Viewer by, boolean onlyWithoutLink) {
        List<Handout> handouts = new ArrayList<>();
        List<Waiting> all = list(by, onlyWithoutLink);
        Map<AccountId, SignInName> signInNames = names.list(
                Reach.of(by, Role.SYSTEM_ADMIN),
                all.stream().map(Waiting::account).toList());
        for (Waiting waiting : all) {
            trail.administered(Happening.INVITED, waiting.account(), by, "");
            handouts.add(new Handout(
                    waiting.name(),
                    signInNames.getOrDefault(waiting.account(), new SignInName("")),
                    waiting.unit(),
                    waiting.area(),
                    links.create(LinkKind.INVITATION, waiting.account(), by.account())));
        }
        return handouts;
    }

    private List<Waiting> list(Viewer viewer, boolean onlyWithoutLink) {
        Optional<UUID[]> places = Places.narrowing(viewer.scopesOf(Role.SYSTEM_ADMIN));
        return jdbc.sql("""
                        select a.id, a.name, a.unit, a.area from accounts.account a
                        where a.status = 'INVITED' and (:everywhere or a.places && :places)
                          and (not :withoutLink or not exists (select 1 from accounts.link l
                              where l.account = a.id and l.kind = 'INVITATION' and l.expires_at > :now))
                        order by a.unit, a.name collate "zh-x-icu", a.id limit :most
                        """)
                .param("everywhere", places.isEmpty())
                .param("places", places.orElse(new UUID[0]), Types.ARRAY)
                .param("withoutLink", onlyWithoutLink)
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .query((row, number) -> new Waiting(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("unit", UUID.class)).map(UnitId::new),
                        Optional.ofNullable(row.getObject("area", UUID.class)).map(AreaId::new)))
                .list();
    }

    private record Waiting(AccountId account, String name, Optional<UnitId> unit, Optional<AreaId> area) {}

    /** What one person is handed. */
    public record Handout(
            String name, SignInName signInName, Optional<UnitId> unit, Optional<AreaId> area, OneTimeLink link) {}
}
