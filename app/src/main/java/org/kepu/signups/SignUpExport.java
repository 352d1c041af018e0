package org.kepu.signups;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.audit.Deed;
import org.kepu.shared.Audience;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes who signed up away as a workbook, for who holds the activity; taking it away is an entry in the audit trail. */
@Service
public class SignUpExport {

    private static final SheetForm FORM = new SheetForm(
            "signups",
            List.of(
                    Column.of("number"),
                    Column.of("state").oneOf(SignUpState.values()),
                    Column.of("starts"),
                    Column.of("name"),
                    Column.of("mobile"),
                    Column.of("party"),
                    Column.of("seats"),
                    Column.of("audience").oneOf(Audience.values()),
                    Column.of("born"),
                    Column.of("guardian"),
                    Column.of("answers"),
                    Column.of("signed")));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final SignUpQueries queries;
    private final Participants participants;
    private final Spreadsheets spreadsheets;
    private final ApplicationEventPublisher events;

    SignUpExport(
            SignUpQueries queries,
            Participants participants,
            Spreadsheets spreadsheets,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.participants = participants;
        this.spreadsheets = spreadsheets;
        this.events = events;
    }

    /** All sign-ups of an activity with who it is; whose personal data were removed stays as a number. */
    @Transactional
    public byte[] workbook(ActivityId activity, Viewer viewer, Locale locale) {
        List<Map<String, String>> rows = new ArrayList<>();
        int page = 1;
        Paged<SignUpView> some;
        do {
            some = queries.list(activity, Optional.empty(), new Paging(page++, 200));
            Map<SignUpId, Participant> who =
                    participants.map(some.rows().stream().map(SignUpView::id).toList());
            some.rows().forEach(view -> rows.add(cells(view, Optional.ofNullable(who.get(view.id())))));
        } while (some.hasNext());
        events.publishEvent(new Deed(viewer, "signups.export", "activity " + activity, rows.size() + " rows"));
        return spreadsheets.export(FORM, rows, locale);
    }

    private static Map<String, String> cells(SignUpView view, Optional<Participant> who) {
        Map<String, String> cells = new HashMap<>();
        cells.put("number", view.number());
        cells.put("state", view.state().name());
        cells.put("starts", MOMENT.format(view.starts()));
        cells.put("party", view.party());
        cells.put("seats", Integer.toString(view.seats()));
        cells.put("audience", view.audience().name());
        cells.put("signed", MOMENT.format(view.signedAt()));
        who.ifPresent(person -> {
            cells.put("name", person.name());
            cells.put("mobile", person.mobile());
            cells.put("born", person.born().map(String::valueOf).orElse(""));
            cells.put("guardian", person.guardian());
            cells.put(
                    "answers",
                    person.answers().stream()
                            .map(answer -> answer.question() + "：" + answer.text())
                            .collect(Collectors.joining("；")));
        });
        return cells;
    }
}
