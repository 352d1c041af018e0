package org.kepu.signups;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens by itself: offers lapse and places move on, and people are told before it begins, or that it does not. */
@Service
public class SignUpClock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 200;

    private final Seats seats;
    private final WaitingList waitingList;
    private final SignUpNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignUpClock(
            Seats seats, WaitingList waitingList, SignUpNotices notices, TransactionTemplate transaction, Clock clock) {
        this.seats = seats;
        this.waitingList = waitingList;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${kepu.signups.look-every:60s}")
    void everyMinute() {
        look(clock.instant());
    }

    @Scheduled(cron = "${kepu.signups.remind-at:0 5 9-20 * * *}", zone = "Asia/Shanghai")
    void byDay() {
        remind(clock.instant());
    }

    /** Does what is due at this moment; asking again changes nothing. */
    public void look(Instant now) {
        seats.listToLookAt(now).forEach(place -> waitingList.look(place, now));
        tell(() -> notices.claimCalledOff(now, AT_ONCE), notices::calledOff);
        tell(() -> notices.claimMoved(now, AT_ONCE), notices::moved);
    }

    /** Reminds those who have a place in what begins tomorrow and did not sign up today; once each. */
    public void remind(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        Instant midnight = today.atStartOfDay(CHINA).toInstant();
        Instant from = today.plusDays(1).atStartOfDay(CHINA).toInstant();
        Instant to = today.plusDays(2).atStartOfDay(CHINA).toInstant();
        tell(() -> notices.claimBefore(from, to, midnight, AT_ONCE), notices::before);
    }

    /** Marked and told in one transaction: several copies of the application tell nobody twice. */
    private void tell(Supplier<List<SignUpId>> claim, Consumer<SignUpId> tell) {
        while (Boolean.TRUE.equals(transaction.execute(_ -> {
            List<SignUpId> some = claim.get();
            some.forEach(tell);
            return !some.isEmpty();
        }))) {}
    }
}
