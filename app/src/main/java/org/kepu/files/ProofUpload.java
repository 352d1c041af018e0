package org.kepu.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file somebody sends as proof.
 *
 * @param name as the browser sent it
 * @param stamped whether it is the scan of a paper with a seal (盖章扫描件)
 * @param keepPlace whether the place a photo was taken at is kept; else it is dropped with everything else a camera writes
 */
@SuppressWarnings("ArrayRecordComponent")
public record ProofUpload(String name, byte[] content, boolean stamped, boolean keepPlace) {

    /** The files of a form field; fields left empty by the browser are skipped. */
    public static List<ProofUpload> of(List<MultipartFile> files, boolean stamped, boolean keepPlace)
            throws IOException {
        List<ProofUpload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() || (name != null && !name.isBlank())) {
                uploads.add(new ProofUpload(name == null ? "" : name, file.getBytes(), stamped, keepPlace));
            }
        }
        return uploads;
    }

    @Override
    public String toString() {
        return "ProofUpload[" + name + ", " + content.length + " bytes]";
    }
}
