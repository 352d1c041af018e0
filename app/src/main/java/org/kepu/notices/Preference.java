package org.kepu.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/**
 * Where a person wants to be written to, and about what.
 *
 * @param mail empty for no mail
 * @param phone mobile number, empty for no text messages
 * @param english language of what is sent; else Chinese
 * @param toDos when something new waits
 * @param due when something is due on the next day or late
 * @param messages when a message comes
 */
public record Preference(String mail, String phone, boolean english, boolean toDos, boolean due, boolean messages) {

    /** Nobody is written to without having asked. */
    public static final Preference SILENT = new Preference("", "", false, true, true, true);

    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,120}\\.[^\\s@<>,;\"]{2,20}");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}");

    public Preference {
        mail = mail.strip();
        phone = phone.replaceAll("[\\s-]", "");
    }

    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            refusals.add(Refusal.at("mail", "notices.refusal.mail"));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            refusals.add(Refusal.at("phone", "notices.refusal.phone"));
        }
        return refusals;
    }
}
