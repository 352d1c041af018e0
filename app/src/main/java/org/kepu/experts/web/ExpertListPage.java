package org.kepu.experts.web;

import java.util.Map;
import org.kepu.experts.ExpertFilter;
import org.kepu.experts.ExpertId;
import org.kepu.experts.ExpertView;
import org.kepu.shared.Paged;

/**
 * Experts, with their names as far as the viewer may read them.
 *
 * @param filter what was looked for
 */
public record ExpertListPage(Paged<ExpertView> experts, Map<ExpertId, String> names, ExpertFilter filter) {

    /** What to call an expert, empty if the name was erased. */
    public String name(ExpertView expert) {
        return names.getOrDefault(expert.id(), "");
    }

    /** The discipline looked for. */
    public String discipline() {
        return filter.discipline().map(Enum::name).orElse("");
    }

    /** The topic looked for. */
    public String topic() {
        return filter.topic().map(Enum::name).orElse("");
    }
}
