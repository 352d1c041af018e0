package org.kepu.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;

/**
 * What somebody orders.
 *
 * @param place in words
 * @param people expected; −1 if what was typed is no number
 * @param consent that the data are used to carry out the order
 */
public record OrderDraft(
        String name,
        String mobile,
        Optional<AreaId> area,
        String place,
        Optional<Audience> audience,
        int people,
        String wished,
        String remarks,
        boolean consent,
        Particulars particulars) {

    public OrderDraft {
        name = name.strip();
        mobile = mobile.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1)", "");
        place = place.strip();
        wished = wished.strip();
        remarks = remarks.strip();
    }

    /** An order without particulars. */
    public OrderDraft(
            String name,
            String mobile,
            Optional<AreaId> area,
            String place,
            Optional<Audience> audience,
            int people,
            String wished,
            String remarks,
            boolean consent) {
        this(name, mobile, area, place, audience, people, wished, remarks, consent, Particulars.NONE);
    }

    /** The same with these particulars. */
    public OrderDraft with(Particulars more) {
        return new OrderDraft(name, mobile, area, place, audience, people, wished, remarks, consent, more);
    }

    /** Reads a form with the fields of this record, of {@link Particulars} and of {@link Repeat}. */
    public static OrderDraft read(Map<String, String> cells) {
        String audience = cells.getOrDefault("audience", "");
        return new OrderDraft(
                cells.getOrDefault("name", ""),
                cells.getOrDefault("mobile", ""),
                Optional.of(cells.getOrDefault("area", ""))
                        .filter(id -> !id.isEmpty())
                        .map(AreaId::parse),
                cells.getOrDefault("place", ""),
                Arrays.stream(Audience.values())
                        .filter(each -> each.name().equals(audience))
                        .findFirst(),
                StepCells.number(cells.getOrDefault("people", "").strip()),
                cells.getOrDefault("wished", ""),
                cells.getOrDefault("remarks", ""),
                !cells.getOrDefault("consent", "").isEmpty(),
                Particulars.read(cells));
    }

    /** What is wrong with it on its own. */
    List<Refusal> wrong(ServiceView service, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>(particulars.wrong(today));
        if (name.isEmpty() || name.length() > 40) {
            wrong.add(Refusal.at("name", "orders.refusal.name", 40));
        }
        if (!mobile.matches("1[3-9][0-9]{9}")) {
            wrong.add(Refusal.at("mobile", "orders.refusal.mobile"));
        }
        if (area.isEmpty()) {
            wrong.add(Refusal.at("area", "orders.refusal.area"));
        }
        if (place.isEmpty() || place.length() > 120) {
            wrong.add(Refusal.at("place", "orders.refusal.place", 120));
        }
        if (audience.filter(service.audiences()::contains).isEmpty()) {
            wrong.add(Refusal.at("audience", "orders.refusal.audience"));
        }
        if (people < 1 || people > 100_000) {
            wrong.add(Refusal.at("people", "orders.refusal.people"));
        }
        if (wished.length() > 200) {
            wrong.add(Refusal.at("wished", "imports.cell.tooLong", 200));
        }
        if (remarks.length() > 4000) {
            wrong.add(Refusal.at("remarks", "imports.cell.tooLong", 4000));
        }
        if (!consent) {
            wrong.add(Refusal.at("consent", "orders.refusal.consent"));
        }
        return wrong;
    }
}
