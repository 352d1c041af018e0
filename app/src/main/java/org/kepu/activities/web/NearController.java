package org.kepu.activities.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.activities.ActivityFilter;
import org.kepu.activities.ActivityKind;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Listed;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.themes.Themes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is on, for everybody: the list that begins near by. */
@Controller
class NearController {

    private final ActivityQueries queries;
    private final AreaQueries areas;
    private final AreaOptions options;
    private final Themes themes;
    private final Clock clock;

    NearController(ActivityQueries queries, AreaQueries areas, AreaOptions options, Themes themes, Clock clock) {
        this.queries = queries;
        this.areas = areas;
        this.options = options;
        this.themes = themes;
        this.clock = clock;
    }

    @GetMapping("/activities")
    ModelAndView list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") int page) {
        List<Area> near = Optional.of(asked.getOrDefault("area", ""))
                .filter(id -> !id.isEmpty())
                .map(id -> areas.listPath(AreaId.parse(id)))
                .orElse(List.of());
        Optional<LocalDate> day = day(asked.getOrDefault("day", ""));
        NearPage.When when = NearPage.When.read(asked.getOrDefault("when", ""));
        NearPage.When.Stretch stretch =
                day.map(NearPage.When.Stretch::day).orElseGet(() -> when.stretch(clock.instant()));
        ActivityFilter filter = new ActivityFilter(
                near.stream().map(Area::id).toList(),
                named(Audience.values(), asked.getOrDefault("audience", "")),
                named(ActivityKind.values(), asked.getOrDefault("kind", "")),
                Optional.empty(),
                asked.getOrDefault("theme", ""),
                stretch.from(),
                stretch.to());
        Paged<Listed> found = queries.list(filter, new Paging(page, 20));
        return new ModelAndView(
                "activities/near",
                "page",
                new NearPage(
                        found,
                        near,
                        names(found.rows().stream().map(Listed::activity)),
                        near.isEmpty()
                                ? options.list()
                                : options.list(Set.of(near.getFirst().id())),
                        themes.list(),
                        new NearPage.Chosen(
                                asked.getOrDefault("area", ""),
                                filter.audience().map(Enum::name).orElse(""),
                                filter.kind().map(Enum::name).orElse(""),
                                filter.theme(),
                                when,
                                day.map(LocalDate::toString).orElse(""))));
    }

    private Map<AreaId, String> names(Stream<ActivityView> activities) {
        return areas
                .map(activities.map(activity -> activity.place().area()).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Area::id, Area::name));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Arrays.stream(values).filter(each -> each.name().equals(text)).findFirst();
    }
}
