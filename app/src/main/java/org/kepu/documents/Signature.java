package org.kepu.documents;

import java.time.LocalDate;

/**
 * 落款.
 *
 * @param body 发文机关署名, full or standard short name; may be empty where only the date is given
 * @param day 成文日期, in Arabic digits without leading zeros
 * @param sealed whether the paper will be stamped: the date then stands four characters from the right and the name is centred above it;
 *     otherwise the name stands two characters from the right and the date begins two characters after it (7.3.5)
 */
public record Signature(String body, LocalDate day, boolean sealed) {}
