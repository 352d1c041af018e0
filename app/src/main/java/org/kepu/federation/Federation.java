package org.kepu.federation;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.accounts.Accounts;
import org.kepu.audit.Audited;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which account a subject of the identity provider belongs to. People link it themselves while signed in; nobody gets an account by
 * being known elsewhere.
 */
@Service
public class Federation {

    private final PersonalData personal;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Federation(
            PersonalData personal,
            Accounts accounts,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.personal = personal;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
    }

    /** Whose it is, if that account may be used; empty for nobody's. */
    public Optional<AccountId> whose(Subject subject) {
        Optional<AccountId> account = personal.whose(Field.FEDERATED, subject.text()).stream()
                .findFirst()
                .filter(found -> accounts.findViewer(found).isPresent());
        if (account.isEmpty()) {
            events.publishEvent(new Act(Viewer.PUBLIC, "federation.unknown", true));
        }
        return account;
    }

    /** Whether the person has linked an identity of the provider. */
    public boolean linked(AccountId account) {
        return personal.find(Reach.own(account), account, Field.FEDERATED).isPresent();
    }

    /** Links the subject to who is signed in. Refused if it is linked to somebody else already. */
    public Outcome<AccountId> link(Viewer person, Subject subject) {
        AccountId account = person.account().orElseThrow();
        try {
            transaction.executeWithoutResult(_ -> {
                personal.put(Reach.own(account), account, Field.FEDERATED, subject.text());
                events.publishEvent(new Act(person, "federation.linked", false));
            });
            return Outcome.done(account);
        } catch (DuplicateKeyException e) {
            return Outcome.refused("", "federation.taken");
        }
    }

    /** Takes the link away. */
    public void unlink(Viewer person) {
        AccountId account = person.account().orElseThrow();
        transaction.executeWithoutResult(_ -> {
            if (personal.remove(Reach.own(account), account, Field.FEDERATED)) {
                events.publishEvent(new Act(person, "federation.unlinked", false));
            }
        });
    }

    private record Act(Viewer who, String action, boolean refused) implements Audited {
        @Override
        public Optional<AccountId> actor() {
            return who.account();
        }

        @Override
        public String actorName() {
            return who.name();
        }

        @Override
        public String object() {
            return who.account().map(account -> "account " + account).orElse("unknown subject");
        }
    }
}
