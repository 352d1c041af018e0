package org.kepu.orders;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;

/** How somebody without an account finds the own order again. */
@Service
public class OwnOrders {

    private final Requesters requesters;
    private final OrderQueries queries;
    private final Floods floods;

    OwnOrders(Requesters requesters, OrderQueries queries, Floods floods) {
        this.requesters = requesters;
        this.queries = queries;
        this.floods = floods;
    }

    /** The key of the secret link, for who knows number and mobile. Refused without a field if they do not fit or after many tries. */
    public Outcome<String> find(String number, String mobile, InetAddress from) {
        String named = number.strip();
        Optional<Outcome<String>> braked = floods.beforeGuess(from, named);
        if (braked.isPresent()) {
            return braked.get();
        }
        Optional<String> key = queries.findByNumber(named)
                .flatMap(order -> requesters.findKey(order, mobile.replaceAll("[\\s-]", "")));
        if (key.isEmpty()) {
            floods.wrongGuess(from, named);
        }
        return key.map(Outcome::done).orElseGet(() -> Outcome.refused("", "orders.refusal.notFound"));
    }

    /**
     * The order a secret link leads to.
     *
     * @throws NotFound if it leads nowhere, or the requester's data were removed
     */
    public OrderView get(String key) {
        return requesters.findByKey(key).map(queries::get).orElseThrow(() -> new NotFound("own order"));
    }

    /** The orders of the same series with the keys of their links, by day; empty for an order that comes once. */
    public Map<OrderView, String> listSeries(OrderView order) {
        List<OrderView> all = order.series().map(queries::listSeries).orElse(List.of());
        Map<OrderId, String> keys =
                requesters.keys(all.stream().map(OrderView::id).toList());
        Map<OrderView, String> listed = new LinkedHashMap<>();
        all.forEach(each -> Optional.ofNullable(keys.get(each.id())).ifPresent(key -> listed.put(each, key)));
        return listed;
    }
}
