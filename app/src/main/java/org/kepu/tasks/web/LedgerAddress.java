package org.kepu.tasks.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.kepu.evidence.Selection;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the ledger's list that shows a selection. */
final class LedgerAddress {

    private LedgerAddress() {}

    static String of(Selection selection) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/evidence");
        selection.from().ifPresent(day -> address.queryParam("from", day));
        selection.to().ifPresent(day -> address.queryParam("to", day));
        put(address, "area", selection.areas());
        put(address, "unit", selection.units());
        put(address, "clause", selection.clauses());
        put(address, "kind", selection.kinds());
        put(address, "audience", selection.audiences());
        return address.build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String parameter, Collection<?> values) {
        if (!values.isEmpty()) {
            address.queryParam(
                    parameter, values.stream().map(Object::toString).sorted().collect(Collectors.joining(",")));
        }
    }
}
