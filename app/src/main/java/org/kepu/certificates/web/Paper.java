package org.kepu.certificates.web;

import java.util.List;

/**
 * A certificate ready to print, in Chinese.
 *
 * @param number with its word
 * @param statement with the name
 * @param head of the three columns of the list
 * @param lines day, what, hours
 * @param signature organisation, who is responsible, who handled it, contact, day
 * @param seal where the seal goes
 * @param code as people type it
 * @param address where it is verified
 * @param verify says how
 * @param note small print of the city
 * @param rank says that it is no certificate of the national system
 * @param annex heading of a list that does not fit below the statement
 * @param annulled what is printed across a certificate that is not valid, else empty
 */
public record Paper(
        String title,
        String number,
        String statement,
        List<String> head,
        List<List<String>> lines,
        List<String> signature,
        String seal,
        String code,
        String address,
        String verify,
        String note,
        String rank,
        String annex,
        String annulled) {}
