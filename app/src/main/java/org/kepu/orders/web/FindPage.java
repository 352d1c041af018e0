package org.kepu.orders.web;

import org.kepu.web.FormErrors;

/** Finding the own order. */
public record FindPage(String number, String mobile, FormErrors errors) {}
