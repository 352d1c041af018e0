package org.kepu.accounts;

import org.kepu.shared.AccountId;

/** Somebody who can sign in today, with the name to call the person by. */
public record Holder(AccountId account, String name) {}
