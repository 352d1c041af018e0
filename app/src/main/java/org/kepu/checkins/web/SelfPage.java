package org.kepu.checkins.web;

import org.kepu.activities.SessionView;
import org.kepu.web.FormErrors;

/**
 * Checking in alone.
 *
 * @param poster key of the poster
 * @param open whether it is time
 * @param come how many have just been checked in; 0 before
 */
public record SelfPage(
        String poster, String title, SessionView session, boolean open, int come, String code, FormErrors errors) {}
