/** Which days are working days: weekends, public holidays and the days worked in exchange (调休). */
@ApplicationModule(allowedDependencies = {"shared", "access", "web", "spreadsheets"})
@NullMarked
package org.kepu.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
