package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the application's role may do: work with the rows of every module. What a module keeps from it stands in
 * {@code db/privileges/<module>.sql}, for example changing what is only ever added to; <code>${application}</code> is the role.
 */
final class Privileges {

    /** One copy of the application at a time; the number is ours alone. */
    private static final long LOCK = 0x6b657075_0002L;

    private Privileges() {}

    /** Grants anew at every start, in one transaction, as migrations may have brought tables. */
    static void grant(DataSource owner, String role, List<String> modules) {
        String name = '"' + role.replace("\"", "\"\"") + '"';
        String script = modules.stream().map(module -> of(module, name)).collect(Collectors.joining("\n"));
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(_ -> {
            JdbcTemplate jdbc = new JdbcTemplate(owner);
            jdbc.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            jdbc.execute(script);
        });
    }

    private static String of(String module, String role) {
        return """
                grant usage on schema "${module}" to ${application};
                grant select, insert, update, delete on all tables in schema "${module}" to ${application};
                grant usage, select on all sequences in schema "${module}" to ${application};
                revoke insert, update, delete on "${module}".flyway_schema_history from ${application};
                """.replace("${module}", module).replace("${application}", role)
                + own(module).replace("${application}", role);
    }

    private static String own(String module) {
        ClassPathResource file = new ClassPathResource("db/privileges/" + module + ".sql");
        try {
            return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
