package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.accounts.DemoSignIn;
import org.kepu.shared.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Signs in by the links that the demonstration prints; only for a browser on the same machine. A used link leads to the sign-in
 * page, which says where new ones come from and sends on who is signed in.
 */
@Controller
@Profile("demo")
class DemoSignInController implements Routes {

    private final DemoSignIn demo;

    DemoSignInController(DemoSignIn demo) {
        this.demo = demo;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/demo/sign-in/{token}").toEveryone());
    }

    @GetMapping("/demo/sign-in/{token}")
    String signIn(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var address = InetAddress.ofLiteral(request.getRemoteAddr());
        if (!address.isLoopbackAddress() || request.getHeader("X-Forwarded-For") != null) {
            throw new NotFound("demonstration from " + address);
        }
        return demo.use(token, address, request, response) ? "redirect:/start" : "redirect:/sign-in";
    }
}
