package org.kepu.accounts.web;

import java.util.Optional;
import org.kepu.shared.Refusal;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards, a path of this site
 * @param ended why the last session is over, if it is
 * @param refusal why the last attempt failed
 * @param demo whether the people are samples without passwords, so that other advice helps
 */
public record SignInPage(String name, String next, Optional<Refusal> ended, Optional<Refusal> refusal, boolean demo) {}
