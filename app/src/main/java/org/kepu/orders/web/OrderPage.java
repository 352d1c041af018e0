package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.orders.Contact;
import org.kepu.orders.EventView;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderView;
import org.kepu.orders.Series;
import org.kepu.shared.Audience;
import org.kepu.volunteers.ServiceView;

/**
 * One order for those who work on it.
 *
 * @param contact masked, or in full after it was asked for; empty once it was removed
 * @param asked the same of everybody whose order this one stands for, and its own
 * @param mayRead whether the contact may be asked for in full and is not shown so yet
 * @param reached people met, by audience
 * @param hours the hours of volunteers that stand for it
 * @param mayEnter whether the viewer enters who served
 * @param arrival how the visit is confirmed by both sides
 * @param into the order that stands for this one
 * @param merged the orders this one stands for
 * @param series what it belongs to if it comes again
 * @param entry the page of the ledger's entry, empty if there is none
 */
public record OrderPage(
        OrderView order,
        String area,
        Optional<Contact> contact,
        Map<OrderId, Contact> asked,
        boolean mayRead,
        List<EventView> events,
        Map<Audience, Integer> reached,
        String entry,
        Optional<ServiceView> hours,
        boolean mayEnter,
        Arrival arrival,
        Optional<OrderView> into,
        List<OrderView> merged,
        Optional<Series> series,
        StepForm form) {}
