package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kepu.cli.Refusal;
import org.kepu.survey.irt.Anchor;
import org.kepu.survey.irt.AnchorDrift;
import org.kepu.survey.irt.ClassicalStatistics;
import org.kepu.survey.irt.Item;
import org.kepu.survey.irt.ItemModel;
import org.kepu.survey.irt.ItemSearch;
import org.kepu.survey.irt.Linking;
import org.kepu.survey.irt.MarginalLikelihood;
import org.kepu.survey.irt.Quadrature;

/** What is computed for each form, and how two forms are brought together; no model: classical statistics alone. */
record ItemsPlan(
        Optional<ItemModel> model, Quadrature quadrature, ItemSearch search, Linking linking, boolean dropDrifting) {

    ItemsResult run(List<ItemsForm> forms) {
        List<ItemsResult.Form> fitted = new ArrayList<>();
        for (ItemsForm form : forms) {
            fitted.add(new ItemsResult.Form(
                    form,
                    ClassicalStatistics.of(form.responses()),
                    model.map(m -> MarginalLikelihood.fit(form.responses(), m, quadrature, search))));
        }
        return new ItemsResult(
                fitted,
                fitted.size() == 2 && model.isPresent() ? Optional.of(linked(fitted)) : Optional.empty(),
                Optional.empty());
    }

    private ItemsResult.Linked linked(List<ItemsResult.Form> forms) {
        List<Anchor> anchors = new ArrayList<>();
        for (Item item : forms.getLast().items()) {
            forms.getFirst().items().stream()
                    .filter(other -> other.name().equals(item.name()))
                    .forEach(other -> anchors.add(new Anchor(other, item)));
        }
        AnchorDrift drift = dropDrifting
                ? AnchorDrift.purified(anchors, linking, AnchorDrift.BOUND)
                : new AnchorDrift(linking.link(anchors), anchors, List.of());
        return new ItemsResult.Linked(linking, drift, AnchorDrift.shifts(anchors, drift.link()));
    }

    /** One of some words. */
    static <T> T choice(String option, String word, Map<String, T> words) {
        T chosen = words.get(word.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new Refusal(option + " is '" + word + "'; it must be one of "
                    + String.join(", ", new TreeSet<>(words.keySet())) + ".");
        }
        return chosen;
    }
}
