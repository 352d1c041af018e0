package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;

/**
 * What an item of an appraisal asks.
 *
 * @param category 考核项目, may be empty
 * @param content 考核内容, 1 to 200 characters
 * @param standard 评分标准 in words
 * @param proof 以…为准: what proves it, without 以 and 为准
 * @param points 分值; 0 for a veto, above 0 otherwise
 * @param counted what the ledger counts for it in the year; empty where people count themselves
 * @param kinds only these kinds of happening; empty for all
 */
public record ItemDraft(
        String category,
        String content,
        String standard,
        String proof,
        ItemKind kind,
        BigDecimal points,
        ScoringRule rule,
        Optional<Measure> counted,
        Set<HappeningKind> kinds) {

    public ItemDraft {
        category = category.strip();
        content = content.strip();
        standard = standard.strip();
        proof = proof.strip();
        kinds = Set.copyOf(kinds);
    }
}
