package org.kepu.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kepu.store.InstallationRefused;

/** Reads a backup; a damaged one is refused by the name of what is damaged. */
final class ArchiveReader implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    ArchiveReader(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new InstallationRefused("There is no readable file " + file + ".");
        }
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new InstallationRefused(
                    file + " is no backup of Kepu or was cut short: it has no table of contents at its end.", e);
        }
        try (InputStream in = open(Manifest.NAME)) {
            manifest = Manifest.read(in);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name, "is missing");
        }
        return zip.getInputStream(entry);
    }

    /** Reads every entry through once and compares length and checksum. */
    void verify() {
        manifest.entries().forEach(this::verify);
    }

    private void verify(Manifest.Entry entry) {
        try (var in = new DigestInputStream(open(entry.name()), Sha256.digest())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (bytes != entry.bytes() || !sha256.equals(entry.sha256())) {
                throw damaged(entry.name(), "is not what was saved (SHA-256 differs)");
            }
        } catch (IOException e) {
            InstallationRefused refused = damaged(entry.name(), "cannot be read");
            refused.initCause(e);
            throw refused;
        }
    }

    private static InstallationRefused damaged(String name, String how) {
        return new InstallationRefused(
                "The archive is damaged: its entry " + name + " " + how + ". Nothing was changed. Use another backup.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
