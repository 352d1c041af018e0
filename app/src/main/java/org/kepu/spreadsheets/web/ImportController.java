package org.kepu.spreadsheets.web;

import java.util.Locale;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.ImportProblems;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ImportController {

    private final Imports imports;
    private final ImportProblems problems;
    private final Spreadsheets spreadsheets;
    private final MessageSource messages;

    ImportController(Imports imports, ImportProblems problems, Spreadsheets spreadsheets, MessageSource messages) {
        this.imports = imports;
        this.problems = problems;
        this.spreadsheets = spreadsheets;
        this.messages = messages;
    }

    @GetMapping("/sheets/{form}")
    ResponseEntity<byte[]> template(@PathVariable String form, Locale locale) {
        return file(form, spreadsheets.template(imports.getForm(form), locale), locale);
    }

    @GetMapping("/imports/{import}")
    ModelAndView show(
            @PathVariable("import") String id,
            @RequestParam Optional<RowVerdict.Kind> kind,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        return page(id, kind, page, FormErrors.none(), viewer);
    }

    @GetMapping("/imports/{import}/problems")
    ResponseEntity<byte[]> problems(@PathVariable("import") String id, Viewer viewer, Locale locale) {
        ImportId number = ImportId.parse(id);
        return file(imports.get(number, viewer).form().id(), problems.sheet(number, viewer, locale), locale);
    }

    @PostMapping("/imports/{import}/confirm")
    ModelAndView confirm(@PathVariable("import") String id, Viewer viewer, RedirectAttributes redirect) {
        return after(imports.confirm(ImportId.parse(id), viewer), "imports.confirmed", id, viewer, redirect);
    }

    @PostMapping("/imports/{import}/undo")
    ModelAndView undo(@PathVariable("import") String id, Viewer viewer, RedirectAttributes redirect) {
        return after(imports.undo(ImportId.parse(id), viewer), "imports.undone", id, viewer, redirect);
    }

    private ModelAndView after(
            Outcome<ImportId> outcome, String done, String id, Viewer viewer, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<ImportId> refused) {
            return Answer.again(page(id, Optional.empty(), 1, FormErrors.of(refused), viewer));
        }
        return Answer.next("/imports/" + ImportId.parse(id), Flash.success(done), redirect);
    }

    private ModelAndView page(String id, Optional<RowVerdict.Kind> kind, int number, FormErrors errors, Viewer viewer) {
        return new ModelAndView(
                "spreadsheets/import",
                "page",
                ImportPage.of(imports.get(ImportId.parse(id), viewer), kind, number, errors));
    }

    private ResponseEntity<byte[]> file(String form, byte[] content, Locale locale) {
        String name = messages.getMessage("sheet." + form, new Object[0], locale);
        return SheetFile.download(name, content);
    }
}
