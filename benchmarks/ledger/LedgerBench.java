import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kepu.KepuApplication;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Freshness;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Appends of 64 writers through {@code Ledger.append} beside pgbench doing the same insert on the same database, how far the
 * roll-up is behind meanwhile, and how long totals take. Arguments: pgbench, seconds of a round, rounds, entries to reach.
 */
public class LedgerBench {

    static final int WRITERS = 64;
    static final List<ClauseId> CLAUSES = Stream.generate(ClauseId::create).limit(33).toList();
    static final List<UnitId> UNITS = Stream.generate(UnitId::create).limit(21).toList();
    static final AccountId SOMEBODY = AccountId.create();

    static ConfigurableApplicationContext context;
    static AreaId city;
    static List<AreaId> counties;

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        long entries = Long.parseLong(args[3]);
        context = SpringApplication.run(KepuApplication.class);
        Areas areas = context.getBean(Areas.class);
        city = done(areas.create(AreaDraft.of(Optional.empty(), "B0", "城", AreaKind.PREFECTURE), Optional.empty()));
        counties = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> done(areas.create(
                        AreaDraft.of(Optional.of(city), "B" + i, "县" + i, AreaKind.COUNTY), Optional.empty())))
                .toList();
        Path script = script();
        append(seconds);
        pgbench(args[0], script, seconds);
        for (int round = 1; round <= rounds; round++) {
            Behind behind = new Behind();
            double ours = append(seconds);
            String fresh = behind.stop();
            double theirs = pgbench(args[0], script, seconds);
            System.out.printf(
                    "round %d: Ledger.append %.0f/s, pgbench %.0f/s, ratio %.2f; roll-up behind by at most %s%n",
                    round, ours, theirs, ours / theirs, fresh);
        }
        Instant began = Instant.now();
        while (context.getBean(EvidenceQueries.class).freshness().waiting() > 0) {
            Thread.sleep(20);
        }
        System.out.println("roll-up caught up after " + Duration.between(began, Instant.now()).toMillis() + " ms");
        while (count() < entries) {
            append(2);
        }
        read();
        context.close();
    }

    /** Appends for so many seconds and returns how many a second. */
    static double append(int seconds) throws InterruptedException {
        Ledger ledger = context.getBean(Ledger.class);
        AtomicLong done = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    while (!over.get()) {
                        done(ledger.append(draft(), SOMEBODY));
                        done.incrementAndGet();
                    }
                }))
                .toList();
        long before = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(seconds));
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        return done.get() * 1e9 / (System.nanoTime() - before);
    }

    static EntryDraft draft() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        EntryDraft draft = EntryDraft.of(
                        LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1826)),
                        counties.get(random.nextInt(16)),
                        HappeningKind.values()[random.nextInt(10)],
                        "防范电信诈骗讲座",
                        "bench:" + random.nextLong() + random.nextLong())
                .by(UNITS.get(random.nextInt(21)))
                .serving(CLAUSES.get(random.nextInt(33)))
                .reaching(Audience.values()[random.nextInt(6)], random.nextInt(1, 300))
                .counting(Measure.SESSIONS, 1)
                .counting(Measure.COPIES, random.nextInt(500));
        return random.nextInt(3) == 0 ? draft.serving(CLAUSES.get(random.nextInt(33))) : draft;
    }

    /** The same insert with random values, as pgbench takes it. */
    static Path script() throws Exception {
        String arrays = """
                \\set d random(0, 1825)
                \\set a random(1, 16)
                \\set u random(1, 21)
                \\set c random(1, 33)
                \\set p random(1, 300)
                insert into evidence.entry (id, day, area, path, unit, kind, title, note, clauses, audiences, youth, farmer, worker,
                    elder, official, general, sessions, online_people, hours, items, copies, volunteers, fen, sign, reason, source,
                    revision, recorded_at, recorded_by)
                values (gen_random_uuid(), date '2021-01-01' + :d::int, (%1$s)[:a], array['%2$s', (%1$s)[:a]]::uuid[], (%3$s)[:u],
                    'LECTURE', '防范电信诈骗讲座', '', array[(%4$s)[:c]]::uuid[], array['FARMER'], 0, :p, 0, 0, 0, 0, 1, 0, 0, 0, :p, 0, 0,
                    1, '', 'bench:' || gen_random_uuid() || gen_random_uuid(),
                    (select count(*) from evidence.entry r where r.source = 'bench:' || :p and r.reverses is not null),
                    now(), '%5$s')
                on conflict (source, revision) where reverses is null do nothing;
                """.formatted(array(counties), city, array(UNITS), array(CLAUSES), SOMEBODY);
        return Files.writeString(Files.createTempFile("insert", ".sql"), arrays);
    }

    static String array(List<?> ids) {
        return "array['" + String.join("','", ids.stream().map(Object::toString).toList()) + "']::uuid[]";
    }

    static double pgbench(String program, Path script, int seconds) throws Exception {
        HikariDataSource pool = context.getBean(HikariDataSource.class);
        String url = pool.getJdbcUrl().substring("jdbc:postgresql://".length());
        String host = url.substring(0, url.indexOf(':'));
        String port = url.substring(url.indexOf(':') + 1, url.indexOf('/'));
        String database = url.substring(url.indexOf('/') + 1).replaceFirst("\\?.*", "");
        ProcessBuilder command = new ProcessBuilder(
                program, "-n", "-M", "prepared", "-c", Integer.toString(WRITERS), "-j", "2", "-T",
                Integer.toString(seconds), "-f", script.toString(), "-h", host, "-p", port, "-U", pool.getUsername(), database);
        if (pool.getPassword() != null) {
            command.environment().put("PGPASSWORD", pool.getPassword());
        }
        Process process = command.redirectErrorStream(true).start();
        String said;
        try (BufferedReader out = process.inputReader()) {
            said = String.join("\n", out.lines().toList());
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.lines()
                .filter(line -> line.startsWith("tps"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("tps = ([0-9.]+).*", "$1")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
    }

    /** How long totals take, each in turn, while nothing is written. */
    static void read() {
        EvidenceQueries queries = context.getBean(EvidenceQueries.class);
        System.out.println("with " + count() + " entries, milliseconds p50 / p99:");
        Selection year = Selection.year(2024).in(city);
        time("total of a year", () -> queries.total(year));
        time("a year by clause", () -> queries.totalsByClause(year));
        time("a year by unit", () -> queries.totalsByUnit(year));
        time("a year by area", () -> queries.totalsByArea(year, city));
        time("five years by month", () -> queries.totalsByMonth(Selection.all().in(city)));
        time("a clause in a county, a year, farmers", () -> queries.total(year.in(counties.getFirst())
                .serving(CLAUSES.getFirst())
                .forAudiences(List.of(Audience.FARMER))));
        time("a unit's year by clause", () -> queries.totalsByClause(year.by(UNITS.getFirst())));
        time("everything by clause, one kind in odd days", () -> queries.totalsByClause(Selection.all()
                .between(LocalDate.of(2021, 1, 2), LocalDate.of(2025, 12, 30))
                .ofKinds(List.of(HappeningKind.LECTURE))));
        time("one total each for 100 goals", () -> queries.totals(IntStream.range(0, 100)
                .mapToObj(i -> year.serving(CLAUSES.get(i % 33)).by(UNITS.get(i % 21)))
                .toList()));
        time("first page of a clause", () -> queries.list(year.serving(CLAUSES.getFirst()), org.kepu.shared.Paging.of(1)));
    }

    static void time(String what, Runnable work) {
        IntStream.range(0, 30).forEach(i -> work.run());
        long[] took = new long[100];
        for (int i = 0; i < took.length; i++) {
            long before = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - before;
        }
        Arrays.sort(took);
        System.out.printf("  %-45s %.2f / %.2f%n", what, took[50] / 1e6, took[98] / 1e6);
    }

    static long count() {
        return context.getBean(JdbcClient.class).sql("select count(*) from evidence.entry").query(Long.class).single();
    }

    static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    /** Watches the roll-up while others write. */
    static final class Behind {
        final AtomicBoolean over = new AtomicBoolean();
        long entries;
        long millis;
        final Thread watch = Thread.ofPlatform().start(() -> {
            EvidenceQueries queries = context.getBean(EvidenceQueries.class);
            while (!over.get()) {
                Freshness fresh = queries.freshness();
                entries = Math.max(entries, fresh.waiting());
                millis = Math.max(
                        millis, fresh.oldest().map(oldest -> Duration.between(oldest, Instant.now()).toMillis()).orElse(0L));
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });

        String stop() throws InterruptedException {
            over.set(true);
            watch.join();
            return entries + " entries, " + millis + " ms";
        }
    }
}
