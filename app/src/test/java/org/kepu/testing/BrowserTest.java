package org.kepu.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A journey through the running application in Chromium; skipped where there is no browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
public abstract class BrowserTest {

    /** A phone, as most residents have. */
    protected static final int[] PHONE = {390, 844};

    /** A desk in an office. */
    protected static final int[] DESK = {1440, 900};

    private static final boolean PICTURES = Boolean.getBoolean("kepu.docs");

    /** A test that fails leaves a picture of its last page. */
    @RegisterExtension
    final AfterTestExecutionCallback failure = this::keepWhatWasSeen;

    @Value("${local.server.port}")
    private int port;

    private BrowserContext context;

    /** A browser of one test alone. */
    private Browser own;

    /** Opens a fresh window of this size, without cookies. */
    protected Page open(int[] size) {
        closeWindow();
        return window(Chromium.BROWSER, size);
    }

    /** The same in a browser of its own that gets these arguments besides, for example a film in place of a camera. */
    protected Page open(int[] size, String... arguments) {
        closeWindow();
        own = Chromium.launch(Chromium.BROWSER.browserType(), arguments);
        return window(own, size);
    }

    private Page window(Browser browser, int[] size) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size[0], size[1])
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setBaseURL("http://127.0.0.1:" + port));
        return context.newPage();
    }

    /** No rule of WCAG 2.2 AA that a machine can check is broken, and nothing sticks out sideways. */
    protected static void assertAccessible(Page page) {
        assertNothingSticksOut(page);
        assertNoViolation(page, Map.of());
    }

    /** The same of a page whose colours were looked at in a window of another size: they take longer than everything else. */
    protected static void assertAccessibleButForColours(Page page) {
        assertNothingSticksOut(page);
        assertNoViolation(page, Map.of("color-contrast", Map.of("enabled", false)));
    }

    private static void assertNoViolation(Page page, Map<String, ?> rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(Axe.SOURCE);
        }
        Assertions.assertThat((List<?>) page.evaluate(
                        "options => axe.run(document, options).then(found => found.violations)",
                        Map.of("resultTypes", List.of("violations"), "runOnly", Axe.TAGS, "rules", rules)))
                .as("axe-core on " + page.url())
                .isEmpty();
    }

    /** The page is not wider than its window, once charts have followed a new size: within two seconds of frames. */
    protected static void assertNothingSticksOut(Page page) {
        Assertions.assertThat((Boolean) page.evaluate("""
                        new Promise(done => {
                          let frames = 120;
                          const look = () => {
                            const fits = document.documentElement.scrollWidth <= window.innerWidth;
                            if (fits || frames-- === 0) done(fits); else requestAnimationFrame(look);
                          };
                          look();
                        })
                        """))
                .as("no sideways scrolling on " + page.url())
                .isTrue();
    }

    /** Keeps a picture under {@code target/screens} to be looked at, where {@code -Dkepu.docs} asks for pictures. */
    protected static void picture(Page page, String name) {
        if (PICTURES) {
            take(page, name, true);
        }
    }

    /** As {@link #picture}, of what the window shows without scrolling. */
    protected static void pictureOfWindow(Page page, String name) {
        if (PICTURES) {
            take(page, name, false);
        }
    }

    private static void take(Page page, String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(whole));
    }

    private void keepWhatWasSeen(ExtensionContext test) {
        if (test.getExecutionException().isPresent() && context != null) {
            String name = test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName();
            context.pages().forEach(page -> take(page, "failed-" + name, true));
        }
    }

    @AfterEach
    void closeWindow() {
        if (context != null) {
            context.close();
            context = null;
        }
        if (own != null) {
            own.close();
            own = null;
        }
    }

    private static final class Axe {
        private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
        private static final String SOURCE = source();

        private static String source() {
            try (InputStream script = Objects.requireNonNull(
                    AxeBuilder.class.getResourceAsStream("/axe.min.js"), "the script of axe-core")) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static final class Chromium {
        private static final List<String> ARGUMENTS = List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        private static final Browser BROWSER = launch(Playwright.create().chromium());

        private static Browser launch(BrowserType type, String... more) {
            Path executable = Stream.of(
                            System.getenv().getOrDefault("KEPU_CHROMIUM", ""),
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
            Assumptions.assumeTrue(executable != null, "no Chromium on this machine");
            return type.launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more)).toList()));
        }
    }
}
