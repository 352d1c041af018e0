package org.kepu.privacy;

import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountQueries;
import org.kepu.accounts.GrantView;
import org.kepu.accounts.SignInView;
import org.kepu.personal.Consent;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the platform knows of a person, for that person; and the fields that are given and taken back at will. */
@Service
public class OwnData {

    private static final int SIGN_INS = 1_000;

    private final PersonalData personal;
    private final AccountQueries accounts;
    private final RequestTable requests;
    private final ApplicationEventPublisher events;

    OwnData(PersonalData personal, AccountQueries accounts, RequestTable requests, ApplicationEventPublisher events) {
        this.personal = personal;
        this.accounts = accounts;
        this.requests = requests;
        this.events = events;
    }

    /** All of it, now. */
    public Everything of(Viewer person) {
        AccountId account = person.account().orElseThrow();
        return new Everything(
                person.name(),
                personal.listOf(Reach.own(account), account),
                personal.listConsents(account),
                accounts.listGrants(account),
                accounts.listSignIns(account, SIGN_INS),
                requests.listOf(account));
    }

    /** The same to take away, which is an entry in the audit trail. */
    @Transactional
    public Everything export(Viewer person) {
        events.publishEvent(PrivacyEvent.own(person, "privacy.exported", ""));
        return of(person);
    }

    /**
     * Gives, changes or takes back the own phone or mail address; empty takes it back. Refused at the field's name in lower case.
     */
    @Transactional
    public Outcome<AccountId> give(Viewer person, Field field, String typed) {
        AccountId account = person.account().orElseThrow();
        String text = field == Field.PHONE ? typed.replaceAll("[\\s-]", "") : typed.strip();
        if (!text.isEmpty() && !wellFormed(field, text)) {
            return Outcome.refused(
                    field.name().toLowerCase(java.util.Locale.ROOT),
                    field == Field.PHONE ? "privacy.phone.form" : "privacy.mail.form");
        }
        if (text.isEmpty()) {
            personal.remove(Reach.own(account), account, field);
        } else {
            personal.put(Reach.own(account), account, field, text);
        }
        events.publishEvent(
                PrivacyEvent.own(person, text.isEmpty() ? "privacy.withdrawn" : "privacy.given", field.name()));
        return Outcome.done(account);
    }

    private static boolean wellFormed(Field field, String text) {
        return switch (field) {
            case PHONE -> text.matches("1\\d{10}");
            case MAIL -> text.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,120}\\.[^\\s@<>,;\"]{2,20}");
            default -> throw new IllegalArgumentException(field + " is not given at will");
        };
    }

    /** What is known of a person. */
    public record Everything(
            String name,
            Map<Field, String> fields,
            List<Consent> consents,
            List<GrantView> roles,
            List<SignInView> signIns,
            List<RequestView> requests) {}
}
