package org.kepu.accounts.web;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.accounts.AccountFilter;
import org.kepu.accounts.Status;
import org.kepu.shared.Paged;

/** The list of accounts. */
public record AccountListPage(Paged<Row> paged, AccountFilter filter) {

    /** One account, ready to print. */
    public record Row(
            String path,
            String name,
            String signInName,
            String place,
            List<Role> roles,
            Status status,
            String lastSignIn) {}
}
