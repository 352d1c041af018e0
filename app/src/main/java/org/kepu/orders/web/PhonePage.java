package org.kepu.orders.web;

import java.util.List;
import java.util.Optional;
import org.kepu.web.Option;

/**
 * An order taken by phone.
 *
 * @param services to choose from
 * @param form of the service chosen; empty before
 */
public record PhonePage(List<Option> services, Optional<OrderForm> form) {}
