package org.kepu.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityOffer;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Photos;
import org.kepu.activities.ResultQueries;
import org.kepu.activities.SessionResult;
import org.kepu.activities.SessionView;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.themes.Themes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One activity for everybody, and what came of it once it is closed. */
@Controller
class ShowController {

    private final ActivityQueries queries;
    private final ResultQueries results;
    private final Photos photos;
    private final AreaQueries areas;
    private final Themes themes;
    private final SchemaOrg data;
    private final ObjectProvider<ActivityOffer> offers;
    private final Clock clock;

    ShowController(
            ActivityQueries queries,
            ResultQueries results,
            Photos photos,
            AreaQueries areas,
            Themes themes,
            SchemaOrg data,
            ObjectProvider<ActivityOffer> offers,
            Clock clock) {
        this.queries = queries;
        this.results = results;
        this.photos = photos;
        this.areas = areas;
        this.themes = themes;
        this.data = data;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping("/activities/{activity}")
    ModelAndView show(@PathVariable String activity, HttpServletRequest request) {
        ActivityView view = queries.getPublic(ActivityId.parse(activity));
        List<SessionView> sessions = queries.listSessions(view.id());
        Instant now = clock.instant();
        String area =
                areas.listPath(view.place().area()).stream().map(Area::name).collect(Collectors.joining(" "));
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/activities/" + view.id())
                .toUriString();
        return new ModelAndView(
                "activities/show",
                "page",
                new ActivityPage(
                        view,
                        area,
                        themes.find(view.theme()),
                        sessions.stream().filter(session -> !session.over(now)).toList(),
                        sessions.stream().filter(session -> session.over(now)).toList(),
                        offers.orderedStream()
                                .flatMap(offer -> offer.forEverybody(view, sessions).stream())
                                .toList(),
                        result(view),
                        data.script(view, area, sessions, address)));
    }

    private Optional<ActivityPage.Result> result(ActivityView view) {
        if (view.state() != ActivityState.CLOSED) {
            return Optional.empty();
        }
        Collection<SessionResult> held = results.listResults(view.id()).values();
        return results.findOutcome(view.id())
                .map(outcome -> new ActivityPage.Result(
                        held.stream().mapToLong(SessionResult::onSite).sum(),
                        held.stream().mapToLong(SessionResult::online).sum(),
                        outcome.text(),
                        outcome.media(),
                        photos.list(view.id())));
    }
}
