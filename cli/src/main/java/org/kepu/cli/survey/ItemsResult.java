package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kepu.cli.Refusal;
import org.kepu.survey.irt.AnchorDrift;
import org.kepu.survey.irt.ClassicalStatistics;
import org.kepu.survey.irt.Item;
import org.kepu.survey.irt.ItemFit;
import org.kepu.survey.irt.Link;
import org.kepu.survey.irt.Linking;
import org.kepu.survey.irt.ScoredItem;
import org.kepu.survey.irt.TestCurve;

/** What {@code survey items} found: each form, and with two forms the link and the equated cut. */
record ItemsResult(List<Form> forms, Optional<Linked> linked, Optional<Cut> cut) {

    /** A form with its classical statistics and, if a model was fitted, its curves. */
    record Form(ItemsForm form, ClassicalStatistics classical, Optional<ItemFit> fit) {

        List<Item> items() {
            return fit.orElseThrow(() -> new Refusal("--scores and --cut need a model; leave --model none out."))
                    .items();
        }
    }

    /** The link and how far every common item lies from it. */
    record Linked(Linking method, AnchorDrift drift, List<AnchorDrift.Shift> shifts) {}

    /** A cut in points of the reference form, the ability it asks for, and the same cut on the other form. */
    record Cut(double reference, double ability, double equated) {}

    Link link() {
        return linked.map(link -> link.drift().link()).orElse(Link.IDENTITY);
    }

    ItemsResult equated(double points, Map<String, Double> pointsOfItems) {
        TestCurve reference = curve(forms.getFirst(), pointsOfItems, item -> item);
        TestCurve other = curve(forms.getLast(), pointsOfItems, forms.size() == 2 ? link()::item : item -> item);
        return new ItemsResult(
                forms,
                linked,
                Optional.of(new Cut(points, reference.ability(points), reference.equatedCut(points, other))));
    }

    private static TestCurve curve(Form form, Map<String, Double> points, UnaryOperator<Item> onto) {
        List<ScoredItem> scored = new ArrayList<>();
        for (Item item : form.items()) {
            scored.add(new ScoredItem(
                    onto.apply(item),
                    ItemsFile.points(points, item, form.items().size())));
        }
        return TestCurve.of(scored);
    }

    List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (Form form : forms) {
            form.fit.ifPresent(fit -> notices.addAll(fit.notices()));
        }
        linked.ifPresent(link -> {
            if (!link.drift().dropped().isEmpty()) {
                notices.add("Common items that drifted do not carry the link: "
                        + String.join(
                                ", ",
                                link.drift().dropped().stream()
                                        .map(a -> a.reference().name())
                                        .toList())
                        + "; look at their wording, keys and whether they became known.");
            }
            if (link.drift().kept().size() < 10) {
                notices.add(link.drift().kept().size() + " common items carry the link; ten are good practice.");
            }
        });
        return notices;
    }
}
