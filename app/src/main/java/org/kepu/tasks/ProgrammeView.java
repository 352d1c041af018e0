package org.kepu.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;

/**
 * An annual programme in a list.
 *
 * @param edition the edition in force, 0 if none was issued yet
 * @param documentNumber of that edition, empty if there is none
 * @param tasks how many tasks it has
 * @param open how many of them are neither done nor dropped
 */
public record ProgrammeView(
        AnnualProgrammeId id,
        PlanId plan,
        AreaId area,
        int year,
        ProgrammeState state,
        String title,
        String introduction,
        int edition,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        int tasks,
        int open) {}
