package org.kepu.signups.web;

import java.util.List;
import org.kepu.signups.SignUpView;
import org.kepu.web.FormErrors;

/**
 * Finding the own sign-up.
 *
 * @param own those of somebody signed in
 */
public record FindPage(List<SignUpView> own, String number, String mobile, FormErrors errors) {}
