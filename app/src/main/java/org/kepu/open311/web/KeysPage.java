package org.kepu.open311.web;

import java.util.List;
import org.kepu.open311.ApiKey;
import org.kepu.web.FormErrors;

/**
 * The keys of programs.
 *
 * @param fresh the key just made, shown this once; empty if none was
 * @param endpoint address of the interface
 */
public record KeysPage(
        List<ApiKey> keys, String holder, String contact, String fresh, String endpoint, FormErrors errors) {}
