package org.kepu.honours;

import java.util.Optional;
import org.kepu.volunteers.RecordKind;

/** The groups of records of art. 19 of the regulations on volunteer service that a sheet of records has rows of. */
public enum RecordGroup {
    /** 服务情况. */
    SERVICE,
    /** 培训. */
    TRAINING,
    /** 表彰奖励. */
    COMMENDATION,
    /** 评价. */
    EVALUATION;

    static RecordGroup of(Optional<RecordKind> kind) {
        return kind.map(each -> valueOf(each.name())).orElse(SERVICE);
    }
}
