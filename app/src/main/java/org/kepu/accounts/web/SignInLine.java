package org.kepu.accounts.web;

import org.kepu.accounts.Happening;
import org.kepu.accounts.SignInView;
import org.kepu.shared.Times;

/** One attempt to sign in, ready to print. */
public record SignInLine(String at, String address, Happening outcome) {

    static SignInLine of(SignInView view) {
        return new SignInLine(Times.minute(view.at()), view.address(), view.outcome());
    }
}
