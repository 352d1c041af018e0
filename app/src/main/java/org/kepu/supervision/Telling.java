package org.kepu.supervision;

import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** Puts notices on the desks of those who have to do something about them next. */
@Component
class Telling {

    private final ToDos toDos;
    private final Messages messages;
    private final AreaQueries areas;

    Telling(ToDos toDos, Messages messages, AreaQueries areas) {
        this.toDos = toDos;
        this.messages = messages;
        this.areas = areas;
    }

    /** What waits now, instead of what waited before. */
    void next(NoticeView notice, NoticeView.Addressed unit) {
        String subject = subject(notice.id(), unit.unit());
        toDos.close(subject);
        Optional<ToDo> toDo = switch (unit.state()) {
            case SENT -> Optional.of(ofUnit(notice, unit, "supervision.todo.acknowledge"));
            case WORKING -> Optional.of(ofUnit(notice, unit, "supervision.todo.answer"));
            case ANSWERED ->
                Optional.of(new ToDo(
                        subject,
                        office(notice.area()),
                        "supervision.todo.review",
                        List.of(unit.name(), notice.number()),
                        path(notice),
                        Optional.empty()));
            case CLOSED, WITHDRAWN -> Optional.empty();
        };
        toDo.ifPresent(toDos::open);
    }

    /** Tells the unit what the office decided. */
    void decided(NoticeView notice, UnitId unit, NoticeStep step, String text) {
        messages.send(new Message(
                new Addressee.OfUnit(Role.LIAISON, unit),
                "supervision.message." + step.name(),
                List.of(notice.number(), text),
                path(notice)));
    }

    /** The unit's head has to see to it. */
    void escalate(NoticeView notice, NoticeView.Addressed unit) {
        toDos.open(new ToDo(
                subject(notice.id(), unit.unit()),
                new Addressee.OfUnit(Role.UNIT_HEAD, unit.unit()),
                "supervision.todo.escalated",
                List.of(notice.number(), notice.title()),
                path(notice),
                Optional.of(unit.deadline())));
    }

    private static ToDo ofUnit(NoticeView notice, NoticeView.Addressed unit, String key) {
        return new ToDo(
                subject(notice.id(), unit.unit()),
                new Addressee.OfUnit(Role.LIAISON, unit.unit()),
                key,
                List.of(notice.number(), notice.title()),
                path(notice),
                Optional.of(unit.deadline()));
    }

    private Addressee office(AreaId area) {
        boolean county = areas.get(area).kind().level() == AreaLevel.COUNTY;
        return new Addressee.OfArea(county ? Role.COUNTY_OFFICE : Role.OFFICE, area);
    }

    private static String path(NoticeView notice) {
        return "/supervision/notices/" + notice.id();
    }

    private static String subject(NoticeId notice, UnitId unit) {
        return "supervision:" + notice + ":" + unit;
    }
}
