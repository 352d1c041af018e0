package org.kepu.access;

/** One role over one scope. */
public record Grant(Role role, Scope scope) {}
