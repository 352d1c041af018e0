package org.kepu.certificates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** What a wording must be like: its placeholders are known, the needed ones are there, and it claims no rank it does not have. */
final class WordingRules {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");
    private static final Pattern CLAIM = Pattern.compile("国家级|国家认证|国家认可|国家标准|全国通用|全国统一|全国有效|官方认证|民政部|国务院|具有法律效力");
    private static final List<Placeholder> NEEDED =
            List.of(Placeholder.NAME, Placeholder.FROM, Placeholder.TO, Placeholder.HOURS);

    private WordingRules() {}

    static List<Refusal> check(Wording wording) {
        List<Refusal> found = new ArrayList<>();
        if (wording.title().isEmpty() || wording.title().length() > 30) {
            found.add(Refusal.at("title", "certificates.refusal.title"));
        }
        if (wording.body().isEmpty() || wording.body().length() > 600) {
            found.add(Refusal.at("body", "certificates.refusal.body"));
        } else {
            placeholders(wording.body(), found);
        }
        if (wording.note().length() > 300) {
            found.add(Refusal.at("note", "imports.cell.tooLong", 300));
        }
        if (BRACES.matcher(wording.title()).find()) {
            found.add(Refusal.at("title", "certificates.refusal.bodyOnly"));
        }
        if (BRACES.matcher(wording.note()).find()) {
            found.add(Refusal.at("note", "certificates.refusal.bodyOnly"));
        }
        claim("title", wording.title(), found);
        claim("body", wording.body(), found);
        claim("note", wording.note(), found);
        return found;
    }

    private static void placeholders(String body, List<Refusal> found) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher braces = BRACES.matcher(body);
        while (braces.find()) {
            String word = braces.group(1);
            if (word == null || Placeholder.of(word).isEmpty()) {
                unknown.add(braces.group());
            }
        }
        List<String> missing = NEEDED.stream()
                .map(Placeholder::written)
                .filter(written -> !body.contains(written))
                .toList();
        if (!unknown.isEmpty()) {
            found.add(Refusal.at("body", "certificates.refusal.unknownPlaceholder", String.join(" ", unknown)));
        } else if (!missing.isEmpty()) {
            found.add(Refusal.at("body", "certificates.refusal.missingPlaceholder", String.join(" ", missing)));
        }
    }

    private static void claim(String field, String text, List<Refusal> found) {
        Matcher claim = CLAIM.matcher(text);
        if (claim.find()) {
            found.add(Refusal.at(field, "certificates.refusal.claim", claim.group()));
        }
    }
}
