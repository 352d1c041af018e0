package org.kepu.setup.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.intake.ImportId;
import org.kepu.intake.Intake;
import org.kepu.setup.Setup;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes the plan document in; it is read at once, and the office that is invited next checks and adopts it. */
@Controller
class SetupPlanController {

    private final Setup setup;
    private final AreaQueries areas;
    private final Intake intake;

    SetupPlanController(Setup setup, AreaQueries areas, Intake intake) {
        this.setup = setup;
        this.areas = areas;
        this.intake = intake;
    }

    @GetMapping("/setup/plan")
    ModelAndView form() {
        setup.requireOpen();
        return setup.city().isEmpty() ? new ModelAndView("redirect:/setup/city") : page(FormErrors.none());
    }

    @PostMapping("/setup/plan")
    ModelAndView upload(@RequestParam @Nullable MultipartFile file, Viewer viewer) throws IOException {
        setup.requireOpen();
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        if (file == null || name.isBlank()) {
            return refused(new FormErrors(List.of(Refusal.at("file", "intake.refusal.noFile"))));
        }
        try (InputStream content = file.getInputStream()) {
            return switch (intake.upload(city().id(), name, content, viewer)) {
                case Outcome.Done<ImportId> _ -> new ModelAndView("redirect:/setup/plan");
                case Outcome.Refused<ImportId> refused -> refused(FormErrors.of(refused));
            };
        }
    }

    private Area city() {
        return areas.get(setup.city().orElseThrow(() -> new NotFound("city of the set-up")));
    }

    private ModelAndView refused(FormErrors errors) {
        return Answer.again(page(errors));
    }

    private ModelAndView page(FormErrors errors) {
        Area city = city();
        return new ModelAndView(
                "setup/plan", "page", new SetupPlanPage(city.name(), intake.list(List.of(city.id())), errors));
    }
}
