package org.kepu.orders;

import java.util.Locale;
import java.util.Optional;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail what was done with an order or a service. */
record OrderEvent(Doer doer, String what, String object) implements Audited {

    static OrderEvent of(Doer doer, String what, OrderId order) {
        return new OrderEvent(doer, what, "order " + order);
    }

    @Override
    public Optional<AccountId> actor() {
        return doer.account();
    }

    @Override
    public String actorName() {
        return doer.viewer().name();
    }

    @Override
    public String action() {
        return "orders." + what.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
