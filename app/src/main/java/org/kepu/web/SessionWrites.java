package org.kepu.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Every request touches its session; written each time, it would cost a commit for a page that only reads, and the requests of a
 * browser would wait for each other. When a session was used last is exact to a minute, everything else of it at once.
 */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    /** The parameters are those of Spring Session's own statement, in its order. */
    private static final String UPDATE = """
            update %TABLE_NAME% s
            set session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time, principal_name = n.principal_name
            from (values (?::char(36), ?::bigint, ?::integer, ?::bigint, ?::varchar(100), ?::char(36)))
                n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where s.primary_id = n.primary_id
              and (n.last_access_time >= s.last_access_time + 60000
                or (s.session_id, s.max_inactive_interval, s.principal_name)
                    is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> oncePerMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
