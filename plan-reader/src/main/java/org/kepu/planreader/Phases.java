package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.Years;

/** Reads the steps of a schedule with their years. */
final class Phases {

    private static final Pattern TIME_IN_FRONT = Pattern.compile("^(20\\d{2}[^：，。]{0,24}?)[：，](.+)$", Pattern.DOTALL);
    private static final Pattern TIME_IN_BRACKETS =
            Pattern.compile("^(.{2,30}?)（([^（）]*\\d{4}[^（）]*)）[。：，]?(.*)$", Pattern.DOTALL);

    private Phases() {}

    static List<Phase> of(List<Section> schedules, Notices notices) {
        List<Phase> phases = new ArrayList<>();
        for (Section schedule : schedules) {
            if (schedule.children().isEmpty()) {
                for (Block block : schedule.body()) {
                    if (block.text().length() >= 8
                            && (Years.findFirst(block.text()).isPresent()
                                    || block.text().contains("阶段"))) {
                        phases.add(phase("", block.text(), block.lines(), notices));
                    }
                }
            }
            for (Section step : schedule.children()) {
                phases.add(phase(step.title(), step.allText(), step.lines(), notices));
            }
        }
        return phases;
    }

    private static Phase phase(String heading, String body, LineRange lines, Notices notices) {
        String whole = heading.isEmpty() ? body : heading + (body.isEmpty() ? "" : "。" + body);
        Matcher timed = TIME_IN_FRONT.matcher(body);
        if (heading.isEmpty() && timed.matches()) {
            Years years = Years.findFirst(timed.group(1)).orElseThrow();
            String name = Titled.derived(timed.group(2));
            return new Phase(name, years.from(), years.to(), timed.group(2), lines);
        }
        Optional<Years> years = Years.findFirst(heading).or(() -> Years.findFirst(whole));
        String name = name(heading.isEmpty() ? Titled.of(body, 0).title() : heading, whole);
        if (years.isEmpty()) {
            notices.add(Notice.Kind.PHASE_WITHOUT_YEARS, lines.from(), name);
        }
        Integer from = years.map(Years::from).orElse(null);
        Integer to = years.map(Years::to).orElse(null);
        return new Phase(name, from, to, heading.isEmpty() ? rest(body) : body, lines);
    }

    private static String rest(String body) {
        String rest = Titled.of(body, 0).rest();
        return rest.isEmpty() ? body : rest;
    }

    private static String name(String title, String whole) {
        Matcher brackets = TIME_IN_BRACKETS.matcher(title.isEmpty() ? whole : title);
        if (brackets.matches()) {
            String said = brackets.group(3).replaceAll("[。；]$", "");
            boolean onlyCounted = brackets.group(1).matches("第.{1,2}阶段") && said.length() >= 4;
            return onlyCounted ? Titled.derived(said + "。") : brackets.group(1);
        }
        String named = title.isEmpty() ? whole : title;
        Matcher front = TIME_IN_FRONT.matcher(named);
        if (front.matches()) {
            return Titled.derived(front.group(2) + "。");
        }
        return title.isEmpty() ? Titled.derived(whole) : title;
    }
}
