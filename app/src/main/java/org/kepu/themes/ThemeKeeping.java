package org.kepu.themes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the calendar of themes. */
@Service
public class ThemeKeeping {

    private final ThemeTable table;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ThemeKeeping(ThemeTable table, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.table = table;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Adds a theme or changes one; activities keep it under its new name. Refused at {@code name} (1 to 40 characters, none twice),
     * {@code from} and {@code to} (days of every year, in this order).
     *
     * @param key of the theme to change; empty for a new one
     * @throws NotFound if there is no theme of this key
     */
    public Outcome<String> save(Optional<String> key, ThemeDraft draft, Viewer viewer) {
        List<Refusal> wrong = draft.wrong();
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        String kept = key.orElseGet(() -> "t-" + UUID.randomUUID().toString().substring(0, 13));
        return named(() -> {
            if (key.isEmpty()) {
                table.insert(draft.theme(kept));
            } else {
                require(table.update(draft.theme(kept)), kept);
            }
            events.publishEvent(new Deed(viewer, key.isEmpty() ? "themes.add" : "themes.change", "theme " + kept));
            return kept;
        });
    }

    /**
     * Offers a theme no more; what was held under it keeps it.
     *
     * @throws NotFound if there is no theme of this key
     */
    public void retire(String key, Viewer viewer) {
        transaction.executeWithoutResult(_ -> {
            require(table.setRetired(key, true), key);
            events.publishEvent(new Deed(viewer, "themes.retire", "theme " + key));
        });
    }

    /**
     * Offers a theme again. Refused at {@code name} if another has taken its name.
     *
     * @throws NotFound if there is no theme of this key
     */
    public Outcome<String> restore(String key, Viewer viewer) {
        return named(() -> {
            require(table.setRetired(key, false), key);
            events.publishEvent(new Deed(viewer, "themes.restore", "theme " + key));
            return key;
        });
    }

    private Outcome<String> named(java.util.function.Supplier<String> change) {
        try {
            return Outcome.done(java.util.Objects.requireNonNull(transaction.execute(_ -> change.get())));
        } catch (DuplicateKeyException taken) {
            return Outcome.refused("name", "themes.refusal.taken");
        }
    }

    private static void require(boolean found, String key) {
        if (!found) {
            throw new NotFound("theme " + key);
        }
    }
}
