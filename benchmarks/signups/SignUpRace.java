import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.kepu.KepuApplication;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityDraft;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityKind;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivitySteps;
import org.kepu.activities.Attendance;
import org.kepu.activities.Rhythm;
import org.kepu.activities.SessionDraft;
import org.kepu.activities.SignUpTerms;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many people sign up at once for few places, over HTTP; then the bare insert of the same rows over HTTP and without. Arguments: people,
 * places, connections, rounds.
 */
public class SignUpRace {

    static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: ([^;\r\n]+)");
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    static ConfigurableApplicationContext context;
    static JdbcClient jdbc;
    static int connections;
    static AreaId city;
    static UnitId unit;

    /** Somebody with the form open. */
    record Person(int number, String address, String cookie, String token, String form) {}

    public static void main(String[] args) throws Exception {
        int people = Integer.parseInt(args[0]);
        int places = Integer.parseInt(args[1]);
        connections = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        context = SpringApplication.run(KepuApplication.class);
        jdbc = context.getBean(JdbcClient.class);
        int port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        city = done(context.getBean(Areas.class)
                .create(AreaDraft.of(Optional.empty(), "B0", "城", AreaKind.PREFECTURE), Optional.empty()));
        unit = done(context.getBean(Units.class).create(UnitDraft.of(city, "科协", UnitKind.values()[0])));
        int bare = bare();
        race(port, Math.min(2000, people), 100);
        for (int round = 1; round <= rounds; round++) {
            Rate ours = race(port, people, places);
            Rate http = insertOverHttp(bare, people);
            Rate sql = insert(people);
            System.out.printf(
                    "round %d: sign-ups %.0f/s, p50 %d ms, p99 %d ms; bare insert over HTTP %.0f/s, p99 %d ms, ratio %.2f; without HTTP %.0f/s, ratio %.2f%n",
                    round, ours.perSecond(), ours.percentile(50), ours.percentile(99), http.perSecond(), http.percentile(99),
                    ours.perSecond() / http.perSecond(), sql.perSecond(), ours.perSecond() / sql.perSecond());
        }
        context.close();
        System.exit(0);
    }

    /** Everybody opens the form, then everybody sends it; no place may be sold twice and nobody may be lost. */
    static Rate race(int port, int people, int places) throws Exception {
        ActivityId activity = activity(places);
        String path = "/activities/" + activity + "/signup";
        Person[] ready = new Person[people];
        Instant began = Instant.now();
        each(port, people, (line, i) -> {
            String address = "10.%d.%d.%d".formatted(i >> 16 & 255, i >> 8 & 255, i & 255);
            String page = line.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: " + address + "\r\n\r\n");
            ready[i] = new Person(i, address, group(COOKIE, page), group(TOKEN, page), group(FORM, page));
        });
        double forms = people * 1e3 / Duration.between(began, Instant.now()).toMillis();
        AtomicInteger wrong = new AtomicInteger();
        Rate rate = each(port, people, (line, i) -> {
            Person one = ready[i];
            String body = "form=" + one.form() + "&name=" + encoded("王秀英") + "&mobile=139%08d".formatted(i)
                    + "&audience=GENERAL&born=1970&consent=on&_csrf=" + encoded(one.token());
            String answer = line.send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: " + one.address()
                    + "\r\nCookie: " + one.cookie() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            if (!answer.contains("/signups/mine/")) {
                if (wrong.incrementAndGet() == 1) {
                    System.err.println(answer.substring(0, Math.min(1500, answer.length())));
                }
            }
        });
        Map<String, Object> row = jdbc.sql("""
                        select p.taken, count(*) as people, count(*) filter (where s.state = 'CONFIRMED') as confirmed,
                            count(*) filter (where s.state = 'WAITING') as waiting, count(distinct s.mobile_hash) as mobiles
                        from signups.place p join signups.sign_up s on s.place_id = p.id where p.id = :id group by p.id
                        """)
                .param("id", activity.value())
                .query()
                .singleRow();
        System.out.printf("%d people for %d places: %s; not answered %d; forms %.0f/s%n", people, places, row, wrong.get(), forms);
        if (!row.toString().equals("{taken=%d, people=%d, confirmed=%d, waiting=%d, mobiles=%d}"
                .formatted(places, people, places, people - places, people))) {
            System.out.println("WRONG");
            System.exit(1);
        }
        return rate;
    }

    static ActivityId activity(int places) {
        Viewer office = new Viewer(
                Optional.of(AccountId.create()), "办公室", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
        Instant starts = Instant.now().plus(Duration.ofDays(10));
        ActivityDraft draft = new ActivityDraft(
                Optional.of(unit), "天文观测夜", "看土星。", Optional.of(ActivityKind.LECTURE), Rhythm.SINGLE,
                Set.of(Audience.GENERAL, Audience.YOUTH), Set.of(), "", "", "", Optional.of(city), Attendance.ON_SITE, "天文台", "",
                List.of(new SessionDraft(Optional.empty(), starts, starts.plus(Duration.ofHours(2)))), Map.of(),
                new SignUpTerms(true, Optional.of(places), Optional.empty(), Optional.empty(), true, List.of()), false, List.of());
        ActivityId id = done(context.getBean(ActivityRegister.class).save(Optional.empty(), draft, office));
        done(context.getBean(ActivitySteps.class).announce(id, office));
        return id;
    }

    /** The least a server can do for the same rows: the same Tomcat on virtual threads, one insert, the same pool. */
    static int bare() throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "-1");
        ((AbstractProtocol<?>) connector.getProtocolHandler()).setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tomcat.setConnector(connector);
        Context web = tomcat.addContext("", null);
        Tomcat.addServlet(web, "insert", new jakarta.servlet.http.HttpServlet() {
            @Override
            protected void doPost(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response)
                    throws IOException {
                request.getParameter("mobile");
                insertOne();
                response.setStatus(302);
                response.setHeader("Location", "/signups/mine/0");
            }
        });
        web.addServletMappingDecoded("/*", "insert");
        tomcat.start();
        return connector.getLocalPort();
    }

    static Rate insertOverHttp(int port, int people) throws Exception {
        return each(port, people, (line, i) -> {
            String body = "form=" + UUID.randomUUID() + "&name=" + encoded("王秀英") + "&mobile=139%08d".formatted(i);
            line.send("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
        });
    }

    static Rate insert(int people) throws Exception {
        return each(0, people, (_, _) -> insertOne());
    }

    /** The same two rows with bytes of the same length, in one statement. */
    static void insertOne() {
        try (Connection connection = context.getBean(HikariDataSource.class).getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with added as (
                            insert into signups.sign_up (id, number, place_id, activity_id, state, seats, party, audience, minor,
                                mobile_hash, code_hash, form, sample, signed_at, changed_at)
                            values (?, ?, ?, ?, 'WAITING', 1, '', 'GENERAL', false, ?, ?, ?, false, now(), now()) returning id)
                        insert into signups.participant (sign_up_id, name, mobile, link, link_hash, code, details)
                        select id, ?, ?, ?, ?, ?, ? from added
                        """)) {
            UUID place = new UUID(0, ThreadLocalRandom.current().nextInt());
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setObject(3, place);
            insert.setObject(4, place);
            insert.setBytes(5, random(32));
            insert.setBytes(6, random(32));
            insert.setObject(7, UUID.randomUUID());
            int[] lengths = {45, 47, 68, 32, 48, 80};
            for (int i = 0; i < lengths.length; i++) {
                insert.setBytes(8 + i, random(lengths[i]));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    interface Doing {
        void once(Line line, int person) throws IOException;
    }

    record Rate(double perSecond, long[] sorted) {
        long percentile(int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000_000;
        }
    }

    /** Does something for everybody on so many connections, and how long each took. */
    static Rate each(int port, int people, Doing doing) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long[] took = new long[people];
        List<Thread> threads = new ArrayList<>();
        long before = System.nanoTime();
        for (int c = 0; c < connections; c++) {
            threads.add(Thread.startVirtualThread(() -> {
                try (Line line = port == 0 ? null : new Line(port)) {
                    for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        doing.once(line, i);
                        took[i] = System.nanoTime() - began;
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        Arrays.sort(took);
        return new Rate(people / seconds, took);
    }

    /** One connection that is kept alive. */
    static final class Line implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }

        String send(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String head = head();
            String lower = head.toLowerCase(java.util.Locale.ROOT);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (lower.contains("transfer-encoding: chunked")) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    body.write(in.readNBytes(size));
                    row();
                }
                row();
            } else {
                Matcher length = Pattern.compile("content-length: (\\d+)").matcher(lower);
                body.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
            }
            return head + body.toString(StandardCharsets.UTF_8);
        }

        private String head() throws IOException {
            StringBuilder head = new StringBuilder();
            for (String row = row(); !row.isEmpty(); row = row()) {
                head.append(row).append("\r\n");
            }
            return head.append("\r\n").toString();
        }

        private int chunk() throws IOException {
            return Integer.parseInt(row().strip(), 16);
        }

        private String row() throws IOException {
            StringBuilder row = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed after " + row);
                }
                if (c != '\r') {
                    row.append((char) c);
                }
            }
            return row.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " not in " + text.substring(0, Math.min(600, text.length())));
        }
        return found.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new IllegalStateException(refused.refusals().toString());
        };
    }
}
