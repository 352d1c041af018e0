package org.kepu.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AreaId;
import org.kepu.testing.PlaceFixture;
import org.springframework.stereotype.Component;

/** Makes drafts and areas for tests of the ledger. */
@Component
public class LedgerFixture {

    private final Areas areas;
    private final Clock clock;

    LedgerFixture(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** A lecture of today, told for the first time. */
    public EntryDraft aLecture(AreaId area) {
        return aLecture(area, LocalDate.now(clock));
    }

    /** A lecture of that day, told for the first time. */
    public EntryDraft aLecture(AreaId area, LocalDate day) {
        return EntryDraft.of(day, area, HappeningKind.LECTURE, "防灾讲座", "tests:" + UUID.randomUUID())
                .counting(Measure.SESSIONS, 1);
    }

    /** A county of the city, or a township of the county, and so on. */
    public AreaId areaIn(AreaId parent, AreaKind kind) {
        String code = "E" + UUID.randomUUID().toString().substring(0, 10);
        return PlaceFixture.done(
                areas.create(AreaDraft.of(Optional.of(parent), code, "区域" + code, kind), Optional.empty()));
    }
}
