package org.kepu.audit.web;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Finding;
import org.kepu.audit.Verification;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class VerificationController {

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @GetMapping("/audit/verification")
    ModelAndView before() {
        return page(Optional.empty());
    }

    @PostMapping("/audit/verification")
    ModelAndView verify(Viewer viewer) {
        return page(Optional.of(verification.verify(viewer)));
    }

    private static ModelAndView page(Optional<Finding> finding) {
        return new ModelAndView("audit/verification", "page", new VerificationPage(finding));
    }
}
