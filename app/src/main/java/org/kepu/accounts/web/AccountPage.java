package org.kepu.accounts.web;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.accounts.GrantView;
import org.kepu.accounts.ScopeKind;
import org.kepu.accounts.Status;
import org.kepu.web.Ui;

/**
 * One account.
 *
 * @param signInName masked, unless it was revealed just now
 * @param invitedUntil until when the invitation link works, empty if there is none
 */
public record AccountPage(
        String id,
        String name,
        String signInName,
        String place,
        Status status,
        String invitedUntil,
        List<Granted> grants,
        List<SignInLine> signIns) {

    /** The path of the account's page. */
    public String path() {
        return "/accounts/" + id;
    }

    /** Whether the viewer may do anything with the account as it stands. */
    public boolean actionable(Ui ui) {
        List<String> actions = switch (status) {
            case INVITED -> List.of("/invitation", "/invitation/revoke");
            case ACTIVE -> List.of("/new-password", "/unlock", "/lock", "/disable");
            case LOCKED -> List.of("/unlock", "/disable");
            case DISABLED -> List.of("/enable");
        };
        return actions.stream().anyMatch(action -> ui.mayPost(path() + action));
    }

    /** A role with its scope and its days. */
    public record Granted(
            String id, Role role, ScopeKind kind, String scope, String from, String to, String grantedBy) {}

    static Granted grant(GrantView view, Scopes scopes) {
        return new Granted(
                view.id().toString(),
                view.grant().role(),
                ScopeKind.of(view.grant().scope()),
                scopes.name(view.grant().scope()),
                view.from().toString(),
                view.to().map(Object::toString).orElse(""),
                view.grantedBy());
    }
}
