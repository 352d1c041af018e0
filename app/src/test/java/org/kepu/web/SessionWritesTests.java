package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@KepuTest
class SessionWritesTests {

    private final Instant began = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

    @Test
    void whenASessionWasUsedLastIsWrittenOnceAMinute(@Autowired SessionRepository<? extends Session> sessions) {
        String id = begin(sessions);

        assertThat(lastUse(sessions, use(sessions, id, 59))).isEqualTo(began);
        assertThat(lastUse(sessions, use(sessions, id, 60))).isEqualTo(began.plusSeconds(60));
    }

    @Test
    void whatElseChangesIsWrittenAtOnce(@Autowired SessionRepository<? extends Session> sessions) {
        String id = begin(sessions);

        String changed = change(sessions, id);

        assertThat(sessions.findById(id)).as("the old identifier").isNull();
        Session found = sessions.findById(changed);
        assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(found.<String>getAttribute("colour")).isEqualTo("green");
    }

    private <S extends Session> String begin(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setLastAccessedTime(began);
        sessions.save(session);
        return session.getId();
    }

    private <S extends Session> String use(SessionRepository<S> sessions, String id, int seconds) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(began.plusSeconds(seconds));
        sessions.save(session);
        return id;
    }

    private static <S extends Session> String change(SessionRepository<S> sessions, String id) {
        S session = sessions.findById(id);
        String changed = session.changeSessionId();
        session.setMaxInactiveInterval(Duration.ofMinutes(5));
        session.setAttribute("colour", "green");
        sessions.save(session);
        return changed;
    }

    private static Instant lastUse(SessionRepository<? extends Session> sessions, String id) {
        return sessions.findById(id).getLastAccessedTime();
    }
}
