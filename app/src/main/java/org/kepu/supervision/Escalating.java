package org.kepu.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.shared.Outcome;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Tells the heads of units that have not acknowledged a notice in the time of the rule, or not answered by its deadline. */
@Service
public class Escalating {

    private final NoticeRows rows;
    private final SupervisionQueries queries;
    private final Supervising supervising;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    Escalating(
            NoticeRows rows,
            SupervisionQueries queries,
            Supervising supervising,
            Rules rules,
            WorkingDays workingDays,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.supervising = supervising;
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Scheduled(cron = "${kepu.supervision.escalate-at:0 35 8 * * *}", zone = "Asia/Shanghai")
    void everyMorning() {
        escalate(By.system(clock.instant()), LocalDate.now(clock));
    }

    /** Tells whom the rules say on a day and who was not told yet. Returns how many heads that were. */
    public int escalate(By by, LocalDate today) {
        WorkingCalendar calendar = workingDays.calendar();
        List<NoticeView> waiting = rows.waiting().stream().map(queries::get).toList();
        int told = 0;
        for (NoticeView notice : waiting) {
            LocalDate acknowledgeBy =
                    calendar.plus(notice.issuedOn(), rules.get(notice.area()).acknowledgeWithin());
            for (NoticeView.Addressed unit : notice.units()) {
                boolean unread = unit.state() == NoticeState.SENT && today.isAfter(acknowledgeBy);
                if ((unread || unit.overdueOn(today))
                        && !unit.escalated()
                        && supervising.escalate(notice.id(), unit.unit(), by) instanceof Outcome.Done<NoticeId>) {
                    told++;
                }
            }
        }
        return told;
    }
}
