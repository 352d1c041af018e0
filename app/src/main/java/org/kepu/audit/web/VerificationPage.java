package org.kepu.audit.web;

import java.util.Optional;
import org.kepu.audit.Finding;

/**
 * The check of the chain.
 *
 * @param finding what came of it, empty before it was asked for
 */
public record VerificationPage(Optional<Finding> finding) {}
