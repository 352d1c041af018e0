package org.kepu.operations;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kepu.store.InstallationRefused;

/** Writes a backup: readable by its owner only, under its own name only once it is complete and on disk. */
final class ArchiveWriter implements AutoCloseable {

    /** Writes the content of one entry. */
    interface Content {
        void write(OutputStream out) throws Exception;
    }

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    ArchiveWriter(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new InstallationRefused(file + " exists already. Name another file; a backup never overwrites one.");
        }
        if (!Files.isDirectory(file.resolveSibling("."))) {
            throw new InstallationRefused("The folder of " + file + " does not exist. Make it first.");
        }
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        this.channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    void add(String name, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        var digest = new DigestOutputStream(counted, Sha256.digest());
        content.write(digest);
        digest.flush();
        zip.closeEntry();
        entries.add(new Manifest.Entry(
                name,
                counted.bytes,
                HexFormat.of().formatHex(digest.getMessageDigest().digest())));
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        manifest.write(new Unclosed(zip));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] block, int from, int length) throws IOException {
            out.write(block, from, length);
            bytes += length;
        }
    }
}
