package org.kepu.reports;

import java.time.LocalDate;
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
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** Lets people know that a report waits for them, or what became of it. */
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

    /** A report is asked for. */
    record Asked(ReportId report, UnitId unit, String unitName) {}

    /** A round was opened: every unit's liaison has to write. */
    void opened(List<Asked> asked, Quarter quarter, LocalDate due) {
        toDos.open(asked.stream()
                .map(each -> write(each.report(), each.unit(), each.unitName(), quarter, due))
                .toList());
    }

    /** A step was taken: it waits for the next person, and who wrote it learns of a return. */
    void moved(ReportTable.Locked report, ReportStep step, Act act) {
        String subject = subject(report.id());
        toDos.close(subject);
        next(report, step).ifPresent(toDos::open);
        if (step.reasoned()) {
            messages.send(new Message(
                    new Addressee.OfUnit(Role.LIAISON, report.unit()),
                    "reports.message.returned",
                    List.of(
                            year(report.quarter()),
                            number(report.quarter()),
                            act.by().name(),
                            act.reason()),
                    path(report.id())));
        }
        if (step == ReportStep.ACCEPT) {
            messages.send(new Message(
                    new Addressee.OfUnit(Role.LIAISON, report.unit()),
                    "reports.message.accepted",
                    List.of(year(report.quarter()), number(report.quarter())),
                    path(report.id())));
        }
    }

    private Optional<ToDo> next(ReportTable.Locked report, ReportStep step) {
        return switch (step.to()) {
            case DRAFT ->
                Optional.of(write(report.id(), report.unit(), report.unitName(), report.quarter(), report.due()));
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

    private static ToDo write(ReportId id, UnitId unit, String unitName, Quarter quarter, LocalDate due) {
        return new ToDo(
                subject(id),
                new Addressee.OfUnit(Role.LIAISON, unit),
                "reports.toDo.write",
                List.of(unitName, year(quarter), number(quarter)),
                path(id),
                Optional.of(due));
    }

    private static ToDo toDo(ReportTable.Locked report, Addressee to, String key) {
        return new ToDo(
                subject(report.id()),
                to,
                key,
                List.of(report.unitName(), year(report.quarter()), number(report.quarter())),
                path(report.id()),
                Optional.of(report.due()));
    }

    static String subject(ReportId id) {
        return "report:" + id;
    }

    static String path(ReportId id) {
        return "/reports/" + id;
    }

    private static String year(Quarter quarter) {
        return Integer.toString(quarter.year());
    }

    private static String number(Quarter quarter) {
        return Integer.toString(quarter.number());
    }
}
