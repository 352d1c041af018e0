package org.kepu.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.notices.Addressee;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.plan.DutyRole;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** Tells units of tasks that an edition gives them: one message to liaison and head, however many tasks there are. */
@Component
class TaskAnnouncing {

    private final Messages messages;

    TaskAnnouncing(Messages messages) {
        this.messages = messages;
    }

    private record Load(int leads, int supports) {
        Load plus(DutyRole role) {
            return role == DutyRole.LEAD ? new Load(leads + 1, supports) : new Load(leads, supports + 1);
        }
    }

    /** @param fresh the tasks that units did not know of before */
    void issued(String documentNumber, int year, List<TaskView> tasks, Set<TaskId> fresh) {
        Map<UnitId, Load> loads = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> fresh.contains(task.id()))
                .flatMap(task -> task.units().stream())
                .forEach(part -> loads.put(
                        part.unit(),
                        loads.getOrDefault(part.unit(), new Load(0, 0)).plus(part.role())));
        loads.forEach((unit, load) -> Stream.of(Role.LIAISON, Role.UNIT_HEAD)
                .forEach(role -> messages.send(new Message(
                        new Addressee.OfUnit(role, unit),
                        "tasks.message.issued",
                        List.of(documentNumber, Integer.toString(load.leads()), Integer.toString(load.supports())),
                        "/tasks/units/" + unit + "?year=" + year))));
    }
}
