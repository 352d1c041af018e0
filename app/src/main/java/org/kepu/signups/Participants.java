package org.kepu.signups;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who signed up, as sealed; and the secret link and the code by which a sign-up is known. */
@Repository
class Participants {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json;

    Participants(JdbcClient jdbc, Secrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /** Which sign-up a secret link leads to. */
    Optional<SignUpId> findByKey(String key) {
        return jdbc.sql("select sign_up_id from signups.participant where link_hash = :hash")
                .param("hash", Sealed.hash(key))
                .query((row, n) -> new SignUpId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The key of the secret link; empty once the participant was removed. */
    Optional<String> findKey(SignUpId id) {
        return open(id, "LINK", "link");
    }

    /** The code to check in with, twelve letters and digits; empty once the participant was removed. */
    Optional<String> findCode(SignUpId id) {
        return open(id, "CODE", "code");
    }

    /** The mobile; empty once the participant was removed. */
    Optional<String> findMobile(SignUpId id) {
        return open(id, "MOBILE", "mobile");
    }

    private Optional<String> open(SignUpId id, String field, String column) {
        return jdbc.sql("select " + column + " from signups.participant where sign_up_id = :id")
                .param("id", id.value())
                .query((row, n) -> secrets.open(Sealed.context(field, id.value()), row.getBytes(1)))
                .optional();
    }

    /** In full; those who were removed are missing. */
    Map<SignUpId, Participant> map(Collection<SignUpId> ids) {
        Map<SignUpId, Participant> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql("select sign_up_id, name, mobile, details from signups.participant where sign_up_id = any(:ids)")
                .param("ids", ids.stream().map(SignUpId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    UUID id = row.getObject("sign_up_id", UUID.class);
                    Details details = json.readValue(
                            secrets.open(Sealed.context("DETAILS", id), row.getBytes("details")), Details.class);
                    found.put(
                            new SignUpId(id),
                            new Participant(
                                    secrets.open(Sealed.context("NAME", id), row.getBytes("name")),
                                    secrets.open(Sealed.context("MOBILE", id), row.getBytes("mobile")),
                                    details.born(),
                                    details.guardian(),
                                    details.answers()));
                });
        return found;
    }

    /** One in full; empty once the participant was removed. */
    Optional<Participant> find(SignUpId id) {
        return Optional.ofNullable(map(List.of(id)).get(id));
    }
}
