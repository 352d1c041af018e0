package org.kepu.retention;

import java.time.OffsetDateTime;

/**
 * What happens to the rows of one table; the module that owns the table declares it as a bean. Its purpose is the message
 * {@code retention.<table>}. The days can be set by {@code kepu.retention.<table>} (with {@code -} for {@code .} and {@code _}).
 */
public interface Retention {

    /** The table with its schema, for example {@code accounts.sign_in}. */
    String table();

    /** After how many days, unless the installation says otherwise; 0 for what is never removed by itself. */
    int days();

    /** What happens then. */
    Fate fate();

    /** Does it to everything older than this moment and returns to how many rows. Not called for what is kept. */
    int forget(OffsetDateTime before);
}
