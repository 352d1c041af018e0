package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.kepu.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Saving and bringing back, between databases by URL; the schema {@code difficulties} exists in tests only. */
class BackupTests {

    private static final String ROWS = """
            delete from difficulties.parent;
            insert into difficulties.parent (text) values ('科普'), (E'tab\\t line\\n back\\\\slash'), ('\\N'), ('');
            insert into difficulties.child values (1, 2, 2), (2, 2, null);
            insert into difficulties.append_only values (1, '\\x00ff', '2026-11-23 10:00+08', 0.1);
            insert into difficulties.parted values (7, 1);
            """;

    @TempDir
    private Path folder;

    private MockEnvironment source;

    @BeforeEach
    void anInstallationWithTablesAndFiles() throws IOException {
        source = installation("source", TestDatabase.migrated());
        jdbc(source, ROWS);
        Files.createDirectories(folder.resolve("source/files/ab"));
        Files.writeString(folder.resolve("source/files/ab/附件.txt"), "evidence");
    }

    @Test
    void whatWasSavedComesBackExactly() throws Exception {
        Path file = save();
        var target = installation("target", TestDatabase.create());
        run(target, "restore", file.toString());

        try (var visit = DatabaseVisit.open(target, new KepuHome(target), false)) {
            JdbcClient jdbc = JdbcClient.create(visit.database());
            assertThat(jdbc.sql("select text from difficulties.parent order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("科普", "tab\t line\n back\\slash", "\\N", "");
            assertThat(jdbc.sql("select doubled from difficulties.parent order by id")
                            .query(String.class)
                            .list()
                            .getFirst())
                    .isEqualTo("科普科普");
            assertThat(jdbc.sql("select older from difficulties.child where id = 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThat(jdbc.sql("select bytes = '\\x00ff' and ratio = 0.1 from difficulties.append_only")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(jdbc.sql("select id from difficulties.parted_1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
            assertThat(jdbc.sql("select parents from difficulties.totals")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(4);
            assertThat(jdbc.sql("insert into difficulties.parent (text) values ('next') returning id")
                            .query(Long.class)
                            .single())
                    .as("the sequence goes on where it was")
                    .isEqualTo(6);
            assertThatThrownBy(() ->
                            jdbc.sql("delete from difficulties.append_only").update())
                    .as("the triggers guard again")
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> jdbc.sql("insert into difficulties.child values (9, 99, null)")
                            .update())
                    .as("the foreign keys guard again")
                    .hasMessageContaining("violates foreign key");
        }
        assertThat(folder.resolve("target/files/ab/附件.txt")).hasContent("evidence");
    }

    @Test
    void sessionsAreNotSaved() throws Exception {
        jdbc(source, """
                insert into web.session values ('p', 's', 0, 0, 0, 0, null)
                """);
        try (ZipFile zip = new ZipFile(save().toFile())) {
            assertThat(zip.stream().map(Object::toString)).noneMatch(name -> name.contains("web.session"));
        }
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndOverwritesNothing() throws Exception {
        Path file = save();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(this::save).isInstanceOf(InstallationRefused.class).hasMessageContaining("exists already");
    }

    @Test
    void aDamagedEntryIsNamedAndNothingIsChanged() throws Exception {
        Path file = changed(save(), "home/files/ab/附件.txt");
        var target = installation("target", TestDatabase.create());
        assertThatThrownBy(() -> run(target, "restore", file.toString()))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("home/files/ab/附件.txt");
        assertThat(new KepuHome(target).isEmpty()).isTrue();
        try (var visit = DatabaseVisit.open(target, new KepuHome(target), false)) {
            assertThat(visit.existing()).isEmpty();
        }
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        Path file = save();
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertThatThrownBy(() -> run(installation("target", TestDatabase.create()), "restore", file.toString()))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void aHomeThatIsNotEmptyIsRefusedUnlessTold() throws Exception {
        Path file = save();
        var target = installation("target", TestDatabase.create());
        Files.writeString(folder.resolve("target/keys"), "mine");
        assertThatThrownBy(() -> run(target, "restore", file.toString()))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("--force");
        assertThat(folder.resolve("target/keys")).hasContent("mine");

        run(target, "restore", file.toString(), "--force");
        assertThat(folder.resolve("target/keys")).doesNotExist();
        try (var aside = Files.list(folder.resolve("target"))) {
            assertThat(aside.filter(path -> path.getFileName().toString().startsWith("before-restore-")))
                    .singleElement()
                    .satisfies(path -> assertThat(path.resolve("keys")).hasContent("mine"));
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsRefusedUnlessTold() throws Exception {
        Path file = save();
        var target = installation("target", TestDatabase.migrated());
        assertThatThrownBy(() -> run(target, "restore", file.toString()))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("KEPU_DATABASE_URL is not empty");
    }

    @Test
    void aBackupOfANewerKepuIsRefused() {
        try (var visit = DatabaseVisit.open(source, new KepuHome(source), false)) {
            assertThatThrownBy(() -> visit.migrateTo(Map.of("web", "999")))
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("newer Kepu");
            assertThatThrownBy(() -> visit.migrateTo(Map.of("nowhere", "1")))
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("newer Kepu");
        }
    }

    @Test
    void nothingIsBroughtBackWhileKepuRuns() throws Exception {
        Path file = save();
        var target = installation("target", TestDatabase.create());
        try (var claim = new KepuHome(target).claim().orElseThrow()) {
            assertThatThrownBy(() -> run(target, "restore", file.toString()))
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("Stop it first");
        }
    }

    @Test
    void aRestoreCutOffLeavesAMarkThatStopsTheStartAndLetsItBeRepeated() throws Exception {
        Path file = save();
        var target = installation("target", TestDatabase.create());
        Path home = folder.resolve("target");
        UnfinishedRestore.begin(home);
        Files.writeString(home.resolve("half"), "half a file");
        assertThatThrownBy(() -> UnfinishedRestore.refuse(home)).hasMessageContaining("not finished");

        run(target, "restore", file.toString());
        assertThat(home.resolve("half")).doesNotExist();
        UnfinishedRestore.refuse(home);
    }

    @Test
    void anythingElseIsToldHowToUseTheCommand() {
        for (List<String> words :
                List.of(List.of("backup"), List.of("backup", "a", "--force"), List.of("restore", "a", "b"))) {
            assertThatThrownBy(() -> new Operations(source).run(words)).hasMessageContaining("./kepu backup FILE");
        }
    }

    private MockEnvironment installation(String name, String database) {
        Path home = folder.resolve(name);
        home.toFile().mkdir();
        return new MockEnvironment()
                .withProperty("kepu.home", home.toString())
                .withProperty("kepu.database.url", database)
                .withProperty("kepu.checks", "off");
    }

    private Path save() throws Exception {
        Path file = folder.resolve("backup.kepu");
        run(source, "backup", file.toString());
        return file;
    }

    private static void run(MockEnvironment environment, String... words) throws Exception {
        new Operations(environment).run(List.of(words));
    }

    private static void jdbc(MockEnvironment environment, String sql) {
        try (var visit = DatabaseVisit.open(environment, new KepuHome(environment), false)) {
            JdbcClient.create(visit.database()).sql(sql).update();
        }
    }

    /** Writes the archive anew with another content of one entry. */
    private static Path changed(Path file, String entry) throws IOException {
        Path changed = file.resolveSibling("changed.kepu");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry next : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(next.getName()));
                byte[] bytes = from.getInputStream(next).readAllBytes();
                if (next.getName().equals(entry)) {
                    bytes[0] ^= 1;
                }
                to.write(bytes);
            }
        }
        return changed;
    }
}
