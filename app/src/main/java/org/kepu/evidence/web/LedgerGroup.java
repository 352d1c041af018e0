package org.kepu.evidence.web;

import java.util.List;

/**
 * What is summed up under one heading.
 *
 * @param name of the group; empty if the key names a constant
 * @param constant the constant that is the group, shown by its message
 * @param link to the entries
 * @param figures as the table's columns
 */
public record LedgerGroup(String name, String constant, String link, List<String> figures) {}
