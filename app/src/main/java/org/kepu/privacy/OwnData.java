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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the platform knows of a person, for that person. */
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

    /** Takes back what the person gave freely, at once; the consent ends with it. */
    @Transactional
    public void withdraw(Viewer person, Field field) {
        AccountId account = person.account().orElseThrow();
        if (field.voluntary() && personal.remove(Reach.own(account), account, field)) {
            events.publishEvent(PrivacyEvent.own(person, "privacy.withdrawn", field.name()));
        }
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
