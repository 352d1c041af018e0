package org.kepu.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;

/** What is wrong with a form that came back; each field shows its own sentence and the summary lists them all. */
public record FormErrors(List<Refusal> list) {

    private static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        list = List.copyOf(list);
    }

    /** Nothing is wrong (yet). */
    public static FormErrors none() {
        return NONE;
    }

    /** What a command refused. */
    public static FormErrors of(Outcome.Refused<?> refused) {
        return new FormErrors(refused.refusals());
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** The first sentence about this field in the reader's language, empty if the field is right. */
    public String text(Ui ui, String field) {
        return find(field).map(ui::t).orElse("");
    }

    /** The ids of hint and error for {@code aria-describedby}; null, which leaves the attribute out, if there are neither. */
    public static @Nullable String describedBy(String field, String hint, String error) {
        String ids = (hint.isEmpty() ? "" : "h-" + field + " ") + (error.isEmpty() ? "" : "e-" + field);
        return ids.isEmpty() ? null : ids.strip();
    }

    private Optional<Refusal> find(String field) {
        return list.stream().filter(refusal -> refusal.field().equals(field)).findFirst();
    }
}
