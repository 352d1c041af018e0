/** Turns the bytes of a document into plain lines with hints about their style, whatever the format; knows nothing of plans. */
@NullMarked
package org.kepu.planreader.source;

import org.jspecify.annotations.NullMarked;
