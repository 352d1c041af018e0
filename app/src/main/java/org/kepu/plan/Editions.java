package org.kepu.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whole editions of plans. An edition never changes once it is adopted, so those that were read are kept. */
@Component
class Editions {

    /** A city has one plan for some years and corrects it a few times. */
    private static final int MOST = 32;

    private final EditionRows rows;
    private final Map<Key, PlanView> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PlanView> eldest) {
            return size() > MOST;
        }
    });

    Editions(EditionRows rows) {
        this.rows = rows;
    }

    private record Key(PlanId plan, int edition) {}

    PlanView view(PlanSummary plan, int edition) {
        Key key = new Key(plan.id(), edition);
        PlanView kept = known.get(key);
        if (kept != null) {
            return kept.with(plan);
        }
        PlanView view = rows.view(plan, edition);
        // A transaction that writes may be the one that adopts it, and may yet be rolled back.
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            known.put(key, view);
        }
        return view;
    }
}
