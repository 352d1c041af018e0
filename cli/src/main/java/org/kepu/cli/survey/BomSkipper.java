package org.kepu.cli.survey;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Passes over the byte order mark that spreadsheets put in front of UTF-8. */
final class BomSkipper extends FilterReader {

    BomSkipper(Reader reader) throws IOException {
        super(new PushbackReader(reader, 1));
        int first = in.read();
        if (first >= 0 && first != 0xFEFF && in instanceof PushbackReader pushback) {
            pushback.unread(first);
        }
    }
}
