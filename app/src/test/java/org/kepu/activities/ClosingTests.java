package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.notices.ToDoQueries;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class ClosingTests {

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivitySteps steps;

    @Autowired
    private ActivityQueries queries;

    @Autowired
    private ResultQueries results;

    @Autowired
    private Closing closing;

    @Autowired
    private ClosingClock clock;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void eachSessionBecomesOneEntryAndCostsCountOnce() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50, -40)));

        done(closing.close(id, activities.counted(id, 30), activities.liaison(place)));

        List<Entry> entries = entries(id);
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.people()).containsEntry(Audience.FARMER, 30L);
            assertThat(entry.unit()).contains(place.unit());
            assertThat(entry.area()).isEqualTo(place.area());
            assertThat(entry.quantities()).containsEntry(Measure.HOURS, new BigDecimal("2.00"));
        });
        assertThat(entries.stream()
                        .map(entry -> entry.quantities().getOrDefault(Measure.FEN, BigDecimal.ZERO))
                        .map(BigDecimal::longValue))
                .containsExactlyInAnyOrder(0L, 80_000L);
        assertThat(queries.get(id).costs()).isEqualTo(Map.of(CostItem.FEES, 80_000L));
    }

    @Test
    void whatIsStillToComeCannotBeClosed() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50, 40)));

        assertThat(keys(closing.close(id, activities.counted(id, 30), activities.liaison(place))))
                .containsExactly("activities.refusal.notOver");
        done(steps.callOff(id, queries.listSessions(id).getLast().id(), "停电", activities.liaison(place)));
        done(closing.close(id, activities.counted(id, 30), activities.liaison(place)));

        assertThat(entries(id)).hasSize(1);
    }

    @Test
    void aSessionNobodyCameToIsAskedAbout() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50)));

        assertThat(keys(closing.close(id, activities.counted(id, 0), activities.liaison(place))))
                .containsExactly("activities.refusal.nobody");
        assertThat(entries(id)).isEmpty();
    }

    @Test
    void correctingTakesTheEntriesBackAndClosingAgainEntersTheNewFigures() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50)));
        done(closing.close(id, activities.counted(id, 30), activities.liaison(place)));
        assertThat(keys(closing.reopen(id, "", activities.liaison(place))))
                .containsExactly("activities.refusal.reason");

        done(closing.reopen(id, "人数数错了", activities.liaison(place)));
        assertThat(entries(id)).isEmpty();
        assertThat(results.listResults(id)).as("stays to begin from").hasSize(1);
        done(closing.close(id, activities.counted(id, 28), activities.liaison(place)));

        assertThat(entries(id)).singleElement().returns(28L, Entry::peopleTotal);
        assertThat(evidence.listHistory(entries(id).getFirst())).hasSize(3);
    }

    @Test
    void aReasonTheLedgerDoesNotTakeLeavesEverythingAsItWas() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50, -40)));
        done(closing.close(id, activities.counted(id, 30), activities.liaison(place)));

        assertThat(closing.reopen(id, "打电话 13812345678 问过", activities.liaison(place)))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(entries(id)).hasSize(2);
        assertThat(queries.get(id).state()).isEqualTo(ActivityState.CLOSED);
    }

    @Test
    void othersCannotClose() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50)));

        assertThat(keys(closing.close(id, activities.counted(id, 30), activities.liaison(places.create()))))
                .containsExactly("activities.refusal.notYours");
    }

    @Test
    void whatIsOverWaitsForTheLiaisonUntilItIsClosed() {
        ActivityId over = activities.announced(place, activities.talk(place, activities.sessions(-500)));
        activities.announced(place, activities.talk(place, activities.sessions(-50, 40)));

        clock.look();
        clock.look();
        assertThat(waiting()).containsExactly("/activities/work/" + over + "/close");
        done(closing.close(over, activities.counted(over, 30), activities.liaison(place)));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void theSummaryTellsInWordWhatCameOfIt() throws IOException {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50, -40)));
        done(closing.close(id, activities.counted(id, 31), activities.liaison(place)));

        var exchange = mvc.get()
                .uri("/activities/work/" + id + "/summary")
                .with(viewer(activities.liaison(place)))
                .exchange();

        assertThat(exchange).hasStatusOk();
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(exchange.getResponse().getContentAsByteArray()))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")))
                    .contains("活动总结", "现场参加62人次，其中农民62人次", "群众反映很实用", "忻州晚报", "共投入800元，其中专家劳务800元", "共2场");
            assertThat(word.getTables().getFirst().getRows()).hasSize(3);
        }
    }

    @Test
    void aFormThatComesBackKeepsWhatWasTyped() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50)));
        SessionId session = queries.listSessions(id).getFirst().id();

        assertThat(mvc.post()
                        .uri("/activities/work/" + id + "/close")
                        .with(csrf())
                        .with(viewer(activities.liaison(place)))
                        .param(ClosingDraft.field(session, Audience.FARMER), "三十")
                        .param("media", "报道一则"))
                .hasStatus(422)
                .bodyText()
                .contains("三十", "报道一则", "请写 0 到", "请写活动成效");
    }

    @Test
    void thePageOfAClosedActivityLeadsToItsEntriesAndItsSummary() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(-50)));
        done(closing.close(id, activities.counted(id, 33), activities.liaison(place)));

        assertThat(mvc.get().uri("/activities/work/" + id).with(viewer(activities.liaison(place))))
                .hasStatusOk()
                .bodyText()
                .contains("现场33人次", "/activities/work/" + id + "/summary", "群众反映很实用", "撤回结项");
    }

    private List<Entry> entries(ActivityId id) {
        return queries.listSessions(id).stream()
                .map(session -> evidence.findBySource("activities:" + session.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> waiting() {
        return toDos.list(activities.liaison(place), "", false, Paging.of(1)).rows().stream()
                .map(toDo -> toDo.path())
                .toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::key).toList()
                : List.of();
    }
}
