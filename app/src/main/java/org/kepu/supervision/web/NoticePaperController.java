package org.kepu.supervision.web;

import java.nio.charset.StandardCharsets;
import org.kepu.access.Viewer;
import org.kepu.documents.OfficialDocuments;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.shared.NotFound;
import org.kepu.supervision.NoticeDocument;
import org.kepu.supervision.NoticeId;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.SupervisionQueries;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a notice as a document, and the files of its answers. */
@Controller
class NoticePaperController {

    private final SupervisionQueries queries;
    private final NoticePages pages;
    private final FileStore files;

    NoticePaperController(SupervisionQueries queries, NoticePages pages, FileStore files) {
        this.queries = queries;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/supervision/notices/{supervision}/word")
    ResponseEntity<byte[]> word(@PathVariable("supervision") String notice) {
        NoticeView view = queries.get(NoticeId.parse(notice));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.number() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(NoticeDocument.docx(view));
    }

    @GetMapping("/supervision/notices/{supervision}/files/{file}")
    ResponseEntity<Resource> file(
            @PathVariable("supervision") String notice, @PathVariable String file, Viewer viewer) {
        NoticeView view = queries.get(NoticeId.parse(notice));
        FileId id = FileId.parse(file);
        boolean shown = pages.events(view, viewer).stream()
                .flatMap(event -> event.files().stream())
                .anyMatch(stored -> stored.id().equals(id));
        if (!shown) {
            throw new NotFound("file " + file + " of notice " + notice);
        }
        return files.download(id);
    }
}
