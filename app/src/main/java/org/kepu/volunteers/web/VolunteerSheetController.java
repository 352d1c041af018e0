package org.kepu.volunteers.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.Upload;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Volunteers from a sheet. */
@Controller
class VolunteerSheetController {

    private static final String PATH = "/volunteers/teams/{team}/people/import";

    private final TeamQueries teams;
    private final Imports imports;

    VolunteerSheetController(TeamQueries teams, Imports imports) {
        this.teams = teams;
        this.imports = imports;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String team) {
        return page(teams.get(TeamId.parse(team)), FormErrors.none());
    }

    @PostMapping(PATH)
    ModelAndView attempt(
            @PathVariable String team, @RequestParam Optional<MultipartFile> file, Viewer viewer, Locale locale)
            throws IOException {
        TeamView into = teams.get(TeamId.parse(team));
        Map<String, String> options = Map.of("team", into.id().toString());
        return switch (imports.attempt("volunteers", Upload.of(file), options, viewer, locale)) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(page(into, FormErrors.of(refused)));
        };
    }

    private static ModelAndView page(TeamView team, FormErrors errors) {
        return new ModelAndView("volunteers/import", "page", new VolunteerSheetPage(team, errors));
    }
}
