package org.kepu.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Role;
import org.kepu.areas.AreaQueries;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Component;

/** Puts reports on the desks of those who have to do something about them, and tells what others decided. */
@Component
class ReportNotices {

    private final ToDos toDos;
    private final Messages messages;
    private final AreaQueries areas;

    ReportNotices(ToDos toDos, Messages messages, AreaQueries areas) {
        this.toDos = toDos;
        this.messages = messages;
        this.areas = areas;
    }

    /** These reports wait for somebody, or for another day than before. */
    void waiting(List<ReportRow> reports) {
        toDos.open(reports.stream()
                .flatMap(report -> waiting(report, report.state()).stream())
                .toList());
    }

    /** A step was taken: the report waits for the next person, and who wrote or approved it learns what was decided. */
    void moved(ReportRow report, ReportStep step, Act act) {
        settled(report);
        waiting(report, step.to()).ifPresent(toDos::open);
        Role reader = step.to() == ReportState.SUBMITTED ? Role.UNIT_HEAD : Role.LIAISON;
        if (step == ReportStep.UNACCEPT) {
            tell(report, reader, "reports.message.unaccepted", act.reason());
        } else if (step.reasoned()) {
            tell(report, reader, "reports.message.returned", act.by().name(), act.reason());
        } else if (step == ReportStep.ACCEPT) {
            tell(report, reader, "reports.message.accepted");
        }
    }

    /** Nothing waits for anybody any more. */
    void settled(ReportRow report) {
        toDos.close(subject(report));
    }

    /** The round was closed and the unit had not answered. */
    void missed(ReportRow report) {
        tell(report, Role.LIAISON, "reports.message.missed");
        tell(report, Role.UNIT_HEAD, "reports.message.missed");
    }

    private void tell(ReportRow report, Role role, String key, String... more) {
        List<String> arguments = new ArrayList<>(List.of(year(report), number(report)));
        arguments.addAll(List.of(more));
        messages.send(
                new Message(new Addressee.OfUnit(role, report.unit()), key, arguments, "/reports/" + report.id()));
    }

    private Optional<ToDo> waiting(ReportRow report, ReportState state) {
        return switch (state) {
            case DRAFT ->
                Optional.of(toDo(report, new Addressee.OfUnit(Role.LIAISON, report.unit()), "reports.toDo.write"));
            case SUBMITTED ->
                Optional.of(toDo(report, new Addressee.OfUnit(Role.UNIT_HEAD, report.unit()), "reports.toDo.approve"));
            case APPROVED ->
                Optional.of(toDo(
                        report, new Addressee.OfArea(officeOf(report.area()), report.area()), "reports.toDo.accept"));
            case ACCEPTED -> Optional.empty();
        };
    }

    private Role officeOf(AreaId area) {
        return areas.get(area).parent().isEmpty() ? Role.OFFICE : Role.COUNTY_OFFICE;
    }

    private static ToDo toDo(ReportRow report, Addressee to, String key) {
        return new ToDo(
                subject(report),
                to,
                key,
                List.of(report.unitName(), year(report), number(report)),
                "/reports/" + report.id(),
                Optional.of(report.due()));
    }

    private static String subject(ReportRow report) {
        return "report:" + report.id();
    }

    private static String year(ReportRow report) {
        return Integer.toString(report.quarter().year());
    }

    private static String number(ReportRow report) {
        return Integer.toString(report.quarter().number());
    }
}
