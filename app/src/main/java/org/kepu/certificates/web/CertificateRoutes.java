package org.kepu.certificates.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.TEAM_LEADER;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** Liaisons issue and revoke, leaders hand the papers out, offices read and say how they are worded; everybody verifies. */
@Component
class CertificateRoutes implements Routes {

    static final Role[] LISTING = {OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD};

    private static final String ONE = "/volunteers/certificates/{certificate}";
    private static final String OF_PERSON = "/volunteers/people/{volunteer}/certificates";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/certificates").toEveryone(),
                Route.get("/certificates/{code}").toEveryone(),
                Route.get("/certificates/{code}/badge").toEveryone(),
                Route.get("/certificates/{code}/badge/signed").toEveryone(),
                Route.get("/certificates/keys/{key}").toEveryone(),
                Route.get("/.well-known/jwks.json").toEveryone(),
                Route.get("/volunteers/certificates").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD),
                Route.get("/volunteers/certificates/wording").to(OFFICE),
                Route.post("/volunteers/certificates/wording").to(OFFICE),
                reading(ONE).within("certificate"),
                Route.get(ONE + "/paper").to(LIAISON, TEAM_LEADER).within("certificate"),
                Route.post(ONE + "/revoke").to(LIAISON).within("certificate"),
                Route.post(ONE + "/replace").to(LIAISON).within("certificate"),
                reading(OF_PERSON).within("volunteer"),
                Route.post(OF_PERSON).to(LIAISON).within("volunteer"));
    }

    private static Route reading(String pattern) {
        return Route.get(pattern).to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD, TEAM_LEADER);
    }
}
