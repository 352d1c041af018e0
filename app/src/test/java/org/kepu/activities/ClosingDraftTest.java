package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;

class ClosingDraftTest {

    private static final SessionView SESSION = new SessionView(
            SessionId.create(), ActivityId.create(), Instant.EPOCH, Instant.EPOCH.plusSeconds(60), false, "");

    @Test
    void whoWasCheckedInIsCountedBesidesThoseWhoWalkedIn() {
        ClosingDraft draft = read(Map.of(ClosingDraft.field(SESSION.id(), Audience.ELDER), "3"));

        SessionResult result = draft.result(SESSION.id(), Map.of(Audience.ELDER, 20, Audience.YOUTH, 4));

        assertThat(result.heads()).isEqualTo(Map.of(Audience.ELDER, new Heads(20, 3), Audience.YOUTH, new Heads(4, 0)));
        assertThat(result.onSite()).isEqualTo(27);
    }

    @Test
    void peopleAreWholeNumbersWithinReason() {
        ClosingDraft draft = read(Map.of(
                ClosingDraft.field(SESSION.id(), Audience.ELDER), "-3", ClosingDraft.field(SESSION.id()), "10000001"));

        assertThat(draft.unread())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        ClosingDraft.field(SESSION.id(), Audience.ELDER), ClosingDraft.field(SESSION.id()));
    }

    private static ClosingDraft read(Map<String, String> cells) {
        return ClosingDraft.read(cells, List.of(SESSION), List.of(), List.of());
    }
}
