package org.kepu.store;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What any PostgreSQL must offer, whoever runs it: it keeps what was committed, sorts Chinese, and binds our role. */
final class DatabaseRequirements {

    /**
     * @param holds a query for one boolean
     * @param sentence what is wrong where it is false, and what to do
     */
    private record Requirement(String holds, String sentence) {}

    private static final List<Requirement> ALL = List.of(
            new Requirement(
                    "select current_setting('server_version_num')::int >= 150000",
                    "The database is older than PostgreSQL 15. Upgrade it."),
            new Requirement(
                    "select current_setting('server_encoding') = 'UTF8'",
                    "The database does not store UTF-8. Create it again with: create database kepu encoding 'UTF8' template template0"),
            new Requirement(
                    "select exists (select from pg_collation where collname = 'zh-x-icu')",
                    "The database cannot sort Chinese names: it was built without ICU. Use a PostgreSQL with ICU."),
            new Requirement(
                    "select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'",
                    "The database runs with fsync or full_page_writes off and would lose committed data. Turn them on."),
            new Requirement(
                    "select current_setting('synchronous_commit') <> 'off'",
                    "The database runs with synchronous_commit off and would lose committed data. Turn it on."),
            new Requirement(
                    "select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user",
                    "KEPU_DATABASE_USER is a superuser or bypasses row-level security. Use a role that is neither and owns the database."),
            new Requirement(
                    "select :application in ('', current_user) or exists (select from pg_roles where rolname = :application)",
                    "KEPU_DATABASE_APPLICATION_USER does not exist in the database. Create it, for example: create role kepu_app login password '…'"),
            new Requirement(
                    "select not exists (select from pg_roles where rolname = :application and (rolsuper or rolbypassrls or rolcreaterole))",
                    "KEPU_DATABASE_APPLICATION_USER may do more than work with rows: it is a superuser, bypasses row-level security or makes roles. Use a plain role."),
            new Requirement(
                    "select not exists (select from pg_roles where rolname = :application and rolname <> current_user and pg_has_role(rolname, current_user, 'member'))",
                    "KEPU_DATABASE_APPLICATION_USER is a member of the role that owns the database, so row-level security would not bind it. Use a role that is not."));

    private DatabaseRequirements() {}

    static void check(DataSource database, String application) {
        JdbcClient jdbc = JdbcClient.create(database);
        String failed = ALL.stream()
                .filter(requirement -> !jdbc.sql(requirement.holds())
                        .param("application", application)
                        .query(Boolean.class)
                        .single())
                .map(Requirement::sentence)
                .collect(Collectors.joining("\n"));
        if (!failed.isEmpty()) {
            throw new InstallationRefused(failed);
        }
    }
}
