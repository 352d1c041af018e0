package org.kepu.open311.web;

import java.util.List;
import org.kepu.shared.Refusal;

/** Why a call is not answered as asked: a status of GeoReport v2 and what is wrong. Written once, as an error document. */
final class BadCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Refusal> reasons;

    private BadCall(int status, List<Refusal> reasons) {
        super(reasons.toString());
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    /** Something is missing or not as it should be. */
    static BadCall wrong(String key, Object... arguments) {
        return new BadCall(400, List.of(Refusal.at("", key, arguments)));
    }

    static BadCall wrong(List<Refusal> reasons) {
        return new BadCall(400, reasons);
    }

    static BadCall keyRefused() {
        return new BadCall(403, List.of(Refusal.at("", "open311.error.key")));
    }

    static BadCall notFound(String key, Object... arguments) {
        return new BadCall(404, List.of(Refusal.at("", key, arguments)));
    }

    static BadCall tooMany(List<Refusal> reasons) {
        return new BadCall(429, reasons);
    }

    int status() {
        return status;
    }

    List<Refusal> reasons() {
        return reasons;
    }
}
