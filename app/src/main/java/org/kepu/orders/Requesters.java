package org.kepu.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for orders: name and mobile, sealed, and the secret link by which the requester comes back. */
@Repository
class Requesters {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Requesters(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Keeps who asked and returns the key of the secret link. */
    String insert(OrderId order, String name, String mobile) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        jdbc.sql("""
                        insert into orders.requester (order_id, name, mobile, link, link_hash)
                        values (:order, :name, :mobile, :link, :hash)
                        """)
                .param("order", order.value())
                .param("name", secrets.seal(context("NAME", order), name))
                .param("mobile", secrets.seal(context("MOBILE", order), mobile))
                .param("link", secrets.seal(context("LINK", order), key))
                .param("hash", hash(key))
                .update();
        return key;
    }

    /** Which order a secret link leads to. */
    Optional<OrderId> findByKey(String key) {
        return jdbc.sql("select order_id from orders.requester where link_hash = :hash")
                .param("hash", hash(key))
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The key of an order's link if this is the requester's mobile. */
    Optional<String> findKey(OrderId order, String mobile) {
        return jdbc.sql("select mobile, link from orders.requester where order_id = :order")
                .param("order", order.value())
                .query((row, n) -> secrets.open(context("MOBILE", order), row.getBytes("mobile"))
                                .equals(mobile)
                        ? secrets.open(context("LINK", order), row.getBytes("link"))
                        : "")
                .optional()
                .filter(key -> !key.isEmpty());
    }

    /** The keys of the links of these orders; those whose requester was removed are missing. */
    Map<OrderId, String> keys(Collection<OrderId> orders) {
        Map<OrderId, String> found = new HashMap<>();
        jdbc.sql("select order_id, link from orders.requester where order_id = any(:orders)")
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    OrderId order = new OrderId(row.getObject("order_id", UUID.class));
                    found.put(order, secrets.open(context("LINK", order), row.getBytes("link")));
                });
        return found;
    }

    /** Name and mobile in full; empty once they were removed. */
    Optional<Contact> find(OrderId order) {
        return Optional.ofNullable(contacts(List.of(order)).get(order));
    }

    /** Name and mobile as lists show them. */
    Map<OrderId, Contact> masked(Collection<OrderId> orders) {
        Map<OrderId, Contact> masked = new HashMap<>();
        contacts(orders).forEach((order, contact) -> masked.put(order, contact.masked()));
        return masked;
    }

    /** Name and mobile in full; those removed are missing. */
    Map<OrderId, Contact> contacts(Collection<OrderId> orders) {
        Map<OrderId, Contact> found = new HashMap<>();
        if (!orders.isEmpty()) {
            jdbc.sql("select order_id, name, mobile from orders.requester where order_id = any(:orders)")
                    .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new), Types.ARRAY)
                    .query(row -> {
                        OrderId order = new OrderId(row.getObject("order_id", UUID.class));
                        found.put(
                                order,
                                new Contact(
                                        secrets.open(context("NAME", order), row.getBytes("name")),
                                        secrets.open(context("MOBILE", order), row.getBytes("mobile"))));
                    });
        }
        return found;
    }

    static String context(String field, OrderId order) {
        return "ORDER_" + field + " " + order;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
