package org.kepu.accounts.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.SECURITY_ADMIN;
import static org.kepu.access.Role.SYSTEM_ADMIN;

import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** A system administrator makes and closes accounts, a security administrator grants, locks and unlocks, an auditor looks. */
@Component
class AccountRoutes implements Routes, Navigation {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in").toEveryone(),
                Route.post("/sign-in").toEveryone(),
                Route.get("/sign-in/password").toEveryone(),
                Route.post("/sign-in/password").toEveryone(),
                Route.post("/sign-out").toEveryone(),
                Route.get("/invitation/{token}").toEveryone(),
                Route.post("/invitation/{token}").toEveryone(),
                Route.get("/new-password/{token}").toEveryone(),
                Route.post("/new-password/{token}").toEveryone(),
                Route.get("/me").toSignedIn(),
                Route.post("/me/password").toSignedIn(),
                Route.post("/me/sessions/end").toSignedIn(),
                Route.get("/accounts").to(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR),
                Route.post("/accounts").to(SYSTEM_ADMIN),
                Route.get("/accounts/new").to(SYSTEM_ADMIN),
                Route.get("/accounts/import").to(SYSTEM_ADMIN),
                Route.post("/accounts/import").to(SYSTEM_ADMIN),
                Route.get("/accounts/invitations").to(SYSTEM_ADMIN),
                Route.post("/accounts/invitations").to(SYSTEM_ADMIN),
                Route.get("/accounts/{account}")
                        .to(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR)
                        .within("account"),
                Route.get("/accounts/{account}/edit").to(SYSTEM_ADMIN).within("account"),
                Route.post("/accounts/{account}/edit").to(SYSTEM_ADMIN).within("account"),
                Route.post("/accounts/{account}/reveal")
                        .to(SYSTEM_ADMIN, SECURITY_ADMIN)
                        .within("account"),
                Route.post("/accounts/{account}/invitation").to(SYSTEM_ADMIN).within("account"),
                Route.post("/accounts/{account}/invitation/revoke")
                        .to(SYSTEM_ADMIN)
                        .within("account"),
                Route.post("/accounts/{account}/new-password")
                        .to(SYSTEM_ADMIN, SECURITY_ADMIN)
                        .within("account"),
                Route.post("/accounts/{account}/disable").to(SYSTEM_ADMIN).within("account"),
                Route.post("/accounts/{account}/enable").to(SYSTEM_ADMIN).within("account"),
                Route.post("/accounts/{account}/lock").to(SECURITY_ADMIN).within("account"),
                Route.post("/accounts/{account}/unlock").to(SECURITY_ADMIN).within("account"),
                Route.get("/accounts/{account}/grants/new").to(SECURITY_ADMIN).within("account"),
                Route.post("/accounts/{account}/grants").to(SECURITY_ADMIN).within("account"),
                Route.post("/accounts/{account}/grants/{grant}/revoke")
                        .to(SECURITY_ADMIN)
                        .within("account"));
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Place.ADMIN, 900, "accounts.menu", "/accounts"),
                new Entry(Place.PERSON, 10, "me.menu", "/me"));
    }
}
