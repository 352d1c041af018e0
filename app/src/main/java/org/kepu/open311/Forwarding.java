package org.kepu.open311;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderDraft;
import org.kepu.orders.Ordering;
import org.kepu.orders.Placed;
import org.kepu.orders.ServiceId;
import org.kepu.shared.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the requests of programs. */
@Service
public class Forwarding {

    private final Ordering ordering;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forwarding(Ordering ordering, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.ordering = ordering;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes an order of a request and gives its number. Refused as {@link Ordering#forward}; a request with a token that came before
     * gets the number of then.
     *
     * @param token of the sender's choice
     */
    public Outcome<String> forward(ApiKeyId key, Optional<UUID> token, ServiceId service, OrderDraft draft) {
        return token.map(own -> Objects.requireNonNull(transaction.execute(status -> {
                    if (!claim(own, key)) {
                        return Outcome.done(find(own).orElseThrow());
                    }
                    Outcome<String> outcome = forward(key, service, draft);
                    switch (outcome) {
                        case Outcome.Done<String>(String number) -> note(own, number);
                        case Outcome.Refused<String> _ -> status.setRollbackOnly();
                    }
                    return outcome;
                })))
                .orElseGet(() -> forward(key, service, draft));
    }

    /** The number of the order made of the request with this token. */
    public Optional<String> find(UUID token) {
        return jdbc.sql("select number from open311.receipt where token = :token")
                .param("token", token)
                .query(String.class)
                .optional();
    }

    private Outcome<String> forward(ApiKeyId key, ServiceId service, OrderDraft draft) {
        return switch (ordering.forward(service, draft, key.toString(), Doer.requester(clock.instant()))) {
            case Outcome.Done<Placed>(Placed placed) -> Outcome.done(placed.number());
            case Outcome.Refused<Placed> refused -> Outcome.refused(refused.refusals());
        };
    }

    /** Of two with the same token at once the second waits for the first and then finds its number. */
    private boolean claim(UUID token, ApiKeyId key) {
        return jdbc.sql("""
                                insert into open311.receipt (token, key_id, received_at) values (:token, :key, :at)
                                on conflict do nothing
                                """)
                        .param("token", token)
                        .param("key", key.value())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private void note(UUID token, String number) {
        jdbc.sql("update open311.receipt set number = :number where token = :token")
                .param("number", number)
                .param("token", token)
                .update();
    }
}
