package org.kepu.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * 版记, at the foot of the last page.
 *
 * @param copiesTo 抄送; may be empty
 * @param issuer 印发机关
 * @param day 印发日期
 */
public record Imprint(List<String> copiesTo, String issuer, LocalDate day) {
    public Imprint {
        copiesTo = List.copyOf(copiesTo);
    }
}
