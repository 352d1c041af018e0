package org.kepu.checkins.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionView;
import org.kepu.checkins.CheckIns;
import org.kepu.checkins.DoorRecord;
import org.kepu.signups.SignUpQueries;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;

/** The page for the door, which works without network, and what it fetches and sends. */
@Controller
class DoorController {

    private final ActivityQueries activities;
    private final SignUpQueries signUps;
    private final CheckIns checkIns;
    private final Clock clock;

    DoorController(ActivityQueries activities, SignUpQueries signUps, CheckIns checkIns, Clock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @GetMapping("/activities/work/{activity}/checkin")
    ModelAndView door(@PathVariable String activity, HttpServletResponse response) {
        // the only page that may use the camera
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        ActivityView view = activities.get(ActivityId.parse(activity));
        List<SessionView> sessions = activities.listSessions(view.id()).stream()
                .filter(session -> !session.calledOff())
                .toList();
        Instant now = clock.instant();
        String chosen = sessions.stream()
                .filter(session -> !session.over(now))
                .findFirst()
                .or(() -> Optional.of(sessions).filter(all -> !all.isEmpty()).map(List::getLast))
                .map(session -> session.id().toString())
                .orElse("");
        return new ModelAndView(
                "checkins/door",
                "page",
                new DoorPage(view.id().toString(), view.title(), sessions, chosen, view.audiences()));
    }

    @GetMapping("/activities/work/{activity}/checkin.json")
    ResponseEntity<Manifest> manifest(@PathVariable String activity, CsrfToken token) {
        ActivityId id = ActivityId.parse(activity);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Manifest.of(token, signUps.listCodes(id), checkIns.attendance(id)));
    }

    /** Served from here, so that it may answer for the page of the door and for nothing else. */
    @GetMapping("/activities/work/{activity}/checkin-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/checkin-worker.js"));
    }

    @PostMapping("/activities/work/{activity}/checkin")
    ResponseEntity<Batch.Kept> keep(
            @PathVariable String activity, @RequestBody(required = false) Batch batch, Viewer viewer) {
        List<Batch.Line> lines = batch == null || batch.records() == null ? List.of() : batch.records();
        if (lines.size() > CheckIns.MOST) {
            return ResponseEntity.unprocessableContent().build();
        }
        List<DoorRecord> records = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Batch.Line line : lines) {
            line.read().ifPresentOrElse(records::add, () -> refused.add(String.valueOf(line.id())));
        }
        checkIns.keep(ActivityId.parse(activity), records, viewer);
        return ResponseEntity.ok(new Batch.Kept(
                records.stream().map(record -> record.id().toString()).toList(), refused));
    }
}
