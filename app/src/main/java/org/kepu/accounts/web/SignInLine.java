package org.kepu.accounts.web;

import org.kepu.accounts.Happening;
import org.kepu.accounts.SignInView;

/** One attempt to sign in, ready to print. */
public record SignInLine(String at, String address, Happening outcome) {

    static SignInLine of(SignInView view) {
        return new SignInLine(Times.print(view.at()), view.address(), view.outcome());
    }
}
