package org.kepu.bulletins.web;

import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.bulletins.BulletinView;
import org.kepu.web.FormErrors;

/**
 * The bulletin of a quarter.
 *
 * @param typed what stands in the fields, by field
 */
public record BulletinPage(Area area, BulletinView bulletin, Map<String, String> typed, FormErrors errors) {

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
