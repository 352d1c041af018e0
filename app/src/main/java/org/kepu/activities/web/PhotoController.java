package org.kepu.activities.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Photo;
import org.kepu.activities.Photos;
import org.kepu.activities.ResultQueries;
import org.kepu.files.FileId;
import org.kepu.files.PictureSize;
import org.kepu.files.Proofs;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photos of a closed activity that everybody may see: shown to everybody, chosen by its keepers. */
@Controller
class PhotoController {

    private final ActivityQueries queries;
    private final ResultQueries results;
    private final Photos photos;
    private final Proofs proofs;

    PhotoController(ActivityQueries queries, ResultQueries results, Photos photos, Proofs proofs) {
        this.queries = queries;
        this.results = results;
        this.photos = photos;
        this.proofs = proofs;
    }

    @GetMapping("/activities/{activity}/photos/{photo}")
    ResponseEntity<Resource> large(@PathVariable String activity, @PathVariable String photo) {
        return proofs.picture(photos.get(ActivityId.parse(activity), FileId.parse(photo)), PictureSize.PREVIEW);
    }

    @GetMapping("/activities/{activity}/photos/{photo}/thumbnail")
    ResponseEntity<Resource> small(@PathVariable String activity, @PathVariable String photo) {
        return proofs.picture(photos.get(ActivityId.parse(activity), FileId.parse(photo)), PictureSize.THUMBNAIL);
    }

    @GetMapping("/activities/work/{activity}/photos")
    ModelAndView choose(@PathVariable String activity) {
        ActivityView view = queries.get(ActivityId.parse(activity));
        return page(view, photos.list(view.id()), Map.of(), FormErrors.none());
    }

    @PostMapping("/activities/work/{activity}/photos")
    ModelAndView show(
            @PathVariable String activity,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ActivityId id = ActivityId.parse(activity);
        List<Photo> chosen = form.getOrDefault("show", List.of()).stream()
                .distinct()
                .map(file -> new Photo(
                        FileId.parse(file),
                        Optional.ofNullable(form.getFirst("caption-" + file)).orElse("")))
                .toList();
        return switch (photos.show(id, chosen, form.containsKey("agreed"), viewer)) {
            case Outcome.Refused<ActivityView> refused ->
                Answer.again(page(queries.get(id), chosen, form.toSingleValueMap(), FormErrors.of(refused)));
            case Outcome.Done<ActivityView> _ ->
                Answer.next(
                        "/activities/work/" + id,
                        Flash.success(chosen.isEmpty() ? "activities.photos.none" : "activities.photos.shown"),
                        redirect);
        };
    }

    private ModelAndView page(ActivityView view, List<Photo> chosen, Map<String, String> typed, FormErrors errors) {
        boolean closed = view.state() == ActivityState.CLOSED;
        return new ModelAndView(
                "activities/photos",
                "page",
                new PhotosPage(
                        view,
                        closed,
                        closed
                                ? results.findOutcome(view.id())
                                        .map(photos::listPictures)
                                        .orElse(List.of())
                                : List.of(),
                        chosen,
                        typed,
                        errors));
    }
}
