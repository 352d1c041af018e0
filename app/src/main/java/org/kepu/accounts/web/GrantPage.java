package org.kepu.accounts.web;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a new grant.
 *
 * @param path path of the account
 * @param roles what the administrator can grant
 * @param scopes what the chosen role can be granted over, as far as found; empty before a role is chosen
 * @param search whether areas or units can be searched
 */
public record GrantPage(
        String path,
        String name,
        GrantForm form,
        List<Role> roles,
        List<Option> scopes,
        boolean search,
        FormErrors errors) {}
