package org.kepu.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.supervision.Rule;
import org.kepu.supervision.Rules;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule by which an area reminds and writes notices. */
@Controller
class RuleController {

    private final Rules rules;
    private final AreaQueries areas;

    RuleController(Rules rules, AreaQueries areas) {
        this.rules = rules;
        this.areas = areas;
    }

    @GetMapping("/supervision/areas/{area}/rule")
    ModelAndView form(@PathVariable String area) {
        Area where = areas.get(AreaId.parse(area));
        return page(where, cells(rules.get(where.id())), FormErrors.none());
    }

    @PostMapping("/supervision/areas/{area}/rule")
    ModelAndView set(@PathVariable String area, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Area where = areas.get(AreaId.parse(area));
        Outcome<Rule> outcome = switch (read(form)) {
            case Outcome.Refused<Rule>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Rule>(Rule rule) -> rules.set(where.id(), rule);
        };
        if (outcome instanceof Outcome.Refused<Rule> refused) {
            return Answer.again(page(where, form, FormErrors.of(refused)));
        }
        return Answer.next("/supervision?area=" + where.id(), Flash.success("supervision.rule.saved"), redirect);
    }

    private static Outcome<Rule> read(Map<String, String> form) {
        RowReader reader = new RowReader(SheetRow.typed(form));
        List<Integer> before = List.of();
        String typed = form.getOrDefault("before", "").strip();
        if (typed.matches("(\\d{1,3}([、,，\\s]+|$))*")) {
            before = Arrays.stream(typed.split("[、,，\\s]+", -1))
                    .filter(part -> !part.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } else {
            reader.refuse("before", "supervision.refusal.before");
        }
        Optional<Integer> every = number(reader, "overdueEvery", 0, 60);
        Optional<Integer> most = number(reader, "overdueMost", 0, 60);
        Optional<Integer> acknowledge = number(reader, "acknowledgeWithin", 1, 60);
        Optional<Integer> answer = number(reader, "answerWithin", 1, 250);
        return reader.problems().isEmpty()
                ? Outcome.done(new Rule(
                        before,
                        form.containsKey("atDue"),
                        every.orElse(0),
                        most.orElse(0),
                        acknowledge.orElse(1),
                        answer.orElse(1),
                        form.getOrDefault("documentCode", ""),
                        form.getOrDefault("issuer", "")))
                : Outcome.refused(reader.problems());
    }

    private static Optional<Integer> number(RowReader reader, String field, int least, int most) {
        reader.required(field, 10);
        return reader.number(field, least, most);
    }

    private static Map<String, String> cells(Rule rule) {
        return Map.of(
                "before",
                rule.before().stream().map(String::valueOf).collect(Collectors.joining("、")),
                "atDue",
                rule.atDue() ? "on" : "",
                "overdueEvery",
                Integer.toString(rule.overdueEvery()),
                "overdueMost",
                Integer.toString(rule.overdueMost()),
                "acknowledgeWithin",
                Integer.toString(rule.acknowledgeWithin()),
                "answerWithin",
                Integer.toString(rule.answerWithin()),
                "documentCode",
                rule.documentCode(),
                "issuer",
                rule.issuer());
    }

    private static ModelAndView page(Area area, Map<String, String> cells, FormErrors errors) {
        return new ModelAndView("supervision/rule", "page", new RulePage(area, cells, errors));
    }
}
