package org.kepu.spreadsheets;

import java.io.IOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** A file somebody sent: the name it had and what is in it. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /** The file of a form; one that was not chosen is an empty file, which is refused as such. */
    public static Upload of(Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty()) {
            return new Upload("", new byte[0]);
        }
        String name = file.get().getOriginalFilename();
        return new Upload(name == null ? "" : name, file.get().getBytes());
    }

    @Override
    public String toString() {
        return "Upload[" + name + ", " + content.length + " bytes]";
    }
}
