package org.kepu.privacy;

import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Service;

/** Reads requests: one's own, or those of the people whom a security administrator or auditor is there for. */
@Service
public class RequestQueries {

    private final RequestTable table;

    RequestQueries(RequestTable table) {
        this.table = table;
    }

    /** The queue: open ones first, by the day they are due. */
    public Paged<RequestView> list(Viewer viewer, Paging paging) {
        return table.list(Requests.reach(viewer), paging);
    }

    /** What this person asked, newest first. */
    public List<RequestView> listOf(AccountId person) {
        return table.listOf(person);
    }

    /**
     * One request.
     *
     * @throws NotFound if there is none within the viewer's reach
     */
    public RequestView get(Viewer viewer, RequestId id) {
        return table.find(Requests.reach(viewer), id).orElseThrow(() -> new NotFound("request " + id));
    }
}
