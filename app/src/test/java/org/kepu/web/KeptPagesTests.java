package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.SimpleTransactionStatus;

class KeptPagesTests {

    private static final Display PLAIN = new Display(Locale.SIMPLIFIED_CHINESE, "auto", false, 18);
    private static final Display ELDER = new Display(Locale.SIMPLIFIED_CHINESE, "auto", true, 18);
    private static final KeptPages.Address HOME = new KeptPages.Address("/", "", PLAIN);

    private final KeptPages pages = new KeptPages();
    private final Page page = page("忻州".repeat(100));

    @Test
    void aPageIsKeptForItsAddressAndDisplayAlone() {
        pages.place(HOME).keep(page);
        assertThat(pages.find(HOME)).contains(page);
        assertThat(pages.find(new KeptPages.Address("/", "", ELDER))).isEmpty();
        assertThat(pages.find(new KeptPages.Address("/", "edition=1", PLAIN))).isEmpty();
    }

    @Test
    void whatWasWrittenMakesEveryPageOldAndReadingDoesNot() {
        pages.place(HOME).keep(page);
        pages.afterCommit(new Transaction(true), null);
        assertThat(pages.find(HOME)).contains(page);
        pages.afterCommit(new Transaction(false), null);
        assertThat(pages.find(HOME)).isEmpty();
    }

    @Test
    void aPageBegunBeforeSomethingWasWrittenIsNotShownAfterIt() {
        KeptPages.Place begun = pages.place(HOME);
        pages.afterCommit(new Transaction(false), null);
        begun.keep(page);
        assertThat(pages.find(HOME)).isEmpty();
    }

    @Test
    void aBrowserThatTakesPackedPagesGetsTheSamePagePacked() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", "deflate, gzip, br");
        MockHttpServletResponse packed = new MockHttpServletResponse();
        page.send(request, packed);
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getContentLength()).isLessThan(600);
        MockHttpServletResponse plain = new MockHttpServletResponse();
        page.send(new MockHttpServletRequest("GET", "/"), plain);
        assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(packed.getHeader("Vary")).isEqualTo("Accept-Encoding");
    }

    private static Page page(String text) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        output.writeContent(text);
        try {
            return Page.of(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Transaction extends SimpleTransactionStatus {

        private final boolean readOnly;

        Transaction(boolean readOnly) {
            this.readOnly = readOnly;
        }

        @Override
        public boolean isReadOnly() {
            return readOnly;
        }
    }
}
