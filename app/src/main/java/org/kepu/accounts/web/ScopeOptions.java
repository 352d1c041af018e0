package org.kepu.accounts.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountView;
import org.kepu.accounts.RoleScopes;
import org.kepu.accounts.ScopeKind;
import org.kepu.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Over what a role can be granted by this administrator: the person's own unit first, then what was searched. */
@Component
class ScopeOptions {

    private static final int MOST = 40;

    private final Workplaces workplaces;
    private final MessageSource messages;

    ScopeOptions(Workplaces workplaces, MessageSource messages) {
        this.workplaces = workplaces;
        this.messages = messages;
    }

    /** Whether areas or units can be searched for this role. */
    static boolean searchable(Role role) {
        return RoleScopes.of(role).contains(ScopeKind.AREA)
                || RoleScopes.of(role).contains(ScopeKind.UNIT);
    }

    List<Option> list(Role role, AccountView holder, String typed, Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(Role.SECURITY_ADMIN);
        return RoleScopes.of(role).stream()
                .flatMap(kind -> options(kind, holder, typed, scopes))
                .toList();
    }

    private Stream<Option> options(ScopeKind kind, AccountView holder, String typed, Collection<Scope> scopes) {
        return switch (kind) {
            case EVERYTHING -> scopes.contains(new Scope.Everything()) ? Stream.of(named(kind)) : Stream.empty();
            case OWN -> Stream.of(named(kind));
            case AREA ->
                workplaces.listAreas(scopes, typed).stream()
                        .limit(MOST)
                        .map(area -> new Option(kind + ":" + area.id(), area.name()));
            case UNIT ->
                workplaces.listUnits(scopes).stream()
                        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                        .sorted((one, other) -> Boolean.compare(
                                holder.unit().filter(other.id()::equals).isPresent(),
                                holder.unit().filter(one.id()::equals).isPresent()))
                        .limit(MOST)
                        .map(unit -> new Option(kind + ":" + unit.id(), unit.name()));
        };
    }

    private Option named(ScopeKind kind) {
        return new Option(kind.name(), messages.getMessage("scopeKind." + kind, null, LocaleContextHolder.getLocale()));
    }
}
