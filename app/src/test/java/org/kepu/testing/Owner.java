package org.kepu.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The role that owns the tables: it migrates and saves, and the application under test is another. */
@Component
public class Owner {

    private final String url;

    Owner(@Value("${kepu.database.url}") String url) {
        this.url = url;
    }

    /** Runs statements, as somebody with the owner's password could. */
    public void run(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row. */
    public String ask(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
