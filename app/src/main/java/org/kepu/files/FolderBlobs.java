package org.kepu.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Contents as files {@code ab/abcdef…} in a folder. A file appears under its name whole and flushed to the disk, so a row that
 * refers to it never outlives it.
 */
final class FolderBlobs implements BlobStore {

    private final Path root;

    FolderBlobs(Path root) {
        this.root = root;
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    @Override
    public void settle(Staging.Staged staged) throws IOException {
        if (has(staged.sha256())) {
            return;
        }
        Path folder = folder(staged.sha256());
        flush(staged.file());
        Files.createDirectories(folder);
        try {
            Files.move(staged.file(), path(staged.sha256()), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the files folder must lie on one file system", e);
        }
        flush(folder);
        flush(root);
    }

    private Path path(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
