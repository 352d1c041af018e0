package org.kepu.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The way from a proof of who somebody is to a session. In between the person stands in the doorway, for ten minutes at most, and
 * takes the steps that are asked for; until then nobody is signed in.
 */
@Component
public class Entrance {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ACCOUNT = "doorway";
    private static final String SINCE = "doorwaySince";
    private static final String NEXT = "doorwayNext";
    private static final String TAKEN = "doorwayTaken";

    private final Clock clock;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final SignInSession session;
    private final Sessions sessions;
    private final boolean single;
    private final List<EntranceStep> steps;

    Entrance(
            Clock clock,
            Accounts accounts,
            SigningIn signingIn,
            SignInSession session,
            Sessions sessions,
            @Value("${kepu.session.single:false}") boolean single,
            List<EntranceStep> steps) {
        this.sessions = sessions;
        this.single = single;
        this.clock = clock;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.session = session;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(EntranceStep::order))
                .toList();
    }

    /**
     * The person proved who it is. Whatever stood in the old session is gone, its identifier too.
     *
     * @param next the page that was wanted, a path of this site
     */
    public Passage enter(AccountId account, String next, HttpServletRequest request, HttpServletResponse response) {
        HttpSession doorway = SignInSession.fresh(request);
        doorway.setAttribute(ACCOUNT, account.toString());
        doorway.setAttribute(SINCE, clock.millis());
        doorway.setAttribute(NEXT, next);
        return onward(account, new TreeSet<>(), next, request, response);
    }

    /** Who stands in the doorway; empty if nobody does or it took too long. */
    public Optional<AccountId> waiting(HttpServletRequest request) {
        HttpSession doorway = request.getSession(false);
        if (doorway == null
                || !(doorway.getAttribute(ACCOUNT) instanceof String account)
                || !(doorway.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        boolean over = Instant.ofEpochMilli(since).plus(PATIENCE).isBefore(clock.instant());
        return over ? Optional.empty() : Optional.of(AccountId.parse(account));
    }

    /** Who stands in the doorway took this step. */
    public Passage taken(String step, HttpServletRequest request, HttpServletResponse response) {
        AccountId account = waiting(request).orElseThrow();
        HttpSession doorway = request.getSession();
        Set<String> taken = words(doorway.getAttribute(TAKEN));
        taken.add(step);
        doorway.setAttribute(TAKEN, String.join(",", taken));
        String next = doorway.getAttribute(NEXT) instanceof String wanted ? wanted : "/";
        return onward(account, taken, next, request, response);
    }

    /** Lets somebody in without any step: people of the demonstration. */
    void open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        session.begin(account, steps.stream().map(EntranceStep::name).toList(), request, response);
    }

    /** Ends the session. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
    }

    /** Whether this browser was signed in and did not sign out. */
    public boolean wasSignedIn(HttpServletRequest request) {
        return SignInSession.wasSignedIn(request);
    }

    /** Whether this session is good enough for what the person may do today. */
    boolean suffices(Viewer person, HttpServletRequest request) {
        Set<String> taken = words(SignInSession.taken(request));
        return steps.stream().noneMatch(step -> step.requiredOf(person) && !taken.contains(step.name()));
    }

    private Passage onward(
            AccountId account,
            Set<String> taken,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Viewer person = accounts.findViewer(account).orElse(Viewer.PUBLIC);
        if (!person.signedIn()) {
            return new Passage("/sign-in", Optional.empty());
        }
        Optional<EntranceStep> step = steps.stream()
                .filter(each -> !taken.contains(each.name()) && each.asksFor(person))
                .findFirst();
        if (step.isPresent()) {
            return new Passage(step.get().path(), Optional.empty());
        }
        session.begin(account, taken, request, response);
        if (single) {
            sessions.endAllBut(account, request.getSession().getId());
        }
        InetAddress address = SignInSession.address(request);
        return new Passage(next, Optional.of(signingIn.entered(account, address).greeting()));
    }

    private static Set<String> words(@org.jspecify.annotations.Nullable Object attribute) {
        return attribute instanceof String text && !text.isEmpty()
                ? new TreeSet<>(List.of(text.split(",", -1)))
                : new TreeSet<>();
    }
}
