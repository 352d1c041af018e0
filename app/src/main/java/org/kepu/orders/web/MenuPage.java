package org.kepu.orders.web;

import java.util.List;
import org.kepu.orders.ServiceView;

/** The services somebody keeps. */
public record MenuPage(List<ServiceView> services) {}
