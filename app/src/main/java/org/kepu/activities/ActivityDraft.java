package org.kepu.activities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;

/**
 * An activity as it is entered; see {@link ActivityView} for what the parts mean.
 *
 * @param sessions one at least
 * @param costs in fen
 * @param signUp its questions are known by their text, whatever their ids
 * @param unread what could not be read of a form
 */
public record ActivityDraft(
        Optional<UnitId> unit,
        String title,
        String description,
        Optional<ActivityKind> kind,
        Rhythm rhythm,
        Set<Audience> audiences,
        Set<ClauseId> clauses,
        String theme,
        String partners,
        String contact,
        Optional<AreaId> area,
        Attendance attendance,
        String venue,
        String link,
        List<SessionDraft> sessions,
        Map<CostItem, Long> costs,
        SignUpTerms signUp,
        boolean sample,
        List<Refusal> unread) {

    /** How many sessions an activity can have at most. */
    public static final int MOST_SESSIONS = 100;

    private static final int MOST_PLACES = 100_000;
    private static final int MOST_DIGITS = 10;

    public ActivityDraft {
        title = title.strip();
        description = description.strip();
        partners = partners.strip();
        contact = contact.strip();
        venue = venue.strip();
        link = link.strip();
        audiences = Set.copyOf(audiences);
        clauses = Set.copyOf(clauses);
        sessions = List.copyOf(sessions);
        costs = Map.copyOf(costs);
        unread = List.copyOf(unread);
    }

    /** What is wrong with it on its own. */
    List<Refusal> wrong() {
        List<Refusal> wrong = new ArrayList<>();
        if (unit.isEmpty()) {
            wrong.add(Refusal.at("unit", "activities.refusal.unit"));
        }
        // the title becomes the ledger's, where numbers of people have no place
        if (title.isEmpty()
                || title.length() > 60
                || title.replaceAll("\\P{Nd}", "").length() > MOST_DIGITS) {
            wrong.add(Refusal.at("title", "activities.refusal.title", 60, MOST_DIGITS));
        }
        if (description.isEmpty() || description.length() > 2000) {
            wrong.add(Refusal.at("description", "activities.refusal.description", 2000));
        }
        if (kind.isEmpty()) {
            wrong.add(Refusal.at("kind", "activities.refusal.kind"));
        }
        if (audiences.isEmpty()) {
            wrong.add(Refusal.at("audiences", "activities.refusal.audiences"));
        }
        if (clauses.size() > 20) {
            wrong.add(Refusal.at("clauses", "activities.refusal.clauses", 20));
        }
        tooLong(wrong, "partners", partners, 200);
        tooLong(wrong, "contact", contact, 60);
        place(wrong);
        sessions(wrong);
        signUp(wrong);
        wrong.addAll(unread);
        return wrong;
    }

    private void place(List<Refusal> wrong) {
        if (area.isEmpty()) {
            wrong.add(Refusal.at("area", "activities.refusal.area"));
        }
        if (venue.length() > 120 || (attendance.onSite() && venue.isEmpty())) {
            wrong.add(Refusal.at("venue", "activities.refusal.venue", 120));
        }
        boolean address = link.matches("https?://[^\\s\"<>]{3,290}");
        if (attendance.online() ? !address : !link.isEmpty() && !address) {
            wrong.add(Refusal.at("link", "activities.refusal.link"));
        }
    }

    private void sessions(List<Refusal> wrong) {
        if (sessions.isEmpty() && unread.isEmpty()) {
            wrong.add(Refusal.at("addDay", "activities.refusal.sessions"));
        }
        if (sessions.size() > MOST_SESSIONS) {
            wrong.add(Refusal.at("times", "activities.refusal.tooMany", MOST_SESSIONS));
        }
        if (rhythm == Rhythm.SINGLE && sessions.size() > 1) {
            wrong.add(Refusal.at("rhythm", "activities.refusal.rhythm", sessions.size()));
        }
        Set<Object> starts = new HashSet<>();
        for (int i = 0; i < sessions.size(); i++) {
            if (!sessions.get(i).possible()) {
                wrong.add(Refusal.at("to-" + i, "activities.refusal.ends"));
            } else if (!starts.add(sessions.get(i).starts())) {
                wrong.add(Refusal.at("day-" + i, "activities.refusal.twice"));
            }
        }
    }

    private void signUp(List<Refusal> wrong) {
        if (signUp.capacity()
                .filter(places -> places < 1 || places > MOST_PLACES)
                .isPresent()) {
            wrong.add(Refusal.at("capacity", "activities.refusal.capacity", MOST_PLACES));
        }
        if (signUp.opens().isPresent()
                && signUp.closes().isPresent()
                && !signUp.opens().get().isBefore(signUp.closes().get())) {
            wrong.add(Refusal.at("closes", "activities.refusal.closes"));
        }
        List<String> texts = signUp.questions().stream().map(Question::text).toList();
        if (texts.stream().anyMatch(text -> text.length() > 60)
                || Set.copyOf(texts).size() < texts.size()) {
            wrong.add(Refusal.at("question-0", "activities.refusal.questions", 60));
        }
    }

    private static void tooLong(List<Refusal> wrong, String field, String text, int most) {
        if (text.length() > most) {
            wrong.add(Refusal.at(field, "imports.cell.tooLong", most));
        }
    }
}
