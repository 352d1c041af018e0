package org.kepu.codes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.accounts.Entrance;
import org.kepu.accounts.Passage;
import org.kepu.codes.CodeId;
import org.kepu.codes.Codes;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Redirects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** There only where text messages can leave the house. */
@Controller
@ConditionalOnExpression("!'none'.equalsIgnoreCase('${kepu.outbox.sms:none}')")
class CodeController implements Routes {

    private static final String ASKED = "askedCode";

    private final Codes codes;
    private final Entrance entrance;

    CodeController(Codes codes, Entrance entrance) {
        this.codes = codes;
        this.entrance = entrance;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sign-in/sms").toEveryone(),
                Route.post("/sign-in/sms").toEveryone(),
                Route.post("/sign-in/sms/code").toEveryone());
    }

    @GetMapping("/sign-in/sms")
    ModelAndView form(@RequestParam(defaultValue = "/start") String next) {
        return page(new CodePage(false, "", Redirects.local(next), FormErrors.none()), HttpStatus.OK);
    }

    @PostMapping("/sign-in/sms")
    ModelAndView send(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "/start") String next,
            HttpServletRequest request,
            Locale locale) {
        return switch (codes.send(phone, InetAddress.ofLiteral(request.getRemoteAddr()), locale)) {
            case Outcome.Done<CodeId>(var asked) -> {
                request.getSession().setAttribute(ASKED, asked.toString());
                yield page(new CodePage(true, phone, Redirects.local(next), FormErrors.none()), HttpStatus.OK);
            }
            case Outcome.Refused<CodeId> refused -> {
                CodePage again = new CodePage(false, phone, Redirects.local(next), FormErrors.of(refused));
                yield page(again, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @PostMapping("/sign-in/sms/code")
    ModelAndView check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "/start") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ASKED) instanceof String asked)) {
            return new ModelAndView("redirect:/sign-in/sms");
        }
        return switch (codes.check(CodeId.parse(asked), code)) {
            case Outcome.Done<AccountId>(var account) ->
                follow(entrance.enter(account, Redirects.local(next), request, response), redirect);
            case Outcome.Refused<AccountId> refused ->
                page(
                        new CodePage(true, phone, Redirects.local(next), FormErrors.of(refused)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView follow(Passage passage, RedirectAttributes redirect) {
        passage.greeting()
                .ifPresent(greeting -> Flash.of(greeting.warn(), greeting.key(), greeting.arguments())
                        .on(redirect));
        return new ModelAndView("redirect:" + passage.path());
    }

    private static ModelAndView page(CodePage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("codes/code", "page", page);
        view.setStatus(status);
        return view;
    }
}
