package org.kepu.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Squad;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class ExpertsTests {

    @Autowired
    private Experts experts;

    @Autowired
    private ExpertQueries queries;

    @Autowired
    private ExpertNames names;

    @Autowired
    private ExpertRetention retention;

    @Autowired
    private Imports imports;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Clock clock;

    @Autowired
    private Owner owner;

    private Place place;
    private Viewer office;
    private String organisation;

    @BeforeEach
    void anOffice() {
        place = places.create();
        office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        organisation = "农业研究所" + UUID.randomUUID();
    }

    @Test
    void theListForEverybodyHasThoseWhoAgreedAndTheirNamesOnlyThere() {
        ExpertId shy = register("袁隆平");
        assertThat(publicly()).isEmpty();
        Viewer editor = Squad.as(place, Role.EDITOR, new Scope.WithinArea(place.area()));
        assertThat(names.names(editor, List.of(queries.get(shy)))).containsValue("袁＊＊");
        assertThat(names.names(office, List.of(queries.get(shy)))).containsValue("袁隆平");

        done(experts.edit(shy, agreed("袁隆平"), office));

        assertThat(publicly()).containsExactly(shy);
        assertThat(names.names(Viewer.PUBLIC, List.of(queries.get(shy)))).containsValue("袁隆平");
        assertThat(names.showPhone(editor, queries.get(shy))).isEmpty();
        assertThat(names.showPhone(office, queries.get(shy))).isEqualTo("13912345678");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        ExpertDraft wrong = new ExpertDraft(
                "袁",
                "十二",
                Optional.empty(),
                "x".repeat(101),
                " ",
                Set.of(),
                Optional.empty(),
                Optional.of(today().plusDays(1)));

        assertThat(reasons(experts.register(place.area(), wrong, office)))
                .containsExactly(
                        "name volunteers.refusal.personName",
                        "phone volunteers.refusal.phone",
                        "discipline imports.cell.required",
                        "titles imports.cell.tooLong",
                        "organisation experts.refusal.organisation",
                        "consentOn volunteers.refusal.consent",
                        "publicOn volunteers.refusal.past");
    }

    @Test
    void aDeclarationHoldsWhileItIsValidAndIsOnlyEnded() {
        ExpertId expert = register("袁隆平");
        assertThat(reasons(experts.declare(
                        expert,
                        new ConflictDraft("顾", Optional.of(today()), Optional.of(today().minusDays(1))),
                        office)))
                .containsExactly("text experts.refusal.conflict", "to experts.refusal.order");
        done(experts.declare(expert, new ConflictDraft("某种业公司顾问", Optional.of(today()), Optional.empty()), office));
        done(experts.declare(
                expert,
                new ConflictDraft("已经结束的顾问", Optional.of(today().minusYears(2)), Optional.of(today().minusYears(1))),
                office));
        done(experts.declare(
                expert, new ConflictDraft("明天起的顾问", Optional.of(today().plusDays(1)), Optional.empty()), office));
        assertThat(queries.get(expert).conflicts()).isEqualTo(1);
        UUID standing = queries.listConflicts(expert).stream()
                .filter(conflict -> conflict.text().equals("某种业公司顾问"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(reasons(experts.end(register("别人"), standing, office))).containsExactly(" experts.refusal.ended");
        done(experts.end(expert, standing, office));

        assertThat(reasons(experts.end(expert, standing, office))).containsExactly(" experts.refusal.ended");
        assertThatThrownBy(() -> owner.run("update experts.conflict set valid_to = null where id = '" + standing + "'"))
                .hasMessageContaining("only ended");
        assertThatThrownBy(() -> owner.run("update experts.conflict set text = 'x' where id = '" + standing + "'"))
                .hasMessageContaining("only ended");
    }

    @Test
    void whoRetiresLeavesTheListsAndIsErasedOnRequestOrWhenTheTimeIsOver() {
        ExpertId asks = register("袁隆平");
        ExpertId stays = register("钱学森");
        done(experts.edit(asks, agreed("袁隆平"), office));

        done(experts.retire(asks, true, office));
        done(experts.retire(stays, false, office));

        assertThat(publicly()).isEmpty();
        assertThat(names.names(office, List.of(queries.get(asks)))).isEmpty();
        assertThat(reasons(experts.retire(stays, false, office))).containsExactly(" experts.refusal.retired");
        OffsetDateTime now = OffsetDateTime.now(clock);
        retention.forget(now.minusDays(1));
        assertThat(names.names(office, List.of(queries.get(stays)))).containsValue("钱学森");
        retention.forget(now.plusDays(1));
        assertThat(names.names(office, List.of(queries.get(stays)))).isEmpty();
        assertThat(queries.get(stays).erased()).isTrue();
    }

    @Test
    void staffFindExpertsByDisciplineAndOrganisationWithinTheirArea() {
        register("袁隆平");
        Place elsewhere = places.create();
        Viewer foreign = Squad.as(elsewhere, Role.OFFICE, new Scope.WithinArea(elsewhere.area()));

        assertThat(found(office, new ExpertFilter(organisation, Optional.of(Discipline.AGRICULTURE), Optional.empty())))
                .isEqualTo(1);
        assertThat(found(office, new ExpertFilter(organisation, Optional.of(Discipline.MEDICINE), Optional.empty())))
                .isZero();
        assertThat(found(office, new ExpertFilter("研_员", Optional.empty(), Optional.empty())))
                .as("what is typed is no pattern")
                .isZero();
        assertThat(found(foreign, ExpertFilter.all())).isZero();
    }

    @Test
    void aSheetIsTriedConfirmedAndTakenBack() {
        register("袁隆平");
        String rows = "姓名,学科,职称职务,单位,本人同意日期,同意公开日期\n"
                + "袁隆平,农林牧,,%s,2024-05-01,\n".formatted(organisation)
                + "屠呦呦,医药卫生,研究员,中医研究院,2024-05-01,2024-05-01\n"
                + "无名氏,玄学,,某单位,,\n";

        ImportId attempt = done(imports.attempt(
                "experts",
                new Upload("专家.csv", rows.getBytes(StandardCharsets.UTF_8)),
                Map.of("area", place.area().toString()),
                office,
                Locale.SIMPLIFIED_CHINESE));

        assertThat(imports.get(attempt, office).verdicts())
                .extracting(RowVerdict::kind)
                .containsExactly(RowVerdict.Kind.UNCHANGED, RowVerdict.Kind.NEW, RowVerdict.Kind.WRONG);
        done(imports.confirm(attempt, office));
        assertThat(found(office, ExpertFilter.all())).isEqualTo(2);
        done(imports.undo(attempt, office));
        assertThat(found(office, ExpertFilter.all())).isEqualTo(1);
    }

    private ExpertId register(String name) {
        return done(experts.register(place.area(), ExpertRouteFixture.draft(name, organisation), office));
    }

    private ExpertDraft agreed(String name) {
        ExpertDraft draft = ExpertRouteFixture.draft(name, organisation);
        return new ExpertDraft(
                name,
                draft.phone(),
                draft.discipline(),
                draft.titles(),
                organisation,
                draft.topics(),
                draft.consentOn(),
                Optional.of(today()));
    }

    private List<ExpertId> publicly() {
        return queries
                .listPublic(new ExpertFilter(organisation, Optional.empty(), Optional.empty()), Paging.of(1))
                .rows()
                .stream()
                .map(ExpertView::id)
                .toList();
    }

    private long found(Viewer viewer, ExpertFilter filter) {
        return queries.list(viewer, new Role[] {Role.OFFICE, Role.EDITOR}, filter, Paging.of(1))
                .total();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.field() + " " + refusal.key())
                        .toList()
                : List.of("done");
    }
}
