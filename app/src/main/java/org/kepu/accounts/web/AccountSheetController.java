package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountCells;
import org.kepu.accounts.Invitations;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Times;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.spreadsheets.Upload;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Invites the people of a sheet and gives out their links as a sheet. */
@Controller
class AccountSheetController {

    private final Imports imports;
    private final Invitations invitations;
    private final Spreadsheets spreadsheets;
    private final Workplaces workplaces;
    private final MessageSource messages;

    AccountSheetController(
            Imports imports,
            Invitations invitations,
            Spreadsheets spreadsheets,
            Workplaces workplaces,
            MessageSource messages) {
        this.imports = imports;
        this.invitations = invitations;
        this.spreadsheets = spreadsheets;
        this.workplaces = workplaces;
        this.messages = messages;
    }

    @GetMapping("/accounts/import")
    ModelAndView form(Viewer viewer) {
        return page("", FormErrors.none(), viewer);
    }

    @PostMapping("/accounts/import")
    ModelAndView attempt(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String area,
            Viewer viewer,
            Locale locale)
            throws IOException {
        Outcome<ImportId> outcome = area.isEmpty()
                ? Outcome.refused("area", "accounts.import.area.missing")
                : imports.attempt(AccountCells.PEOPLE.id(), Upload.of(file), Map.of("area", area), viewer, locale);
        return switch (outcome) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(page(area, FormErrors.of(refused), viewer));
        };
    }

    @GetMapping("/accounts/invitations")
    ModelAndView invitations(Viewer viewer) {
        return new ModelAndView(
                "accounts/invitations",
                "page",
                new InvitationsPage(invitations.count(viewer, false), invitations.count(viewer, true)));
    }

    @PostMapping("/accounts/invitations")
    ResponseEntity<byte[]> links(
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale) {
        List<Invitations.Handout> handouts = invitations.renew(viewer, !all);
        Map<UnitId, String> units = workplaces.unitNames(
                handouts.stream().flatMap(handout -> handout.unit().stream()).toList());
        Map<AreaId, String> areas = workplaces.areaNames(
                handouts.stream().flatMap(handout -> handout.area().stream()).toList());
        List<Map<String, String>> rows = handouts.stream()
                .map(handout -> Map.of(
                        "name",
                        handout.name(),
                        "signInName",
                        handout.signInName().text(),
                        "place",
                        handout.unit()
                                .map(unit -> units.getOrDefault(unit, ""))
                                .or(() -> handout.area().map(area -> areas.getOrDefault(area, "")))
                                .orElse(""),
                        "link",
                        LinkPage.address(handout.link(), request),
                        "expires",
                        Times.minute(handout.link().expiresAt().toInstant())))
                .toList();
        String name = messages.getMessage("sheet." + AccountCells.LINKS.id(), new Object[0], locale);
        return SheetFile.download(name, spreadsheets.export(AccountCells.LINKS, rows, locale));
    }

    private ModelAndView page(String area, FormErrors errors, Viewer viewer) {
        List<Option> areas = workplaces.listAreas(viewer.scopesOf(Role.SYSTEM_ADMIN), "").stream()
                .map(found -> new Option(found.id().toString(), found.name()))
                .toList();
        String chosen = area.isEmpty() && !areas.isEmpty() ? areas.getFirst().value() : area;
        return new ModelAndView("accounts/import", "page", new ImportPage(areas, chosen, errors));
    }
}
