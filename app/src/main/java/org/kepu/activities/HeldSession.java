package org.kepu.activities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.Happening;
import org.kepu.evidence.Measure;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;

/** What the ledger learns of a session that took place; whoever closes the activity answers for the figures. */
record HeldSession(EntryDraft evidence, AccountId by) implements Happening {

    private static final Set<ActivityKind> TEACHING =
            Set.of(ActivityKind.LECTURE, ActivityKind.SCIENTISTS, ActivityKind.TRAINING);
    private static final Duration LONGEST_LESSON = Duration.ofHours(12);
    private static final int MINUTES_PER_HOUR = 60;

    /** @param fen of the whole activity where this is its first session, else 0, so that costs are counted once */
    static HeldSession of(
            ActivityView activity,
            SessionView session,
            SessionResult result,
            long fen,
            List<FileId> files,
            AccountId by) {
        LocalDate day = LocalDate.ofInstant(session.starts(), ActivityCells.CHINA);
        EntryDraft draft = EntryDraft.of(
                        day,
                        activity.place().area(),
                        activity.kind().happening(),
                        activity.title(),
                        source(session.id()))
                .by(activity.unit())
                .serving(activity.clauses())
                .counting(Measure.SESSIONS, 1)
                .counting(Measure.ONLINE_PEOPLE, result.online())
                .counting(Measure.FEN, fen)
                .proving(files);
        Duration length = Duration.between(session.starts(), session.ends());
        if (TEACHING.contains(activity.kind()) && length.compareTo(LONGEST_LESSON) <= 0) {
            draft = draft.counting(
                    Measure.HOURS,
                    BigDecimal.valueOf(length.toMinutes())
                            .divide(BigDecimal.valueOf(MINUTES_PER_HOUR), 2, RoundingMode.HALF_UP));
        }
        for (var met : result.heads().entrySet()) {
            draft = draft.reaching(met.getKey(), met.getValue().total());
        }
        return new HeldSession(draft, by);
    }

    static String source(SessionId session) {
        return "activities:" + session;
    }
}
