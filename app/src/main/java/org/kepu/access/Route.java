package org.kepu.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Declares who may use one route. Every module lists its routes beside its controllers; what is not listed is closed.
 *
 * @param pattern exactly as on the controller method
 * @param who kind of viewer wanted
 * @param roles for {@link Who#ROLES}: one of these
 * @param within name of the path variable whose object must lie in the scope of the role
 * @param byPrograms whether other programs send it, which carry a key of their own and no token of a form
 */
public record Route(
        HttpMethod method, String pattern, Who who, Set<Role> roles, Optional<String> within, boolean byPrograms) {

    /** The kinds of viewer a route can ask for. */
    public enum Who {
        /** Everybody, without signing in. */
        EVERYONE,
        /** Anybody who signed in; what is shown is the person's own. */
        SIGNED_IN,
        /** Holders of one of the roles. */
        ROLES
    }

    /** Starts the declaration of a page or a read. */
    public static Start get(String pattern) {
        return new Start(HttpMethod.GET, pattern);
    }

    /** Starts the declaration of a change. */
    public static Start post(String pattern) {
        return new Start(HttpMethod.POST, pattern);
    }

    /** The object named by this path variable must lie within the scope of the viewer's role. */
    public Route within(String variable) {
        if (!pattern.contains("{" + variable + "}")) {
            throw new IllegalArgumentException(pattern + " has no variable " + variable);
        }
        return new Route(method, pattern, who, roles, Optional.of(variable), byPrograms);
    }

    /** Sent by other programs, which carry a key of their own: it acts for nobody who is signed in. */
    public Route fromPrograms() {
        if (who != Who.EVERYONE) {
            throw new IllegalArgumentException(pattern + " acts for somebody who is signed in");
        }
        return new Route(method, pattern, who, roles, within, true);
    }

    /** A route without its audience. */
    public record Start(HttpMethod method, String pattern) {

        /** Open to the public. */
        public Route toEveryone() {
            return new Route(method, pattern, Who.EVERYONE, Set.of(), Optional.empty(), false);
        }

        /** Open to everybody who signed in. */
        public Route toSignedIn() {
            return new Route(method, pattern, Who.SIGNED_IN, Set.of(), Optional.empty(), false);
        }

        /** Open to holders of one of the roles. */
        public Route to(Role first, Role... more) {
            var roles = java.util.EnumSet.of(first, more);
            return new Route(method, pattern, Who.ROLES, Set.copyOf(roles), Optional.empty(), false);
        }
    }
}
