package org.kepu.evidence.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Selection;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address of the ledger asks for. Several values of a parameter are joined by commas; what cannot be read is left out.
 *
 * @param values by parameter
 */
public record LedgerFilter(Map<String, String> values) {

    private static final List<String> PARAMETERS =
            List.of("from", "to", "area", "unit", "clause", "kind", "audience", "by", "reversed");

    static LedgerFilter of(MultiValueMap<String, String> asked) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : PARAMETERS) {
            String value = asked.getOrDefault(parameter, List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(","));
            if (!value.isEmpty()) {
                values.put(parameter, value);
            }
        }
        return new LedgerFilter(values);
    }

    /** The value of a parameter, empty if there is none. */
    public String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }

    /** Whether anything but the grouping is asked for. */
    public boolean any() {
        return values.keySet().stream().anyMatch(parameter -> !parameter.equals("by"));
    }

    /** The address of the list with this instead of what it asks for; an empty value takes the bound away. */
    public String with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(parameter, value);
        return new LedgerFilter(changed).address("/evidence");
    }

    /** The address of the entries of one group. */
    String entries(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove("by");
        changed.put(parameter, value);
        return new LedgerFilter(changed).address("/evidence");
    }

    /** The address of the entries of these days, as far as they are asked for. */
    String entries(LocalDate first, LocalDate last) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove("by");
        changed.put("from", day("from").filter(first::isBefore).orElse(first).toString());
        changed.put("to", day("to").filter(last::isAfter).orElse(last).toString());
        return new LedgerFilter(changed).address("/evidence");
    }

    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach((parameter, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(parameter, value);
            }
        });
        return address.build().toUriString();
    }

    Selection selection() {
        return Selection.all()
                .between(day("from"), day("to"))
                .in(areas())
                .by(each("unit", UnitId::parse))
                .serving(each("clause", ClauseId::parse))
                .ofKinds(each("kind", HappeningKind::valueOf))
                .forAudiences(each("audience", Audience::valueOf));
    }

    Set<AreaId> areas() {
        return each("area", AreaId::parse);
    }

    private Optional<LocalDate> day(String parameter) {
        try {
            return values.containsKey(parameter) ? Optional.of(LocalDate.parse(value(parameter))) : Optional.empty();
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }

    private <T> Set<T> each(String parameter, Function<String, T> read) {
        return Arrays.stream(value(parameter).split(","))
                .filter(text -> !text.isBlank())
                .flatMap(text -> {
                    try {
                        return java.util.stream.Stream.of(read.apply(text));
                    } catch (IllegalArgumentException mistyped) {
                        return java.util.stream.Stream.empty();
                    }
                })
                .collect(Collectors.toSet());
    }
}
