package org.kepu.spreadsheets;

/** A file somebody sent: the name it had and what is in it. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    @Override
    public String toString() {
        return "Upload[" + name + ", " + content.length + " bytes]";
    }
}
