package org.kepu.notices;

/** Hands a dispatch over to whatever carries it: a mail server, a gateway, a folder. Returns once it is taken over. */
public interface Outlet {

    /**
     * Delivers one dispatch.
     *
     * @throws DeliveryFailed if it was not taken over; it will be tried again
     */
    void deliver(Dispatch dispatch) throws DeliveryFailed;
}
