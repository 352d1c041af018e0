package org.kepu.files.web;

import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.PictureSize;
import org.kepu.files.Proofs;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a file to its holder's people. */
@Controller
class ProofController {

    private final Proofs proofs;
    private final FileStore files;

    ProofController(Proofs proofs, FileStore files) {
        this.proofs = proofs;
        this.files = files;
    }

    @GetMapping("/proofs/{proof}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable("proof") String proof) {
        return proofs.picture(FileId.parse(proof), PictureSize.THUMBNAIL);
    }

    @GetMapping("/proofs/{proof}/preview")
    ResponseEntity<Resource> preview(@PathVariable("proof") String proof) {
        return proofs.picture(FileId.parse(proof), PictureSize.PREVIEW);
    }

    @GetMapping("/proofs/{proof}/download")
    ResponseEntity<Resource> download(@PathVariable("proof") String proof) {
        return files.download(FileId.parse(proof));
    }
}
