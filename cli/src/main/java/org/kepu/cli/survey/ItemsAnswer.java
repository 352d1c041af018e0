package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kepu.survey.irt.AnchorDrift;
import org.kepu.survey.irt.ClassicalItem;
import org.kepu.survey.irt.FittedItem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answer of {@code survey items}, for programs and for people. */
final class ItemsAnswer {

    private ItemsAnswer() {}

    static String json(ItemsResult result) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        var forms = answer.putArray("forms");
        result.forms().forEach(form -> put(forms.addObject(), form));
        result.linked().ifPresent(link -> put(answer.putObject("link"), link));
        result.cut().ifPresent(cut -> {
            ObjectNode into = answer.putObject("cut");
            Answers.number(into, "reference", cut.reference());
            Answers.number(into, "ability", cut.ability());
            Answers.number(into, "equated", cut.equated());
        });
        var notices = answer.putArray("notices");
        result.notices().forEach(notices::add);
        return answer.toPrettyString();
    }

    private static void put(ObjectNode into, ItemsResult.Form form) {
        into.put("form", form.form().name());
        into.put("persons", form.form().responses().persons());
        Answers.number(into, "alpha", form.classical().alpha());
        form.fit().ifPresent(fit -> {
            Answers.number(into, "logLikelihood", fit.logLikelihood());
            into.put("iterations", fit.iterations());
        });
        var items = into.putArray("items");
        for (int i = 0; i < form.classical().items().size(); i++) {
            ClassicalItem classical = form.classical().items().get(i);
            ObjectNode item = items.addObject().put("item", classical.name()).put("presented", classical.presented());
            Answers.number(item, "p", classical.p());
            Answers.number(item, "pointBiserial", classical.pointBiserial());
            Answers.number(item, "rest", classical.rest());
            Answers.number(item, "omission", classical.omission());
            int place = i;
            form.fit().ifPresent(fit -> put(item, fit.fitted().get(place)));
        }
    }

    private static void put(ObjectNode into, FittedItem fitted) {
        Answers.number(into, "a", fitted.item().a());
        Answers.number(into, "seA", fitted.seA());
        Answers.number(into, "b", fitted.item().b());
        Answers.number(into, "seB", fitted.seB());
        Answers.number(into, "c", fitted.item().c());
        Answers.number(into, "seC", fitted.seC());
    }

    private static void put(ObjectNode into, ItemsResult.Linked linked) {
        into.put("method", linked.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Answers.number(into, "slope", linked.drift().link().slope());
        Answers.number(into, "intercept", linked.drift().link().intercept());
        var anchors = into.putArray("anchors");
        for (AnchorDrift.Shift shift : linked.shifts()) {
            ObjectNode anchor =
                    anchors.addObject().put("item", shift.anchor().reference().name());
            Answers.number(anchor, "shift", shift.shift());
            Answers.number(anchor, "z", shift.z());
            anchor.put("kept", linked.drift().kept().contains(shift.anchor()));
        }
    }

    static String text(ItemsResult result) {
        StringBuilder text = new StringBuilder();
        for (ItemsResult.Form form : result.forms()) {
            text.append(
                            form.form().name().isEmpty()
                                    ? ""
                                    : "Form " + form.form().name() + ": ")
                    .append(form.form().responses().persons())
                    .append(" persons, alpha ")
                    .append(EstimateText.number(form.classical().alpha()))
                    .append('\n')
                    .append(TextTable.of(table(form)))
                    .append('\n');
        }
        result.linked()
                .ifPresent(linked -> text.append("Link by ")
                        .append(linked.method().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .append(" over ")
                        .append(linked.drift().kept().size())
                        .append(" common items: ability = ")
                        .append(EstimateText.number(linked.drift().link().slope()))
                        .append(" x + ")
                        .append(EstimateText.number(linked.drift().link().intercept()))
                        .append('\n'));
        result.cut()
                .ifPresent(cut -> text.append("Cut ")
                        .append(EstimateText.number(cut.reference()))
                        .append(" asks for ability ")
                        .append(EstimateText.number(cut.ability()))
                        .append(
                                result.forms().size() == 2
                                        ? "; on the other form it is " + EstimateText.number(cut.equated())
                                        : "")
                        .append('\n'));
        result.notices().forEach(notice -> text.append("\nNote: ").append(notice));
        return text.toString();
    }

    private static List<List<String>> table(ItemsResult.Form form) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("item", "presented", "p", "rest", "omission", "a", "(se)", "b", "(se)", "c"));
        for (int i = 0; i < form.classical().items().size(); i++) {
            ClassicalItem item = form.classical().items().get(i);
            int place = i;
            Optional<FittedItem> fitted = form.fit().map(fit -> fit.fitted().get(place));
            rows.add(List.of(
                    item.name(),
                    Integer.toString(item.presented()),
                    EstimateText.number(item.p()),
                    EstimateText.number(item.rest()),
                    EstimateText.number(item.omission()),
                    number(fitted.map(f -> f.item().a())),
                    number(fitted.map(FittedItem::seA)),
                    number(fitted.map(f -> f.item().b())),
                    number(fitted.map(FittedItem::seB)),
                    number(fitted.map(f -> f.item().c()))));
        }
        return rows;
    }

    private static String number(Optional<Double> value) {
        return value.map(EstimateText::number).orElse("-");
    }
}
