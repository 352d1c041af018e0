package org.kepu.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.certificates.CertificateId;
import org.kepu.certificates.CertificateNames;
import org.kepu.certificates.CertificateQueries;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Certificates;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.SiteAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates for who works with them: the list, one of them, its paper, revoking it and issuing it anew. */
@Controller
class CertificateController {

    private static final String PATH = "/volunteers/certificates";

    private final Certificates certificates;
    private final CertificateQueries queries;
    private final CertificateNames names;
    private final PaperWriting papers;
    private final PaperPrinting printing;
    private final SiteAddress addresses;

    CertificateController(
            Certificates certificates,
            CertificateQueries queries,
            CertificateNames names,
            PaperWriting papers,
            PaperPrinting printing,
            SiteAddress addresses) {
        this.certificates = certificates;
        this.queries = queries;
        this.names = names;
        this.papers = papers;
        this.printing = printing;
        this.addresses = addresses;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        String wanted = number.strip();
        Paged<CertificateView> found = queries.list(viewer, CertificateRoutes.LISTING, wanted, Paging.of(page));
        return new ModelAndView(
                "certificates/list", "page", new CertificateListPage(found, names.masked(found.rows()), wanted));
    }

    @GetMapping(PATH + "/{certificate}")
    ModelAndView show(@PathVariable String certificate, Viewer viewer, HttpServletRequest request) {
        return page(certificate, viewer, request, Map.of(), FormErrors.none());
    }

    @GetMapping(PATH + "/{certificate}/paper")
    Object paper(@PathVariable String certificate, Viewer viewer, HttpServletRequest request) {
        CertificateView view = queries.get(CertificateId.parse(certificate));
        Paper paper =
                papers.write(view, names.name(viewer, view), addresses.of("/certificates/" + view.code(), request));
        return switch (printing.pdf(paper)) {
            case Outcome.Refused<byte[]> refused ->
                Answer.again(page(certificate, viewer, request, Map.of(), FormErrors.of(refused)));
            case Outcome.Done<byte[]>(byte[] file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(paper.title() + view.number() + ".pdf", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(file);
        };
    }

    @PostMapping(PATH + "/{certificate}/revoke")
    ModelAndView revoke(
            @PathVariable String certificate,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        CertificateId id = CertificateId.parse(certificate);
        Outcome<CertificateId> outcome = certificates.revoke(id, form.getOrDefault("reason", ""), viewer);
        return answer(certificate, outcome, "certificates.revoked", form, viewer, request, redirect);
    }

    @PostMapping(PATH + "/{certificate}/replace")
    ModelAndView replace(
            @PathVariable String certificate,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        CertificateId id = CertificateId.parse(certificate);
        Outcome<CertificateId> outcome = CertificateForm.read(form, draft -> certificates.replace(id, draft, viewer));
        return answer(certificate, outcome, "certificates.replaced", form, viewer, request, redirect);
    }

    private ModelAndView answer(
            String certificate,
            Outcome<CertificateId> outcome,
            String done,
            Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Refused<CertificateId> refused ->
                Answer.again(page(certificate, viewer, request, form, FormErrors.of(refused)));
            case Outcome.Done<CertificateId>(CertificateId next) ->
                Answer.next(PATH + "/" + next, Flash.success(done), redirect);
        };
    }

    private ModelAndView page(
            String certificate,
            Viewer viewer,
            HttpServletRequest request,
            Map<String, String> typed,
            FormErrors errors) {
        CertificateView view = queries.get(CertificateId.parse(certificate));
        String name = names.name(viewer, view);
        Map<String, String> cells = new HashMap<>();
        cells.put("from", view.from().toString());
        cells.put("to", view.to().toString());
        cells.put("responsible", view.signed().responsible());
        cells.put("handler", view.signed().handler());
        cells.put("contact", view.signed().contact());
        cells.putAll(typed);
        return new ModelAndView(
                "certificates/certificate",
                "page",
                new CertificatePage(
                        view,
                        name,
                        papers.write(view, name, addresses.of("/certificates/" + view.code(), request)),
                        certificates.stillTrue(view),
                        names.keeps(viewer, view),
                        cells,
                        errors));
    }
}
