package org.kepu.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.shared.Audience;

/** Whom an action is for, where its title says so. */
final class Audiences {

    private record Rule(Audience audience, Pattern title) {}

    private static final List<Rule> RULES = List.of(
            rule(Audience.YOUTH, "青少年|学生|未成年"),
            rule(Audience.FARMER, "农民|农村"),
            rule(Audience.WORKER, "工人|职工"),
            rule(Audience.ELDER, "老年|银龄"),
            rule(Audience.OFFICIAL, "干部|公务员"),
            rule(Audience.GENERAL, "居民|公众|市民|公民"));

    private Audiences() {}

    static Optional<Audience> find(String title) {
        return RULES.stream()
                .filter(rule -> rule.title().matcher(title).find())
                .map(Rule::audience)
                .findFirst();
    }

    private static Rule rule(Audience audience, String title) {
        return new Rule(audience, Pattern.compile(title));
    }
}
