package org.kepu.accounts.web;

/**
 * Where links for many are made.
 *
 * @param invited how many people have not come in yet
 * @param withoutLink how many of them have no link that works
 */
public record InvitationsPage(int invited, int withoutLink) {}
