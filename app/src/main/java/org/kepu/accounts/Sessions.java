package org.kepu.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kepu.shared.AccountId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in. */
@Service
public class Sessions {

    /** Attribute under which a session keeps the account, which is also how sessions are found again. */
    public static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    /** Attribute with the address the person signed in from. */
    public static final String ADDRESS = "address";
    /** Attribute with what the browser says it is. */
    public static final String BROWSER = "browser";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** The person's sessions, the latest used first. */
    public List<Open> list(AccountId account) {
        return repository.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        session.getId(),
                        Objects.requireNonNullElse(session.getAttribute(ADDRESS), ""),
                        Objects.requireNonNullElse(session.getAttribute(BROWSER), ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::used).reversed())
                .toList();
    }

    /** Signs the person out everywhere, except in the session with this id (none if it is empty). */
    public void endAllBut(AccountId account, String kept) {
        repository.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById);
    }

    /** One signed-in browser. */
    public record Open(String id, String address, String browser, Instant begun, Instant used) {}
}
