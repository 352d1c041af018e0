package org.kepu.activities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kepu.files.FileId;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;

/**
 * What is filled in to close an activity.
 *
 * @param walkedIn people who came without being checked in, by session and audience
 * @param online people who took part online, by session
 * @param text what came of it
 * @param media who reported on it
 * @param costs what it cost in the end, in fen
 * @param unread what could not be read of a form
 */
public record ClosingDraft(
        Map<SessionId, Map<Audience, Integer>> walkedIn,
        Map<SessionId, Integer> online,
        String text,
        String media,
        Map<CostItem, Long> costs,
        List<FileId> files,
        List<Refusal> unread) {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_MEDIA = 500;
    private static final int MOST_FILES = 30;

    public ClosingDraft {
        walkedIn = Map.copyOf(walkedIn);
        online = Map.copyOf(online);
        text = text.strip();
        media = media.strip();
        costs = Map.copyOf(costs);
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /** The field of an audience of a session. */
    public static String field(SessionId session, Audience audience) {
        return "walk-" + session + "-" + audience;
    }

    /** The field of those who took part in a session online. */
    public static String field(SessionId session) {
        return "online-" + session;
    }

    /** Reads a form; money stands in fields such as {@code cost-PRINTING}, in yuan. */
    public static ClosingDraft read(
            Map<String, String> cells, List<SessionView> sessions, List<FileId> files, List<Refusal> refused) {
        Map<SessionId, Map<Audience, Integer>> walkedIn = new HashMap<>();
        Map<SessionId, Integer> online = new HashMap<>();
        List<Refusal> unread = new ArrayList<>(refused);
        for (SessionView session : sessions) {
            Map<Audience, Integer> came = new EnumMap<>(Audience.class);
            for (Audience audience : Audience.values()) {
                came.put(audience, number(cells, field(session.id(), audience), 1_000_000, unread));
            }
            walkedIn.put(session.id(), came);
            online.put(session.id(), number(cells, field(session.id()), 10_000_000, unread));
        }
        Function<String, String> cell = name -> cells.getOrDefault(name, "").strip();
        return new ClosingDraft(
                walkedIn, online, cell.apply("result"), cell.apply("media"), Yuan.costs(cell, unread), files, unread);
    }

    private static int number(Map<String, String> cells, String field, int most, List<Refusal> unread) {
        String typed = cells.getOrDefault(field, "").strip();
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,8}") || Integer.parseInt(typed) > most) {
            unread.add(Refusal.at(field, "activities.refusal.people", most));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    List<Refusal> wrong() {
        List<Refusal> wrong = new ArrayList<>(unread);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            wrong.add(Refusal.at("result", "activities.refusal.result", LONGEST_TEXT));
        }
        if (media.length() > LONGEST_MEDIA) {
            wrong.add(Refusal.at("media", "imports.cell.tooLong", LONGEST_MEDIA));
        }
        if (files.size() > MOST_FILES) {
            wrong.add(Refusal.at("files", "activities.refusal.files", MOST_FILES));
        }
        return wrong;
    }

    /** What came of a session, with those that were checked in. */
    SessionResult result(SessionId session, Map<Audience, Integer> checkedIn) {
        Map<Audience, Heads> heads = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Heads met = new Heads(
                    checkedIn.getOrDefault(audience, 0),
                    walkedIn.getOrDefault(session, Map.of()).getOrDefault(audience, 0));
            if (met.total() > 0) {
                heads.put(audience, met);
            }
        }
        return new SessionResult(heads, online.getOrDefault(session, 0));
    }
}
