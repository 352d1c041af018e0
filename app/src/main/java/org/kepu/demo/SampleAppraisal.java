package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.appraisal.Advancing;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalDraft;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.AppraisalStep;
import org.kepu.appraisal.Appraising;
import org.kepu.appraisal.Filling;
import org.kepu.appraisal.Item;
import org.kepu.appraisal.ItemDraft;
import org.kepu.appraisal.ItemId;
import org.kepu.appraisal.ItemKind;
import org.kepu.appraisal.ReviewScore;
import org.kepu.appraisal.RuleKind;
import org.kepu.appraisal.ScoreReviewing;
import org.kepu.appraisal.ScoringRule;
import org.kepu.appraisal.SelfScore;
import org.kepu.appraisal.Sheet;
import org.kepu.appraisal.Suggestion;
import org.kepu.evidence.Measure;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Last year's appraisal of the units that lead most: scored, reviewed and announced, with an objection. It is not public. */
@Component
@Profile("demo")
class SampleAppraisal {

    private static final int SUBJECTS = 6;

    private final Appraising appraising;
    private final Advancing advancing;
    private final Filling filling;
    private final ScoreReviewing reviewing;
    private final AppraisalQueries queries;
    private final PlanQueries plans;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleAppraisal(
            Appraising appraising,
            Advancing advancing,
            Filling filling,
            ScoreReviewing reviewing,
            AppraisalQueries queries,
            PlanQueries plans,
            TransactionTemplate transaction,
            Clock clock) {
        this.appraising = appraising;
        this.advancing = advancing;
        this.filling = filling;
        this.reviewing = reviewing;
        this.queries = queries;
        this.plans = plans;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Loads it once, all or nothing. */
    void load(AreaId city, AccountId office) {
        Optional<PlanView> plan = plans.findRunning(city).map(PlanSummary::id).map(plans::get);
        if (plan.isPresent() && queries.list(List.of(city)).isEmpty()) {
            transaction.executeWithoutResult(_ -> load(city, plan.get(), office));
        }
    }

    private void load(AreaId city, PlanView plan, AccountId by) {
        LocalDate today = LocalDate.now(clock);
        AppraisalId id = done(appraising.create(
                city,
                new AppraisalDraft(
                        SampleTask.YEARS.getFirst(), "（示例）全民科学素质工作考核", today, 5, 5, new BigDecimal(6), "示例·领导组办公室"),
                Optional.empty(),
                by));
        items().forEach(item -> done(appraising.add(id, item, by)));
        done(appraising.choose(id, subjects(plan), Set.of(), by));
        done(advancing.take(id, AppraisalStep.OPEN, "", by));
        List<Sheet> sheets = queries.listSheets(id);
        for (int i = 0; i < sheets.size(); i++) {
            fill(sheets.get(i), queries.listItems(id), i, by);
        }
        done(advancing.take(id, AppraisalStep.REVIEW, "", by));
        sheets.forEach(sheet -> review(queries.get(id), sheet, by));
        done(advancing.take(id, AppraisalStep.ANNOUNCE, "", by));
        done(filling.object(sheets.getLast().id(), "（示例）专题会议实际召开四次，有会议记录，请复核。", by));
    }

    private static Set<UnitId> subjects(PlanView plan) {
        return plan.unitLoads().stream()
                .limit(SUBJECTS)
                .map(PlanView.UnitLoad::unit)
                .collect(Collectors.toSet());
    }

    private static List<ItemDraft> items() {
        return List.of(
                item("组织领导", "召开专题会议不少于 4 次", "会议记录", ItemKind.BASE, "20", ScoringRule.missing("4", "1", "5")),
                item("信息报送", "每季度按时报送进展", "报送记录", ItemKind.BASE, "30", ScoringRule.missing("4", "1", "6")),
                new ItemDraft(
                        "工作成效",
                        "开展科普活动不少于 50 场",
                        "按比例计分",
                        "成效台账",
                        ItemKind.BASE,
                        new BigDecimal(50),
                        new ScoringRule(
                                RuleKind.SHARE, Optional.of(new BigDecimal(50)), Optional.empty(), Optional.empty()),
                        Optional.of(Measure.SESSIONS),
                        Set.of()),
                item("加分项", "经验做法被省级以上推广", "文件或报道", ItemKind.BONUS, "6", ScoringRule.NONE),
                item("一票否决", "报送数据弄虚作假", "核查结论", ItemKind.VETO, "0", ScoringRule.NONE));
    }

    private static ItemDraft item(
            String category, String content, String proof, ItemKind kind, String points, ScoringRule rule) {
        return new ItemDraft(
                category, content, "", proof, kind, new BigDecimal(points), rule, Optional.empty(), Set.of());
    }

    /** The first two items are counted by the unit, which gives itself what their rules suggest, and a little more. */
    private void fill(Sheet sheet, List<Item> items, int number, AccountId by) {
        done(filling.save(
                sheet.id(),
                items.stream()
                        .filter(item -> item.draft().kind() == ItemKind.BASE)
                        .map(item -> self(item, number))
                        .toList(),
                by));
        done(filling.submit(sheet.id(), by));
    }

    private static SelfScore self(Item item, int number) {
        BigDecimal count = new BigDecimal(4 - (number + item.position()) % 2);
        boolean counts = item.draft().counted().isEmpty();
        BigDecimal score = counts
                ? item.draft().rule().score(item.draft().points(), count)
                : item.draft().points().subtract(BigDecimal.valueOf(number));
        return new SelfScore(
                item.id(), counts ? Optional.of(count) : Optional.empty(), Optional.of(score), "（示例）", List.of());
    }

    /** The office gives what the rules suggest. */
    private void review(Appraisal appraisal, Sheet sheet, AccountId by) {
        Map<ItemId, Suggestion> suggestions = queries.suggestions(appraisal, sheet);
        done(reviewing.save(
                sheet.id(),
                queries.listItems(appraisal.id()).stream()
                        .map(item -> new ReviewScore(
                                item.id(),
                                switch (item.draft().kind()) {
                                    case BASE ->
                                        Optional.ofNullable(suggestions.get(item.id()))
                                                .map(Suggestion::score);
                                    case BONUS -> Optional.of(BigDecimal.ZERO);
                                    case VETO -> Optional.empty();
                                },
                                false,
                                "（示例）按台账和报送记录核定"))
                        .toList(),
                by));
    }
}
