package org.kepu.orders.web;

import org.kepu.orders.ServiceView;

/** One service with the form to order it. */
public record ServicePage(ServiceView service, OrderForm form, int month) {}
