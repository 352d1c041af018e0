package org.kepu.supervision.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kepu.supervision.MatterKind;
import org.kepu.supervision.NoticeState;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.web.Related;
import org.springframework.stereotype.Component;

/** Leads from a task or a report to the notices about it. */
@Component
class NoticesAbout implements Related {

    private final SupervisionQueries queries;

    NoticesAbout(SupervisionQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Link> about(String path) {
        return MatterKind.subjectOf(path)
                .map(subject -> queries.listAbout(List.of(subject)).getOrDefault(subject, List.of()).stream()
                        .map(NoticesAbout::link)
                        .toList())
                .orElse(List.of());
    }

    private static Link link(NoticeView notice) {
        Optional<NoticeState> slowest =
                notice.units().stream().map(NoticeView.Addressed::state).min(Comparator.naturalOrder());
        return new Link(
                "/supervision/notices/" + notice.id(),
                notice.number() + " " + notice.title(),
                "supervision.notice",
                "noticeState." + slowest.orElse(NoticeState.CLOSED),
                notice.open());
    }
}
