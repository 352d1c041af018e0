package org.kepu.files;

import java.io.IOException;
import java.io.InputStream;

/** Where contents lie, each under its SHA-256. */
interface BlobStore {

    /** Keeps a content for good before it returns, unless it is there already. */
    void settle(Staging.Staged staged) throws IOException;

    /** The bytes; fails if there is no such content. */
    InputStream open(String sha256) throws IOException;
}
