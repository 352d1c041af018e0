package org.kepu.factors.web;

import java.util.List;

/**
 * Recovery codes, shown once.
 *
 * @param next where to go on
 */
public record RecoveryPage(List<String> codes, String next) {}
