package org.kepu.orders;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.brakes.Braked;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;

/** Takes orders, from residents and from workers who enter them for somebody on the phone. */
@Service
public class Ordering {

    private final OfferQueries services;
    private final AreaQueries areas;
    private final Placing placing;
    private final Floods floods;

    Ordering(OfferQueries services, AreaQueries areas, Placing placing, Floods floods) {
        this.services = services;
        this.areas = areas;
        this.placing = placing;
        this.floods = floods;
    }

    /**
     * Takes an order a resident sent. Refused at the fields of {@link OrderDraft}, and without a field if this address or mobile
     * sent too many.
     */
    public Outcome<Placed> send(ServiceId service, OrderDraft draft, InetAddress from, Doer doer) {
        return send(service, draft, doer, floods.order(from, draft.mobile()));
    }

    /** Takes an order that a partner's program forwards for a resident: as {@link #send}, but counted against the partner. */
    public Outcome<Placed> forward(ServiceId service, OrderDraft draft, String partner, Doer doer) {
        return send(service, draft, doer, floods.order(partner, draft.mobile()));
    }

    private Outcome<Placed> send(ServiceId service, OrderDraft draft, Doer doer, Braked... against) {
        ServiceView wanted = services.getActive(service);
        return floods.<Placed>beforeOrder(against).orElseGet(() -> {
            List<Refusal> wrong = wrong(wanted, draft, doer);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            floods.counted(against);
            return Outcome.done(place(wanted, draft, doer));
        });
    }

    /** Takes an order for somebody on the phone; the worker's areas must cover the place. Refused at the fields of the draft. */
    public Outcome<Placed> enter(ServiceId service, OrderDraft draft, Doer doer) {
        ServiceView wanted = services.getActive(service);
        List<Refusal> wrong = wrong(wanted, draft, doer);
        return wrong.isEmpty() ? Outcome.done(place(wanted, draft, doer)) : Outcome.refused(wrong);
    }

    private List<Refusal> wrong(ServiceView service, OrderDraft draft, Doer doer) {
        List<Refusal> wrong = new ArrayList<>(draft.wrong(service, doer.today()));
        Optional<Area> area = draft.area().flatMap(areas::find);
        boolean elsewhere = area.filter(found -> found.city().equals(service.city()) && found.existsOn(doer.today()))
                .isEmpty();
        boolean beyond = doer.viewer().signedIn()
                && area.filter(found -> doer.viewer()
                                .hasAnyOver(
                                        Placement.inAreas(Set.copyOf(found.path())),
                                        Party.COMMUNITY.roles().toArray(Role[]::new)))
                        .isEmpty();
        if (draft.area().isPresent() && (elsewhere || beyond)) {
            wrong.add(Refusal.at("area", "orders.refusal.area"));
        }
        return wrong;
    }

    private Placed place(ServiceView service, OrderDraft draft, Doer doer) {
        return placing.place(service, draft, areas.get(draft.area().orElseThrow()), doer);
    }
}
