/** The ledger of what was really done: entries that are never changed, their proof, and totals that are always right. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "web", "areas", "units", "accounts", "files", "plan", "spreadsheets"
        })
@NullMarked
package org.kepu.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
