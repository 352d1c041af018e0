package org.kepu.orders;

import java.util.Optional;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * What part of the menu to show.
 *
 * @param words parts of title or description, parted by spaces; empty for all
 */
public record ServiceFilter(Optional<Audience> audience, Optional<UnitId> unit, String words) {

    /** The whole menu. */
    public static final ServiceFilter ALL = new ServiceFilter(Optional.empty(), Optional.empty(), "");
}
