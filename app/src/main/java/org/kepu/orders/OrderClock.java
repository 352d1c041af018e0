package org.kepu.orders;

import java.time.Clock;
import java.time.LocalDate;
import org.kepu.calendar.WorkingDays;
import org.kepu.shared.Outcome;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every morning: moves what lies with units and teams that exist no longer, makes what comes again, warns on the last working day,
 * escalates what is late, takes back claims nobody acted on, closes what nobody rated.
 */
@Service
public class OrderClock {

    private static final int MOST = 5_000;

    private final OrderQueries queries;
    private final OrderRows rows;
    private final OrderSteps steps;
    private final OrderToDos toDos;
    private final Succession succession;
    private final Recurring recurring;
    private final Receipts receipts;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrderClock(
            OrderQueries queries,
            OrderRows rows,
            OrderSteps steps,
            OrderToDos toDos,
            Succession succession,
            Recurring recurring,
            Receipts receipts,
            WorkingDays workingDays,
            TransactionTemplate transaction,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.steps = steps;
        this.toDos = toDos;
        this.succession = succession;
        this.recurring = recurring;
        this.receipts = receipts;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${kepu.orders.look-at:0 20 8 * * *}", zone = "Asia/Shanghai")
    void everyMorning() {
        look(Doer.system(clock.instant()));
    }

    /** Does what is to be done on the day of this moment; asking again on the same day changes nothing. */
    public void look(Doer doer) {
        succession.look(doer);
        recurring.look(doer);
        receipts.forget(doer);
        LocalDate tomorrow = workingDays.plus(doer.today(), 1);
        queries.listDue(tomorrow, MOST).forEach(order -> look(order, doer));
    }

    private void look(OrderView order, Doer doer) {
        LocalDate today = doer.today();
        boolean past = order.course().due().filter(today::isAfter).isPresent();
        switch (order.state()) {
            case CONFIRMED -> {
                if (past) {
                    steps.take(order.id(), OrderStep.CLOSE, StepDraft.empty(), doer);
                }
            }
            case CLAIMED -> {
                if (!past) {
                    warn(order);
                } else if (steps.take(order.id(), OrderStep.RELEASE, StepDraft.empty(), doer)
                        instanceof Outcome.Done<OrderView>) {
                    toDos.released(order);
                }
            }
            default -> {
                if (past) {
                    escalate(order);
                } else {
                    warn(order);
                }
            }
        }
    }

    private void warn(OrderView order) {
        transaction.executeWithoutResult(_ -> {
            if (rows.warn(order.id())) {
                toDos.warn(order);
            }
        });
    }

    private void escalate(OrderView order) {
        transaction.executeWithoutResult(_ -> {
            if (rows.escalate(order.id())) {
                toDos.escalate(order);
            }
        });
    }
}
