package org.kepu.accounts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportRefused;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Invites the people of a sheet; option {@code area}: the city or county whose units they work in. */
@Component
class AccountImport implements SheetImport {

    private final Inviting inviting;
    private final AccountTable table;
    private final Trail trail;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final SignInNames names;
    private final Holders people;

    AccountImport(
            Inviting inviting,
            AccountTable table,
            Trail trail,
            AreaQueries areas,
            UnitQueries units,
            SignInNames names,
            Holders people) {
        this.people = people;
        this.inviting = inviting;
        this.table = table;
        this.trail = trail;
        this.areas = areas;
        this.units = units;
        this.names = names;
    }

    @Override
    public SheetForm form() {
        return AccountCells.PEOPLE;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(areas.get(area(options)).placement(), Role.SYSTEM_ADMIN);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        PersonRows reader = new PersonRows(area(options), areas, units);
        List<PersonRows.Line> lines = rows.stream().map(reader::read).toList();
        Map<String, String> known = known(lines);
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .map(line ->
                        verdict(line, known, seen.add(line.person().signInName().text())))
                .toList();
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        PersonRows reader = new PersonRows(area(options), areas, units);
        List<PersonRows.Line> lines = rows.stream().map(reader::read).toList();
        Map<String, String> known = known(lines);
        return lines.stream()
                .map(PersonRows.Line::person)
                .filter(person -> !known.containsKey(person.signInName().text()))
                .map(person -> ImportRefused.done(inviting.enrol(by, person)).toString())
                .collect(Collectors.joining(" "));
    }

    /** Removes those who have not come in yet; who has accepted stays. */
    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        Arrays.stream(receipt.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(AccountId::parse)
                .filter(table::deleteInvited)
                .forEach(account -> trail.administered(Happening.INVITATION_REVOKED, account, by, "import"));
        return List.of();
    }

    @Override
    public String back(Map<String, String> options) {
        return "/accounts/invitations";
    }

    private static RowVerdict verdict(PersonRows.Line line, Map<String, String> known, boolean first) {
        Person person = line.person();
        if (!line.problems().isEmpty()) {
            return RowVerdict.wrong(line.row(), person.name(), line.problems());
        }
        String holder = known.get(person.signInName().text());
        if (!first || (holder != null && !holder.equals(person.name()))) {
            String key = first ? "accounts.signInName.taken" : "accounts.sheet.twice";
            return RowVerdict.wrong(line.row(), person.name(), List.of(Refusal.at("signInName", key)));
        }
        return holder == null
                ? RowVerdict.created(line.row(), person.name())
                : RowVerdict.changed(line.row(), person.name(), List.of());
    }

    /** Names by sign-in name of those who have an account already. */
    private Map<String, String> known(List<PersonRows.Line> lines) {
        Map<String, AccountId> known = names.whose(
                lines.stream().map(line -> line.person().signInName().text()).toList());
        Map<AccountId, String> called = people.names(known.values());
        return known.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> called.getOrDefault(entry.getValue(), "")));
    }

    private static AreaId area(Map<String, String> options) {
        return AreaId.parse(options.getOrDefault("area", new UUID(0, 0).toString()));
    }
}
