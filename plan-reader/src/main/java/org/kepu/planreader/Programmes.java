package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.Attributions;

/** Decides which sections are programmes and collects their clauses. */
final class Programmes {

    private final Notices notices;
    private final List<ProgrammeDraft> found = new ArrayList<>();
    private final List<Section> schedules = new ArrayList<>();

    Programmes(Notices notices) {
        this.notices = notices;
    }

    List<ProgrammeDraft> found() {
        return found;
    }

    /** Sections that hold the schedule. */
    List<Section> schedules() {
        return schedules;
    }

    /** Reads the top sections of a plan. */
    void read(List<Section> parts) {
        Siblings.check(parts, notices);
        int place = 0;
        for (Section part : parts) {
            place++;
            String path = Integer.toString(part.ordinal() > 0 ? part.ordinal() : place);
            readPart(part, path, parts);
        }
    }

    /** A text without any outline: its paragraphs that name units are the clauses of one programme. */
    void readUnstructured(List<Paragraph> paragraphs) {
        List<Block> blocks = paragraphs.stream()
                .filter(paragraph -> paragraph.row() == null)
                .map(paragraph -> Block.of(paragraph.text(), paragraph.lines(), paragraph.bold()))
                .toList();
        if (blocks.stream().filter(Block::isAttributed).count() >= 2) {
            Section whole =
                    new Section(Optional.empty(), "任务", paragraphs.getFirst().lines());
            whole.body().addAll(blocks);
            found.clear();
            addProgramme(whole, "任务", "1.1");
        }
    }

    private void readPart(Section part, String path, List<Section> parts) {
        String title = part.title();
        boolean owned = part.isAttributed();
        if (Headings.isSchedule(title)) {
            schedules.add(part);
        } else if (Headings.isMechanism(title)) {
            Mechanisms mechanisms = new Mechanisms(part, path);
            found.addAll(mechanisms.found());
            schedules.addAll(mechanisms.schedules());
        } else if (Headings.isPreamble(title) && !(owned && Headings.isTasks(title))) {
            reportLostDuties(part);
        } else if (owned || (Headings.isTasks(title) && !part.children().isEmpty()) || Headings.isParticular(title)) {
            readTasks(part, part.heading(), path, 0);
        } else if (parts.size() > 1 && !part.allText().isBlank()) {
            notices.add(Notice.Kind.PART_UNREAD, part.line(), part.heading());
        }
    }

    private void reportLostDuties(Section part) {
        part.all()
                .flatMap(section -> section.body().stream())
                .filter(Block::isAttributed)
                .forEach(block -> notices.add(
                        Notice.Kind.DUTY_OUTSIDE,
                        block.lines().from(),
                        block.found().getFirst().mentions().getFirst().unit()));
    }

    private void readTasks(Section section, String part, String path, int depth) {
        List<Section> children = section.children();
        boolean collects = depth == 0 ? !Headings.isParticular(section.title()) : Headings.isContainer(section.title());
        boolean grouped =
                children.stream().anyMatch(child -> Drafts.of(child).drafts().size() > 1);
        long named = children.stream()
                .filter(child -> Headings.isProgramme(child.title()) || Headings.isParticular(child.title()))
                .count();
        if (!collects || children.isEmpty() || (!grouped && named * 2 <= children.size())) {
            addProgramme(section, part, path);
            return;
        }
        int place = 0;
        for (Section child : children) {
            place++;
            String below = path + "." + (child.ordinal() > 0 ? child.ordinal() : place);
            if (Headings.isSchedule(child.title()) && !child.isAttributed()) {
                schedules.add(child);
            } else if (Headings.isContainer(child.title())
                    && child.children().stream()
                            .anyMatch(c -> Drafts.of(c).drafts().size() > 1 || Headings.isProgramme(c.title()))) {
                readTasks(child, part, below, depth + 1);
            } else {
                addProgramme(child, part, below);
            }
        }
    }

    private void addProgramme(Section section, String part, String path) {
        Drafts.Found drafts = Drafts.of(section);
        shareDuties(section, drafts);
        drafts.drafts().stream().filter(draft -> !draft.isAttributed()).forEach(this::findStatement);
        String title = section.title().isEmpty() ? Titled.derived(section.allText()) : section.title();
        found.add(new ProgrammeDraft(
                part,
                path,
                section.number(),
                title,
                Headings.kind(title, part),
                drafts.introduction(),
                drafts.drafts(),
                section.lines()));
    }

    private void findStatement(Draft draft) {
        Attributions.findStatement(draft.title() + "。" + draft.text()).ifPresent(found -> {
            draft.share(List.of(found));
            notices.add(Notice.Kind.DUTY_IN_SENTENCE, draft.lines().from(), draft.title());
        });
    }

    /** Units named once, in the heading or at the end of a programme, belong to all its clauses. */
    private void shareDuties(Section section, Drafts.Found found) {
        List<Draft> drafts = found.drafts();
        List<Attribution> shared = new ArrayList<>(found.shared());
        List<Draft> bare =
                drafts.stream().filter(draft -> !draft.isAttributed()).toList();
        boolean onlyLast = drafts.size() > 1
                && bare.size() == drafts.size() - 1
                && drafts.getLast().isAttributed();
        if (shared.isEmpty() && onlyLast) {
            shared.addAll(drafts.getLast().found());
        }
        if (shared.isEmpty()) {
            return;
        }
        bare.forEach(draft -> draft.share(shared));
        notices.add(
                bare.isEmpty() ? Notice.Kind.DUTY_OUTSIDE : Notice.Kind.SHARED_DUTY,
                section.line(),
                bare.isEmpty() ? shared.getFirst().mentions().getFirst().unit() : section.heading());
    }
}
