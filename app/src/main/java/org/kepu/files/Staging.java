package org.kepu.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.kepu.store.KepuHome;
import org.springframework.stereotype.Component;

/** Takes in what arrives, counting and hashing, in {@code files/incoming}; what a crash leaves there belongs to nobody. */
@Component
class Staging {

    private static final int START = 512;

    private final Path root;

    Staging(KepuHome home) {
        this.root = home.folder("files");
    }

    /**
     * A content that has arrived whole. Closing removes the file if nobody moved it away.
     *
     * @param start the first bytes, which tell its type
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Staged(Path file, String sha256, long size, byte[] start) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** @throws TooLarge as soon as more than the limit arrived; nothing is kept */
    Staged stage(InputStream content, long limit) throws IOException {
        Path incoming = Files.createTempFile(Files.createDirectories(root.resolve("incoming")), "", "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = Files.copy(
                    new DigestInputStream(new Limited(content, limit), digest),
                    incoming,
                    StandardCopyOption.REPLACE_EXISTING);
            return new Staged(incoming, HexFormat.of().formatHex(digest.digest()), size, start(incoming));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | TooLarge e) {
            Files.deleteIfExists(incoming);
            throw e;
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(START), (int) Math.min(START, Files.size(file)));
        }
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLarge(limit);
            }
        }
    }

    /** More bytes than allowed. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
