package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.files.FileId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class PhotosTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private Photos photos;

    @Autowired
    private ActivityQueries queries;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private ActivityId id;
    private List<FileId> files;

    @BeforeEach
    void aClosedActivityWithAPublicPhotoAndAnother() {
        place = places.create();
        id = activities.announced(place, activities.talk(place, activities.sessions(30)));
        files = activities.photographed(place, id);
    }

    @Test
    void everybodySeesWhatWasChosenAndNothingElse() {
        String shown = "/activities/" + id + "/photos/" + files.getFirst();

        assertThat(mvc.get().uri("/activities/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("现场参加人次", "群众反映很实用", shown + "/thumbnail", "alt=\"农民在棚里听讲\"")
                .doesNotContain(files.getLast().toString());
        for (String size : List.of("", "/thumbnail")) {
            assertThat(mvc.get().uri(shown + size))
                    .hasStatusOk()
                    .hasContentType("image/jpeg")
                    .hasHeader("X-Content-Type-Options", "nosniff");
            assertThat(mvc.get().uri("/activities/" + id + "/photos/" + files.getLast() + size))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/proofs/" + files.getFirst() + "/preview")).hasStatus3xxRedirection();
    }

    @Test
    void aPhotoIsOfItsActivityOnly() {
        ActivityId other = activities.announced(place, activities.talk(place, activities.sessions(30)));

        assertThat(mvc.get().uri("/activities/" + other + "/photos/" + files.getFirst()))
                .hasStatus(404);
    }

    @Test
    void whatIsOpenedAgainShowsNothingUntilItIsClosed() {
        activities.reopen(place, id);

        assertThat(photos.list(id)).isEmpty();
        assertThat(mvc.get().uri("/activities/" + id)).bodyText().doesNotContain("群众反映很实用", "/photos/");
        assertThat(mvc.get().uri("/activities/" + id + "/photos/" + files.getFirst()))
                .hasStatus(404);
        assertThat(fields(photos.show(id, List.of(), true, activities.liaison(place))))
                .containsExactly("");
    }

    @Test
    void nothingIsShownWithoutConsentAndEverythingCanBeTakenOff() {
        List<Photo> both = files.stream().map(file -> new Photo(file, "")).toList();

        assertThat(fields(photos.show(id, both, false, activities.liaison(place))))
                .containsExactly("agreed");
        assertThat(fields(photos.show(
                        id, List.of(new Photo(files.getFirst(), "长".repeat(61))), true, activities.liaison(place))))
                .containsExactly("caption-" + files.getFirst());
        assertThat(photos.list(id)).hasSize(1);
        done(photos.show(id, List.of(), false, activities.liaison(place)));
        assertThat(photos.list(id)).isEmpty();
        assertThat(queries.listEvents(id)).last().returns("PHOTOS", EventView::step);
    }

    @Test
    void onlyItsKeepersChooseAndOnlyAmongItsOwnFiles() {
        Place elsewhere = places.create();
        Viewer stranger = activities.liaison(elsewhere);
        ActivityId theirs = activities.announced(elsewhere, activities.talk(elsewhere, activities.sessions(30)));
        FileId foreign = activities.photographed(elsewhere, theirs).getLast();

        assertThat(fields(photos.show(id, List.of(), true, stranger))).containsExactly("");
        done(photos.show(id, List.of(new Photo(foreign, "")), true, activities.liaison(place)));
        assertThat(photos.list(id)).isEmpty();
        String address = "/activities/work/" + id + "/photos";
        assertThat(mvc.get().uri(address).with(viewer(stranger))).hasStatus(403);
        assertThat(mvc.post().uri(address).with(csrf()).with(viewer(stranger))).hasStatus(403);
        assertThat(mvc.get()
                        .uri(address)
                        .with(viewer(activities.viewer(place, Role.UNIT_HEAD, new Scope.OfUnit(place.unit())))))
                .hasStatus(403);
    }

    @Test
    void theFormKeepsWhatWasChosenAndAsksForConsent() {
        String address = "/activities/work/" + id + "/photos";

        assertThat(mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(viewer(activities.liaison(place)))
                        .param("show", files.getLast().toString())
                        .param("caption-" + files.getLast(), "孩子们看显微镜"))
                .hasStatus(422)
                .bodyText()
                .contains("孩子们看显微镜", "请不要选");
        assertThat(mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(viewer(activities.liaison(place)))
                        .param("show", files.getLast().toString())
                        .param("agreed", "on"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/activities/" + id))
                .bodyText()
                .contains(files.getLast() + "/thumbnail", "alt=\"活动照片1\"")
                .doesNotContain(files.getFirst().toString());
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::field).toList()
                : List.of();
    }
}
