package org.kepu.planreader;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kepu.planreader.source.Refusal;
import org.kepu.planreader.source.SourceReader;
import org.kepu.planreader.source.SourceText;
import org.kepu.planreader.source.Unreadable;

/**
 * Reads an official plan (docx, doc, PDF with text, html, txt) into its parts.
 *
 * <p>Thread-safe and without state. Reading is pure: no network, no files, no clock. Whatever the bytes are, the result is a
 * {@link ReadResult}; no exception leaves this class, except that of the given stream.
 */
public final class PlanReader {

    private final ReadLimits limits;

    /** A reader with {@link ReadLimits#usual()}. */
    public PlanReader() {
        this(ReadLimits.usual());
    }

    /** A reader with its own limits. */
    public PlanReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document from a stream, at most one byte beyond the size limit.
     *
     * @param content the file; not closed
     * @param fileName used only to notice a wrong extension
     * @throws IOException when the stream itself fails
     */
    public ReadResult read(InputStream content, String fileName) throws IOException {
        return read(content.readNBytes(limits.bytes() + 1), fileName);
    }

    /**
     * Reads a document.
     *
     * @param content the file
     * @param fileName used only to notice a wrong extension
     */
    public ReadResult read(byte[] content, String fileName) {
        if (content.length == 0) {
            return ReadResult.Refused.because(Refusal.EMPTY);
        }
        if (content.length > limits.bytes()) {
            return ReadResult.Refused.because(Refusal.TOO_LARGE);
        }
        CompletableFuture<ReadResult> result = new CompletableFuture<>();
        Thread worker = Thread.ofPlatform()
                .name("plan-reader")
                .daemon()
                .start(() -> result.complete(readNow(content, fileName)));
        try {
            return result.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            worker.interrupt();
            return ReadResult.Refused.because(Refusal.TIMEOUT);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            return ReadResult.Refused.because(Refusal.TIMEOUT);
        } catch (ExecutionException e) {
            return ReadResult.Refused.because(Refusal.DAMAGED);
        }
    }

    private ReadResult readNow(byte[] content, String fileName) {
        try {
            SourceText source = SourceReader.read(content, limits.characters());
            return new ReadResult.Read(new PlanAssembly(source).assemble(fileName));
        } catch (Unreadable e) {
            return ReadResult.Refused.because(e.refusal());
        } catch (OutOfMemoryError e) {
            return ReadResult.Refused.because(Refusal.TOO_LONG);
        } catch (RuntimeException | StackOverflowError e) {
            return ReadResult.Refused.because(Refusal.DAMAGED);
        }
    }
}
