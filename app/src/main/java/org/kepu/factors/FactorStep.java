package org.kepu.factors;

import org.kepu.access.Viewer;
import org.kepu.accounts.EntranceStep;
import org.springframework.stereotype.Component;

/** Whoever has a second factor is asked for it, and whoever must have one sets it up before coming in. */
@Component
class FactorStep implements EntranceStep {

    private final FactorPolicy policy;
    private final Authenticators authenticators;

    FactorStep(FactorPolicy policy, Authenticators authenticators) {
        this.policy = policy;
        this.authenticators = authenticators;
    }

    @Override
    public String name() {
        return "factor";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return "/sign-in/second";
    }

    @Override
    public boolean asksFor(Viewer person) {
        return policy.requires(person)
                || person.account().flatMap(authenticators::since).isPresent();
    }

    @Override
    public boolean requiredOf(Viewer person) {
        return policy.requires(person);
    }
}
