package org.kepu.personal;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the database whose data a piece of work may see, inside a transaction, and takes it back afterwards. */
@Component
public class ReachSetting {

    private static final String SET = """
            select set_config('kepu.everybody', :everybody, true), set_config('kepu.person', :person, true),
                   set_config('kepu.places', :places, true)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReachSetting(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work with this reach; joins a transaction that is going on, else begins its own. */
    public <T> T within(Reach reach, Supplier<T> work) {
        T result = transaction.execute(_ -> {
            set(
                    reach.everybody() ? "on" : "",
                    reach.person().map(Object::toString).orElse(""),
                    reach.places());
            T done = work.get();
            // Of a transaction that is going on, later statements see nothing again; after a failure it rolls back
            // anyway.
            set("", "", "");
            return done;
        });
        return result;
    }

    private void set(String everybody, String person, String places) {
        jdbc.sql(SET)
                .param("everybody", everybody)
                .param("person", person)
                .param("places", places)
                .query((row, number) -> "")
                .single();
    }
}
