package org.kepu.certificates.web;

import java.util.Map;
import org.kepu.certificates.CertificateView;
import org.kepu.web.FormErrors;

/**
 * One certificate for who works with it.
 *
 * @param name as far as the viewer may read it
 * @param paper what is printed
 * @param stillTrue whether the ledger still says the same
 * @param keeps whether the viewer may print it
 * @param cells what was typed
 */
public record CertificatePage(
        CertificateView certificate,
        String name,
        Paper paper,
        boolean stillTrue,
        boolean keeps,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of this page. */
    public String address() {
        return "/volunteers/certificates/" + certificate.id();
    }
}
