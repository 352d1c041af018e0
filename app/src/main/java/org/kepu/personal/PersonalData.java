package org.kepu.personal;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.secrets.Secrets;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads and writes personal fields. Every call says whose data it may reach; the database holds it to that. */
@Service
public class PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Secrets secrets;
    private final ReachSetting setting;
    private final Consents consents;

    PersonalData(JdbcClient jdbc, Clock clock, Secrets secrets, ReachSetting setting, Consents consents) {
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
        this.secrets = secrets;
        this.setting = setting;
    }

    /**
     * Keeps a field of a person; a voluntary one with a record of consent.
     *
     * @param places the units and areas the person works in, by which administrators reach it
     * @throws org.springframework.dao.DuplicateKeyException if it is the sign-in name of somebody else
     */
    public void put(Reach reach, AccountId person, Field field, String text, UUID[] places) {
        setting.within(reach, () -> {
            if (field.voluntary()) {
                consents.given(person, field);
            }
            return write(person, field, text, places);
        });
    }

    private int write(AccountId person, Field field, String text, UUID[] places) {
        return jdbc.sql("""
                        insert into personal.field as f (person, kind, sealed, hash, places, changed_at)
                        values (:person, :kind, :sealed, :hash, :places, :now)
                        on conflict (person, kind) do update
                        set sealed = excluded.sealed, hash = excluded.hash, places = excluded.places, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("kind", field.name())
                .param("sealed", secrets.seal(context(field, person.value()), text))
                .param("hash", field.findable() ? secrets.hash(field.name(), text) : null, Types.BINARY)
                .param("places", places, Types.ARRAY)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Keeps a field of somebody who has a sign-in name, at the places of that. */
    public void put(Reach reach, AccountId person, Field field, String text) {
        UUID[] places = setting.within(
                reach,
                () -> jdbc.sql("select places from personal.field where person = :person and kind = 'SIGN_IN_NAME'")
                        .param("person", person.value())
                        .query((row, number) -> (UUID[]) row.getArray("places").getArray())
                        .optional()
                        .orElse(new UUID[0]));
        put(reach, person, field, text, places);
    }

    /** Moves all fields of a person to other places. */
    public void move(Reach reach, AccountId person, UUID[] places) {
        setting.within(
                reach,
                () -> jdbc.sql("update personal.field set places = :places where person = :person")
                        .param("places", places, Types.ARRAY)
                        .param("person", person.value())
                        .update());
    }

    /** One field of one person; empty if there is none within reach. */
    public Optional<String> find(Reach reach, AccountId person, Field field) {
        return Optional.ofNullable(list(reach, List.of(person), field).get(person));
    }

    /** One field of many people; those out of reach or without it are missing. */
    public Map<AccountId, String> list(Reach reach, Collection<AccountId> people, Field field) {
        if (people.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = people.stream().map(AccountId::value).distinct().toArray(UUID[]::new);
        return setting.within(
                reach,
                () -> jdbc
                        .sql("select person, sealed from personal.field where kind = :kind and person = any(:people)")
                        .param("kind", field.name())
                        .param("people", ids, Types.ARRAY)
                        .query((row, number) -> {
                            UUID person = row.getObject("person", UUID.class);
                            return Map.entry(
                                    new AccountId(person),
                                    secrets.open(context(field, person), row.getBytes("sealed")));
                        })
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Everything of one person that people may read: no secrets of factors. */
    public Map<Field, String> listOf(Reach reach, AccountId person) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.findable()) {
                find(reach, person, field).ifPresent(text -> found.put(field, text));
            }
        }
        return found;
    }

    /** What this person agreed to, newest first. */
    public List<Consent> listConsents(AccountId person) {
        return consents.list(person);
    }

    /** Removes a field of a person; of a voluntary one the consent ends. */
    public boolean remove(Reach reach, AccountId person, Field field) {
        consents.withdrawn(person, Optional.of(field));
        return setting.within(
                        reach,
                        () -> jdbc.sql("delete from personal.field where person = :person and kind = :kind")
                                .param("person", person.value())
                                .param("kind", field.name())
                                .update())
                > 0;
    }

    /** Removes everything of a person. */
    public void removeAll(Reach reach, AccountId person) {
        consents.withdrawn(person, Optional.empty());
        setting.within(
                reach,
                () -> jdbc.sql("delete from personal.field where person = :person")
                        .param("person", person.value())
                        .update());
    }

    /** Who has exactly this text in the field; asked before anybody is signed in, so it needs no reach and tells only who. */
    public List<AccountId> whose(Field field, String text) {
        return jdbc.sql("select person from personal.whose(:kind, array[:hash]) order by person")
                .param("kind", field.name())
                .param("hash", secrets.hash(field.name(), text))
                .query((row, number) -> new AccountId(row.getObject("person", UUID.class)))
                .list();
    }

    /** The same for many texts at once; with several people to a text, any of them. */
    public Map<String, AccountId> whose(Field field, Collection<String> texts) {
        Map<String, String> byHash = texts.stream()
                .distinct()
                .collect(Collectors.toMap(text -> hex(secrets.hash(field.name(), text)), Function.identity()));
        byte[][] hashes = byHash.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        Map<String, AccountId> found = new HashMap<>();
        jdbc.sql("select person, hash from personal.whose(:kind, :hashes)")
                .param("kind", field.name())
                .param("hashes", hashes, Types.ARRAY)
                .query((row, number) ->
                        Map.entry(hex(row.getBytes("hash")), new AccountId(row.getObject("person", UUID.class))))
                .list()
                .forEach(entry -> found.put(byHash.get(entry.getKey()), entry.getValue()));
        return found;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String context(Field field, UUID person) {
        return field.name() + " " + person;
    }
}
