package org.kepu.appraisal;

import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.notices.Addressee;
import org.kepu.notices.ToDo;

/** What waits for whom. */
final class Notes {

    private Notes() {}

    static String path(SheetId sheet) {
        return "/appraisal-sheets/" + sheet;
    }

    static String selfScoreSubject(SheetId sheet) {
        return "appraisal:" + sheet + ":self";
    }

    static ToDo selfScore(Sheet sheet, Appraisal appraisal) {
        return new ToDo(
                selfScoreSubject(sheet.id()),
                sheet.subject().writers(),
                "appraisal.todo.selfScore",
                List.of(appraisal.draft().title()),
                path(sheet.id()),
                Optional.of(appraisal.draft().selfDue()));
    }

    static String objectionSubject(SheetId sheet) {
        return "appraisal:" + sheet + ":objection";
    }

    static ToDo objection(Sheet sheet, Appraisal appraisal) {
        return new ToDo(
                objectionSubject(sheet.id()),
                new Addressee.OfArea(Role.OFFICE, appraisal.area()),
                "appraisal.todo.objection",
                List.of(sheet.name(), appraisal.draft().title()),
                path(sheet.id()),
                appraisal.objectionsUntil());
    }
}
