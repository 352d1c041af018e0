package org.kepu.units;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of units are compared: width, case, spaces and brackets do not matter. */
final class UnitNames {

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}()\\[\\]〔〕【】《》“”\"'·•.,，、。]");

    private UnitNames() {}

    /** What is compared of a name. */
    static String fold(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // Marks that a removed sign kept apart may now change their order, so the result is normalised again.
        return Normalizer.normalize(IGNORED.matcher(narrow).replaceAll(""), Normalizer.Form.NFKC);
    }

    /**
     * What a name in a document may stand for in an area, best first: itself, with the short prefix of the area (妇联 → 市妇联),
     * without the area's name (忻州市财政局 → 市财政局).
     *
     * @param areaName full name of the city or county, 忻州市
     */
    static List<String> candidates(String name, String areaName) {
        String folded = fold(name);
        String area = fold(areaName);
        List<String> candidates = new ArrayList<>(List.of(folded));
        if (area.length() < 2) {
            return candidates;
        }
        String level = area.substring(area.length() - 1);
        String proper = area.substring(0, area.length() - 1);
        candidates.add(level + folded);
        if (folded.startsWith(area)) {
            candidates.add(level + folded.substring(area.length()));
            candidates.add(folded.substring(area.length()));
        } else if (folded.startsWith(proper)) {
            candidates.add(level + folded.substring(proper.length()));
            candidates.add(folded.substring(proper.length()));
        } else if (folded.startsWith(level)) {
            candidates.add(area + folded.substring(1));
            candidates.add(folded.substring(1));
        } else {
            candidates.add(area + folded);
        }
        return candidates.stream()
                .filter(candidate -> candidate.length() > 1)
                .distinct()
                .toList();
    }
}
