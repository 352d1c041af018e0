package org.kepu.notices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.notices.ToDoView;
import org.kepu.notices.Urgency;
import org.kepu.notices.Waiting;
import org.kepu.shared.Paged;
import org.kepu.web.Crumb;
import org.kepu.web.Option;
import org.kepu.web.Ui;

/**
 * What waits, or what was done.
 *
 * @param desks the addressees the viewer stands for, to choose one; empty where there is only one
 * @param desk the chosen one
 * @param late whether only what is late is shown
 * @param names of addressees by key
 */
public record ToDoPage(
        Paged<ToDoView> list,
        Waiting waiting,
        Map<String, Addressed> names,
        List<String> desks,
        String desk,
        boolean late,
        LocalDate today) {

    /** The tabs that to-dos and messages share. */
    public static List<Crumb> tabs(Ui ui, Waiting waiting) {
        return List.of(
                new Crumb(ui.t("notices.tab.open", waiting.open()), "/todos"),
                new Crumb(ui.t("notices.tab.messages", waiting.unread()), "/messages"),
                new Crumb(ui.t("notices.tab.done"), "/todos/done"));
    }

    /** What the viewer has to do, of this urgency. */
    public List<ToDoView> of(Urgency urgency) {
        return list.rows().stream()
                .filter(toDo -> !toDo.unheld() && toDo.urgency(today) == urgency)
                .toList();
    }

    /** What nobody would see. */
    public List<ToDoView> unheld() {
        return list.rows().stream().filter(ToDoView::unheld).toList();
    }

    /** Whom a to-do is for. */
    public Addressed addressed(ToDoView toDo) {
        return names.getOrDefault(toDo.addressee(), Addressed.PERSON);
    }

    /** The desks as choices. */
    public List<Option> options(Ui ui) {
        return desks.stream()
                .map(key -> new Option(
                        key, names.getOrDefault(key, Addressed.PERSON).text(ui)))
                .toList();
    }

    /** Whether something was left out by a filter. */
    public boolean narrowed() {
        return late || !desk.isEmpty();
    }
}
