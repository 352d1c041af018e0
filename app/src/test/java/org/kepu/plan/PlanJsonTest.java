package org.kepu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    private static final String LEAST = """
            {"title": "某市方案", "issuer": null, "period": {"from": 2021, "to": 2025}, "later": 1,
             "indicators": [{"name": "比例", "unit": "%", "baseline": {"year": 2020, "value": 7.9}, "target": null}],
             "programmes": [
               {"part": "三、提升行动", "number": "（一）", "title": "青少年", "kind": "ACTION", "clauses": [
                 {"id": "3.1.1", "title": "甲", "text": "。", "duties": [{"unit": "市科协", "role": "LEAD"}], "openEnded": true},
                 {"title": "乙"}]},
               {"part": "三、提升行动", "number": "（二）", "title": "农民", "kind": "ACTION"},
               {"part": "重点工程", "title": "工程", "kind": "PROJECT"}]}
            """;

    @Test
    void whatIsMissingIsEmpty() {
        PlanDraft draft = PlanJson.read(LEAST);

        assertThat(draft.issuer()).isEmpty();
        assertThat(draft.issuedOn()).isEmpty();
        assertThat(draft.phases()).isEmpty();
        assertThat(draft.indicators().getFirst().target()).isEmpty();
        assertThat(draft.clauses().getLast().duties()).isEmpty();
        assertThat(draft.clauses().getLast().continues()).isEmpty();
        assertThat(draft.namedUnits()).extracting(PlanDraft.Unit::name).containsExactly("市科协");
    }

    @Test
    void idsAndCodesAreMadeUpInTheOrderOfTheDocument() {
        PlanDraft draft = PlanJson.read(LEAST);

        assertThat(draft.programmes()).extracting(PlanDraft.Programme::code).containsExactly("3.1", "3.2", "4.1");
        assertThat(draft.programmes())
                .extracting(PlanDraft.Programme::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(draft.clauses()).extracting(PlanDraft.Clause::id).containsExactly("3.1.1", "c1");
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        PlanDraft draft = PlanJson.read(LEAST);
        PlanDraft.Clause descended = draft.clauses()
                .getFirst()
                .descending(Optional.of(ClauseId.create()), java.util.Set.of(ClauseId.create()));
        PlanDraft whole =
                draft.withProgrammes(List.of(draft.programmes().getFirst().withClauses(List.of(descended))));

        assertThat(PlanJson.read(PlanJson.write(whole))).isEqualTo(whole);
    }

    @Test
    void whatIsNoPlanIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> PlanJson.read("{\"programmes\": [{\"kind\": \"PARTY\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ProgrammeKind");
    }
}
