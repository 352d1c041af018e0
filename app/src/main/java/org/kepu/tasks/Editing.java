package org.kepu.tasks;

import java.util.Objects;
import java.util.function.Function;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes a programme while nobody else does; what is refused leaves no trace. */
@Component
class Editing {

    private final ProgrammeRows programmes;
    private final TransactionTemplate transaction;

    Editing(ProgrammeRows programmes, TransactionTemplate transaction) {
        this.programmes = programmes;
        this.transaction = transaction;
    }

    /** Whatever state the programme is in. */
    <T> Outcome<T> inside(AnnualProgrammeId id, Function<ProgrammeRows.Locked, Outcome<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ProgrammeRows.Locked programme = programmes.lock(id).orElseThrow(() -> new NotFound("programme " + id));
            Outcome<T> outcome = work.apply(programme);
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** Only a draft or an amendment. */
    <T> Outcome<T> editing(AnnualProgrammeId id, Function<ProgrammeRows.Locked, Outcome<T>> work) {
        return inside(
                id,
                programme -> programme.state().editable()
                        ? work.apply(programme)
                        : Outcome.refused("", "tasks.refusal.notEditable"));
    }
}
