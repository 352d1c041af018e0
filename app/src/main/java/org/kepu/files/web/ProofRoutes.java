package org.kepu.files.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COMMUNITY_WORKER;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.springframework.stereotype.Component;

/** Files at hand, seen by those who work for their holder, so that they can pick from them. */
@Component
class ProofRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return Stream.of("/proofs/{proof}/thumbnail", "/proofs/{proof}/preview", "/proofs/{proof}/download")
                .map(pattern -> Route.get(pattern)
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, COMMUNITY_WORKER, AUDITOR)
                        .within("proof"))
                .toList();
    }
}
