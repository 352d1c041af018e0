package org.kepu.planreader.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a zipped document, each unpacked only when asked for and never beyond a cap. */
final class ZipParts implements AutoCloseable {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_DECLARED = 400L << 20;
    private static final int LARGEST_PART = 32 << 20;
    /** No XML written by a word processor shrinks more than this. */
    private static final int STRONGEST_RATIO = 200;

    private static final long RATIO_MATTERS_FROM = 1 << 20;

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(byte[] content) throws Unreadable {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Refusal.DAMAGED);
        }
        ZipParts parts = new ZipParts(zip);
        parts.refuseBombsAndMacros();
        return parts;
    }

    private void refuseBombsAndMacros() throws Unreadable {
        long declared = 0;
        int entries = 0;
        for (var all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
                throw new Unreadable(Refusal.MACRO);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unreadable(Refusal.PASSWORD);
            }
            long size = Math.max(0, entry.getSize());
            declared += size;
            boolean tooStrong = size > RATIO_MATTERS_FROM
                    && !name.contains("media/")
                    && size / Math.max(1, entry.getCompressedSize()) > STRONGEST_RATIO;
            if (++entries > MOST_ENTRIES || declared > MOST_DECLARED || tooStrong) {
                throw new Unreadable(Refusal.ZIP_BOMB);
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Unpacks one part. */
    Optional<byte[]> find(String name) throws Unreadable {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes(LARGEST_PART + 1);
            long ratio = part.length / Math.max(1, entry.getCompressedSize());
            if (part.length > LARGEST_PART || (part.length > RATIO_MATTERS_FROM && ratio > STRONGEST_RATIO)) {
                throw new Unreadable(Refusal.ZIP_BOMB);
            }
            return Optional.of(part);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Refusal.DAMAGED);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // The archive lives in memory: there is nothing to lose.
            return;
        }
    }
}
