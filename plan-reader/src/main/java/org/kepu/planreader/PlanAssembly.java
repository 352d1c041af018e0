package org.kepu.planreader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.Simplified;
import org.kepu.planreader.source.RawLine;
import org.kepu.planreader.source.Refusal;
import org.kepu.planreader.source.SourceText;
import org.kepu.planreader.source.Unreadable;

/** Puts a plan together from the lines of its source. */
final class PlanAssembly {

    private static final Pattern FIRST_LEADS =
            Pattern.compile("(?:排|列)(?:在|名)?(?:第一|首)(?:位|个)?的?(?:责任)?(?:单位|部门)?(?:为|是)牵头");

    private final SourceText source;
    private final Notices notices = new Notices();

    PlanAssembly(SourceText source) {
        this.source = source;
    }

    PlanDocument assemble(String fileName) throws Unreadable {
        String all =
                String.join("\n", source.lines().stream().map(RawLine::text).toList());
        boolean traditional = Simplified.isTraditional(all);
        UnaryOperator<String> spelling = traditional ? Simplified::of : UnaryOperator.identity();
        List<Paragraph> paragraphs = InlineItems.split(Paragraphs.of(source.lines(), spelling));
        Layout layout = Layout.of(paragraphs);
        noticeSource(fileName, traditional);

        List<Section> parts = Outline.of(Numbering.of(layout.plan(), notices));
        Programmes programmes = new Programmes(notices);
        programmes.read(parts);
        if (Reading.mentions(programmes.found()).isEmpty()) {
            programmes.readUnstructured(layout.plan());
        }
        List<Paragraph> body = paragraphs.subList(layout.front().size(), paragraphs.size());
        List<ProgrammeDraft> drafts = new TaskTables(parts, notices).complete(programmes.found(), body);
        FrontMatter front = new FrontMatter(layout);
        String title = front.title();
        Optional<String> issuer = front.findIssuer();
        List<String> mentions = Reading.mentions(drafts);
        refuseOtherTexts(drafts, mentions, title, all);

        Scope scope = Scope.of(title, issuer.orElse(""), mentions);
        UnitRegister register = UnitRegister.of(scope, mentions);
        Reading reading = new Reading(register, FIRST_LEADS.matcher(all).find(), notices);
        List<Programme> read = drafts.stream().map(reading::programme).toList();
        List<PlanUnit> units = reading.units();
        UnitDoubts.report(units, register, notices);
        Optional<Period> period = Dating.findPeriod(title, layout.plan(), notices);
        List<Indicator> indicators =
                new Indicators(scope, period.orElse(null), notices).read(paragraphs, goals(parts, layout));
        List<Phase> phases = Phases.of(programmes.schedules(), notices);
        Optional<LocalDate> issuedOn = Dating.findIssued(paragraphs, notices);
        Optional<String> number = front.findDocumentNumber();
        Completeness.check(notices, title, issuer, number, issuedOn, period, indicators, read, all);
        return new PlanDocument(
                title,
                issuer.orElse(null),
                number.orElse(null),
                issuedOn.orElse(null),
                period.orElse(null),
                indicators,
                phases,
                read,
                units,
                Distribution.of(layout),
                notices.sorted(),
                sourceLines());
    }

    private void noticeSource(String fileName, boolean traditional) {
        if (traditional) {
            notices.add(Notice.Kind.TRADITIONAL, 0);
        }
        if (!source.format().fits(fileName)) {
            notices.add(Notice.Kind.WRONG_EXTENSION, 0, source.format().name());
        }
        if (source.doubtfulEncoding()) {
            notices.add(Notice.Kind.DOUBTFUL_ENCODING, 0);
        }
        long furniture = source.lines().stream()
                .filter(line -> line.flow() == RawLine.Flow.FURNITURE)
                .count();
        if (furniture > 0) {
            notices.add(Notice.Kind.PAGE_FURNITURE, 0, furniture);
        }
    }

    private static void refuseOtherTexts(List<ProgrammeDraft> drafts, List<String> mentions, String title, String all)
            throws Unreadable {
        boolean planned = title.matches(".*(?:方案|计划|纲要|意见|要点|规划|办法).*") && all.contains("科学素");
        boolean hasTasks = drafts.stream()
                .anyMatch(
                        d -> d.kind() != Programme.Kind.MECHANISM && !d.drafts().isEmpty());
        if (mentions.isEmpty() && !(planned && hasTasks)) {
            throw new Unreadable(Refusal.NOT_A_PLAN);
        }
    }

    /** The paragraphs of sections about goals; without such a section, everything before the first task. */
    private static List<Paragraph> goals(List<Section> parts, Layout layout) {
        List<LineRange> ranges = new ArrayList<>();
        for (Section part : parts) {
            part.all()
                    .filter(section -> Headings.isGoal(section.title()) && !section.isAttributed())
                    .forEach(section -> ranges.add(section.lines()));
        }
        return layout.plan().stream()
                .filter(p -> ranges.stream().anyMatch(r -> r.from() <= p.line() && p.line() <= r.to()))
                .toList();
    }

    private List<SourceLine> sourceLines() {
        return source.lines().stream()
                .map(line -> new SourceLine(line.number(), line.text().strip(), line.flow() == RawLine.Flow.FURNITURE))
                .toList();
    }
}
