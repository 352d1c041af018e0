package org.kepu.evidence.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COMMUNITY_WORKER;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Who may read the ledger, and who may enter; what may be taken back is decided entry by entry. */
@Component
class EvidenceRoutes implements Routes, Navigation {

    /** Roles whose scopes bound what a list shows. */
    static final Role[] READERS = {OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<Route> routes() {
        Stream<Route> reading = Stream.of("/evidence", "/evidence/export").map(EvidenceRoutes::toReaders);
        Stream<Route> one = Stream.of(
                        "/evidence/{entry}",
                        "/evidence/{entry}/files/{file}",
                        "/evidence/{entry}/files/{file}/preview",
                        "/evidence/{entry}/files/{file}/thumbnail")
                .map(pattern -> toReaders(pattern).within("entry"));
        Stream<Route> entering = Stream.of("/evidence/new", "/evidence/import")
                .flatMap(pattern -> Stream.of(Route.get(pattern), Route.post(pattern)))
                .map(EvidenceRoutes::toRecorders);
        Stream<Route> correcting = Stream.of(
                        "/evidence/{entry}/reverse", "/evidence/{entry}/correct", "/evidence/{entry}/files")
                .flatMap(pattern -> Stream.of(Route.get(pattern), Route.post(pattern)))
                .map(start -> toRecorders(start).within("entry"));
        return Stream.of(reading, one, entering, correcting, Stream.of(toRecorders(Route.get("/evidence/files"))))
                .flatMap(routes -> routes)
                .toList();
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 400, "evidence.nav", "/evidence"));
    }

    private static Route toReaders(String pattern) {
        return Route.get(pattern).to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, COMMUNITY_WORKER, AUDITOR);
    }

    private static Route toRecorders(Route.Start start) {
        return start.to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD, COMMUNITY_WORKER);
    }
}
