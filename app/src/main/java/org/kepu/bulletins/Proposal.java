package org.kepu.bulletins;

import java.util.stream.Collectors;
import org.kepu.progress.Lamp;
import org.kepu.reports.Quarter;

/** The texts a bulletin starts with, made from its figures. */
record Proposal(BulletinFigures figures, Quarter quarter, Wording wording) {

    String overview() {
        return wording.text(
                "bulletins.proposal.overview",
                Integer.toString(quarter.year()),
                Integer.toString(quarter.number()),
                figures.units(),
                figures.handedIn(),
                figures.happenings(),
                figures.sessions(),
                figures.people(),
                figures.lamps().getOrDefault(Lamp.GREEN, 0L),
                figures.lamps().getOrDefault(Lamp.YELLOW, 0L),
                figures.lamps().getOrDefault(Lamp.RED, 0L),
                figures.lamps().getOrDefault(Lamp.GREY, 0L));
    }

    String problems() {
        String late = figures.missing().isEmpty()
                ? wording.text("bulletins.proposal.allIn")
                : wording.text("bulletins.proposal.missing", String.join("、", figures.missing()));
        String red = figures.red().stream()
                .map(clause -> wording.text("bulletins.proposal.red", clause.task(), reason(clause)))
                .collect(Collectors.joining("\n"));
        return red.isEmpty() ? late : late + "\n" + red;
    }

    String demands() {
        return wording.text("bulletins.proposal.demands");
    }

    private String reason(BulletinFigures.RedClause clause) {
        return wording.text(clause.reasonKey(), clause.arguments().toArray());
    }
}
