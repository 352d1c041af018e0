package org.kepu.planreader.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that give a role: labels in front of a list of units, and verbs behind it. */
final class RoleWords {

    private static final String LEADING = "牵头|主办|主责|主要责任|主要负责|第一责任|主管|主要";
    private static final String SUPPORTING = "配合|协助|协同|协办|参与|参加|支持|协作|共建";
    private static final String RESPONSIBLE = "责任|第二责任|负责|承办|实施|落实|组织实施|承担|执行|职责";
    private static final String BODY = "(?:单位|部门|主体|机构|科室|机关)";

    /** The beginning of a name that says its level: 市教育局, 团县委. */
    static final String NAME = "(?:[省市县区州旗]|团[省市县区州旗])[\\p{IsHan}]{0,10}(?:局|委|部|协|联|会|办|厅|院|社|台|中心|政府)";

    /** A lost comma: 甲牵头乙配合. */
    static final Pattern LOST_COMMA =
            Pattern.compile("(?<=牵头|负责|主办)(?=" + NAME + "|各[\\p{IsHan}]{1,8}(?:单位|部门|政府|办事处|乡镇))");

    /** 牵头单位, 责任部门: a label without its colon. */
    static final String LABEL_WORDS =
            "(?:" + LEADING + "|" + SUPPORTING + "|" + RESPONSIBLE + ")" + BODY + "(?:（[^（）]{1,8}）)?";

    /** 牵头单位：, 责任单位（部门）：, 配合部门为, 牵头：. */
    static final Pattern LABEL =
            Pattern.compile("(" + LEADING + "|" + SUPPORTING + "|" + RESPONSIBLE + ")(?:和|及|、|（|/)?(?:"
                    + LEADING + "|" + SUPPORTING + "|" + RESPONSIBLE + ")?）?" + BODY
                    + "(?:（[^（）]{1,8}）)?(?:及分工|和分工|及责任人)?(?:：|为(?=[^主])|是|(?=" + NAME + "))"
                    + "|(?<![\\p{IsHan}])(牵头|配合|责任|负责|参与|协助|主办|承办|协办)：");

    private static final Pattern ANY = Pattern.compile(LEADING + "|" + SUPPORTING + "|负责|责任(?:单位|部门)|承办|落实|实施|统筹");

    private static final String MANNER =
            "(?:按照?|依据?|根据|依照)?(?:各自|部门|自身|任务|本单位)?(?:的)?(?:职责|职能|工作职责|职责分工|职能分工|分工|任务分工|职责权限|工作分工)(?:分工|范围)?(?:分别|共同|具体|抓好)?";
    private static final String ADVERB =
            "(?:" + MANNER + "|分别|共同|联合|各自|具体|总体|主要|统筹|积极|密切|认真|组织|协同|协助|参与|负责|全面|予以|给予|做好|共同参与|齐抓共管|分头|一并|全程){0,3}";
    private static final String REST = "(?:负责|组织|实施|组织实施|落实|抓落实|抓好落实|推进|推动|承办|执行|落实到位|工作|完成|做好|开展|并组织实施|并负责落实){0,3}";
    private static final Pattern VERB = Pattern.compile("^(.*?)(?:为|作为|是)?(" + ADVERB + ")(" + "牵头|主办|主责|主抓|"
            + SUPPORTING + "|统筹|抓总|负责|落实|实施|组织实施|承担|承办|分工负责|抓好落实|执行)(?:" + BODY + ")?(" + REST + ")$");

    private RoleWords() {}

    /** Whether words of role occur at all; quick, and sometimes wrong. */
    static boolean occurIn(String text) {
        return ANY.matcher(text).find();
    }

    /** A list of units followed by a verb: the list and the role. */
    record Behind(String units, Role role) {}

    static Optional<Behind> findVerb(String segment) {
        Matcher matcher = VERB.matcher(segment);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String verb = matcher.group(3);
        boolean together = matcher.group(2).contains("参与") || matcher.group(4).contains("配合");
        return Optional.of(new Behind(matcher.group(1), together ? Role.SUPPORT : verbRole(verb)));
    }

    private static Role verbRole(String verb) {
        Role role = role(verb);
        return role == Role.RESPONSIBLE ? Role.IN_CHARGE : role;
    }

    static Role role(String word) {
        if (word.matches(LEADING + "|主抓")) {
            return Role.LEAD;
        }
        return word.matches(SUPPORTING) ? Role.SUPPORT : Role.RESPONSIBLE;
    }

    /** The role of a found {@link #LABEL}. */
    static Role labelRole(Matcher label) {
        return role(label.group(1) != null ? label.group(1) : label.group(2));
    }
}
