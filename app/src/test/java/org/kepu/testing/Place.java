package org.kepu.testing;

import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Where a test puts things: a city, one of its units and somebody who works there.
 *
 * @param area the city
 */
public record Place(AreaId area, UnitId unit, AccountId person) {}
