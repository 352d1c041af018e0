package org.kepu.experts;

import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** Who retired can be asked about what was judged for five years; after that name and phone are erased. */
@Component
class ExpertRetention implements Retention {

    private final ExpertTable table;
    private final ExpertNames names;

    ExpertRetention(ExpertTable table, ExpertNames names) {
        this.table = table;
        this.names = names;
    }

    @Override
    public String table() {
        return "experts.expert";
    }

    @Override
    public int days() {
        return 1_826;
    }

    @Override
    public Fate fate() {
        return Fate.EMPTIED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        List<ExpertId> found = table.listRetiredBefore(before.toLocalDate());
        found.forEach(expert -> {
            names.erase(expert);
            table.erased(expert, before);
        });
        return found.size();
    }
}
