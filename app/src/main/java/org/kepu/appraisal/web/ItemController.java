package org.kepu.appraisal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.Appraising;
import org.kepu.appraisal.Item;
import org.kepu.appraisal.ItemDraft;
import org.kepu.appraisal.ItemId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
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

/** Writes the items of an appraisal. */
@Controller
class ItemController {

    private final Appraising appraising;
    private final AppraisalQueries queries;

    ItemController(Appraising appraising, AppraisalQueries queries) {
        this.appraising = appraising;
        this.queries = queries;
    }

    @GetMapping("/appraisals/{appraisal}/items/new")
    ModelAndView newItem(@PathVariable("appraisal") String id) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("kind", "BASE", "rule", "NONE"));
        return form(appraisal(id), "new", cells, Set.of(), FormErrors.none());
    }

    @PostMapping("/appraisals/{appraisal}/items/new")
    ModelAndView add(
            @PathVariable("appraisal") String id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false, defaultValue = "") List<String> kinds,
            Viewer viewer,
            RedirectAttributes redirect) {
        Appraisal appraisal = appraisal(id);
        RowReader reader = new RowReader(SheetRow.typed(form));
        ItemDraft draft = AppraisalCells.item(reader, kinds);
        Outcome<ItemId> outcome = reader.problems().isEmpty()
                ? appraising.add(appraisal.id(), draft, viewer.account().orElseThrow())
                : Outcome.refused(reader.problems());
        return after(outcome, appraisal, "new", form, kinds, redirect);
    }

    @GetMapping("/appraisals/{appraisal}/items/{criterion}")
    ModelAndView edit(@PathVariable("appraisal") String id, @PathVariable("criterion") String item) {
        Appraisal appraisal = appraisal(id);
        ItemDraft draft = item(appraisal, item).draft();
        Set<String> kinds = draft.kinds().stream().map(Enum::name).collect(Collectors.toSet());
        return form(appraisal, item, AppraisalCells.of(draft), kinds, FormErrors.none());
    }

    @PostMapping("/appraisals/{appraisal}/items/{criterion}")
    ModelAndView change(
            @PathVariable("appraisal") String id,
            @PathVariable("criterion") String item,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false, defaultValue = "") List<String> kinds,
            Viewer viewer,
            RedirectAttributes redirect) {
        Appraisal appraisal = appraisal(id);
        Item known = item(appraisal, item);
        RowReader reader = new RowReader(SheetRow.typed(form));
        ItemDraft draft = AppraisalCells.item(reader, kinds);
        Outcome<ItemId> outcome = reader.problems().isEmpty()
                ? appraising.change(
                        appraisal.id(), known.id(), draft, viewer.account().orElseThrow())
                : Outcome.refused(reader.problems());
        return after(outcome, appraisal, item, form, kinds, redirect);
    }

    @PostMapping("/appraisals/{appraisal}/items/{criterion}/remove")
    String remove(
            @PathVariable("appraisal") String id,
            @PathVariable("criterion") String item,
            Viewer viewer,
            RedirectAttributes redirect) {
        Appraisal appraisal = appraisal(id);
        Item known = item(appraisal, item);
        boolean removed =
                appraising.remove(appraisal.id(), known.id(), viewer.account().orElseThrow())
                        instanceof Outcome.Done<ItemId>;
        (removed
                        ? Flash.success("appraisal.itemRemoved", known.draft().content())
                        : Flash.warn("appraisal.refusal.locked"))
                .on(redirect);
        return "redirect:/appraisals/" + appraisal.id();
    }

    @PostMapping("/appraisals/{appraisal}/items/{criterion}/up")
    String up(@PathVariable("appraisal") String id, @PathVariable("criterion") String item) {
        Appraisal appraisal = appraisal(id);
        appraising.moveUp(appraisal.id(), item(appraisal, item).id());
        return "redirect:/appraisals/" + appraisal.id() + "#i-" + item;
    }

    private ModelAndView after(
            Outcome<ItemId> outcome,
            Appraisal appraisal,
            String item,
            Map<String, String> form,
            List<String> kinds,
            RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<ItemId> refused) {
            return Answer.again(form(appraisal, item, form, Set.copyOf(kinds), FormErrors.of(refused)));
        }
        return Answer.next("/appraisals/" + appraisal.id(), Flash.success("appraisal.itemSaved"), redirect);
    }

    private static ModelAndView form(
            Appraisal appraisal, String item, Map<String, String> cells, Set<String> kinds, FormErrors errors) {
        return new ModelAndView(
                "appraisal/item",
                "page",
                new ItemFormPage(appraisal, "/appraisals/" + appraisal.id() + "/items/" + item, cells, kinds, errors));
    }

    private Appraisal appraisal(String id) {
        return queries.get(AppraisalId.parse(id));
    }

    private Item item(Appraisal appraisal, String id) {
        ItemId wanted = ItemId.parse(id);
        return queries.listItems(appraisal.id()).stream()
                .filter(item -> item.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("item " + id));
    }
}
