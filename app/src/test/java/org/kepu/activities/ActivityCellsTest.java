package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kepu.shared.Refusal;

class ActivityCellsTest {

    @Test
    void everyWeekFourTimesMakesFourSessionsAtTheSameHour() {
        ActivityDraft draft = read(
                Map.of("addDay", "2026-12-05", "addFrom", "09:00", "addTo", "11:30", "repeat", "WEEKLY", "times", "4"));

        assertThat(draft.sessions())
                .hasSize(4)
                .first()
                .returns(Instant.parse("2026-12-05T01:00:00Z"), SessionDraft::starts)
                .returns(Instant.parse("2026-12-05T03:30:00Z"), SessionDraft::ends);
        assertThat(draft.sessions().getLast().starts()).isEqualTo(Instant.parse("2026-12-26T01:00:00Z"));
    }

    @Test
    void repetitionsOnHolidaysAreLeftOutUntilTheyAreKept() {
        Map<String, String> daily =
                Map.of("addDay", "2026-09-30", "addFrom", "09:00", "addTo", "10:00", "repeat", "DAILY", "times", "3");
        Predicate<LocalDate> october = day -> day.getMonthValue() == 10;

        ActivityCells.Read first = ActivityCells.read(daily, Map.<String, List<String>>of(), october);
        List<String> left = first.fresh().stream().map(SessionDraft::span).toList();
        ActivityCells.Read second =
                ActivityCells.read(Map.of(), Map.of("left", left, "keep", List.of(left.getLast(), "???")), october);

        assertThat(first.draft().sessions()).hasSize(1);
        assertThat(left).containsExactly("2026-10-01T09:00/2026-10-01T10:00", "2026-10-02T09:00/2026-10-02T10:00");
        assertThat(second.draft().sessions())
                .singleElement()
                .returns(Instant.parse("2026-10-02T01:00:00Z"), SessionDraft::starts);
        assertThat(second.leftOut()).extracting(SessionDraft::span).containsExactly(left.getFirst());
    }

    @Test
    void aSingleDayIsTakenAsItWasChosen() {
        ActivityCells.Read read = ActivityCells.read(
                Map.of("addDay", "2026-10-01", "addFrom", "09:00", "addTo", "10:00"),
                Map.<String, List<String>>of(),
                _ -> true);

        assertThat(read.draft().sessions()).hasSize(1);
        assertThat(read.fresh()).isEmpty();
    }

    @Test
    void aSessionOverSeveralDaysEndsOnItsLast() {
        ActivityDraft draft =
                read(Map.of("addDay", "2026-12-05", "addFrom", "09:00", "addEnd", "2026-12-08", "addTo", "17:00"));

        assertThat(draft.sessions()).singleElement().returns(Instant.parse("2026-12-08T09:00:00Z"), SessionDraft::ends);
    }

    @Test
    void aRowWithoutADayIsNoSession() {
        ActivityDraft draft = read(Map.of(
                "day-0",
                "",
                "from-0",
                "09:00",
                "to-0",
                "10:00",
                "day-1",
                "2026-12-06",
                "from-1",
                "09:00",
                "to-1",
                "10:00"));

        assertThat(draft.sessions()).hasSize(1);
        assertThat(draft.unread()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidWhereItStands() {
        ActivityDraft draft = read(Map.of(
                "day-0",
                "2026-02-30",
                "from-0",
                "9 Uhr",
                "to-0",
                "10:00",
                "cost-PRINTING",
                "1.234",
                "times",
                "0",
                "addDay",
                "2026-12-05"));

        assertThat(draft.unread())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("day-0", "from-0", "times", "cost-PRINTING");
    }

    @Test
    void moneyIsTypedInYuanAndKeptInFen() {
        assertThat(read(Map.of("cost-PRINTING", "1,234.5", "cost-FEES", "0")).costs())
                .containsExactly(Map.entry(CostItem.PRINTING, 123_450L));
    }

    @Test
    void anActivityThatTakesPlaceSeveralTimesMustSayHow() {
        ActivityDraft draft = read(Map.of(
                "rhythm",
                "SINGLE",
                "addDay",
                "2026-12-05",
                "addFrom",
                "09:00",
                "addTo",
                "11:00",
                "repeat",
                "DAILY",
                "times",
                "3"));

        assertThat(draft.wrong()).extracting(Refusal::key).contains("activities.refusal.rhythm");
    }

    @Test
    void sessionsEndAfterTheyBeginAndNoTwoBeginAtOnce() {
        ActivityDraft draft = read(Map.of(
                "rhythm",
                "RECURRING",
                "day-0",
                "2026-12-05",
                "from-0",
                "09:00",
                "to-0",
                "09:00",
                "day-1",
                "2026-12-05",
                "from-1",
                "10:00",
                "to-1",
                "11:00",
                "day-2",
                "2026-12-05",
                "from-2",
                "10:00"));
        Map<String, String> cells = new HashMap<>(Map.of("to-2", "12:00", "rhythm", "RECURRING"));
        assertThat(draft.unread()).extracting(Refusal::field).containsExactly("to-2");
        for (int i = 0; i < 3; i++) {
            cells.put("day-" + i, "2026-12-05");
            cells.put("from-" + i, i == 0 ? "09:00" : "10:00");
            cells.putIfAbsent("to-" + i, i == 0 ? "09:00" : "11:00");
        }

        assertThat(read(cells).wrong())
                .extracting(Refusal::field, Refusal::key)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("to-0", "activities.refusal.ends"),
                        org.assertj.core.groups.Tuple.tuple("day-2", "activities.refusal.twice"));
    }

    @Test
    void signUpMustCloseAfterItOpens() {
        ActivityDraft draft = read(
                Map.of("signUp", "needed", "capacity", "0", "opens", "2026-12-05T09:00", "closes", "2026-12-05T09:00"));

        assertThat(draft.wrong()).extracting(Refusal::field).contains("capacity", "closes");
    }

    @Test
    void withoutSignUpItsTermsAreLeftOut() {
        ActivityDraft draft = read(Map.of("signUp", "free", "capacity", "30", "question-0", "带水杯吗"));

        assertThat(draft.signUp().capacity()).isEmpty();
        assertThat(draft.signUp().questions()).isEmpty();
    }

    private static ActivityDraft read(Map<String, String> cells) {
        return ActivityCells.read(cells, Map.<String, List<String>>of(), _ -> false)
                .draft();
    }
}
