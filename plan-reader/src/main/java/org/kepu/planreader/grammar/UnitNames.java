package org.kepu.planreader.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names of public bodies look like, and which names mean the same body. */
public final class UnitNames {

    private static final Map<String, String> SHORT = load();
    private static final String ENDING = "局|委|部|厅|办|办公室|协|联|团|会|社|台|报|院|校|学院|大学|学校|中心|馆|站|所|室|队|支队|大队|总队|银行|组|处|科|园|司"
            + "|政府|公署|行署|集团|公司|街道|乡镇|镇|乡|区|县|市|旗|单位|部门|机构|企业|高校|高等院校|医院|园区|景区|基地|团体|组织|工委|联社|协作区|指挥部|法院|检察院|军分区|人武部|林场|农场|机关";
    private static final Pattern UNIT = Pattern.compile("[\\p{IsHan}（）、·A-Za-z0-9“”]{1,40}?(?:" + ENDING + ")");
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?:全市|全县|全区|全省|市|县|区|省|州|旗)?(?:直)?各.*|.*(?:有关|相关|各级|其他|所有|其它|直属|责任|成员|牵头|驻.{1,3})(?:市直|县直|区直|职能|责任|成员|配合)?"
                    + "(?:单位|部门|机构|科室|企业|高校|乡镇.*)|(?:市|县|区|省|州)直(?:机关)?(?:各)?(?:单位|部门).*|成员单位|各成员.*|.{0,4}(?:乡镇|镇街|镇办|街镇|乡镇街道)(?:（街道）|（办）|、街道)?(?:人民政府|办事处|党委)?|县（市、区）.*|县（区）.*|县市区.*|县区.*");
    private static final Pattern VERB = Pattern.compile(
            "负责|牵头|由|要|应当|必须|高度|重视|配合|本地|本级|方案|建立|开展|推动|加强|完善|提升|推进|实施|组织(?!部|委|处|科|和|$)|举办|发挥|充分|进行|以及其|形成|鼓励|引导|落实|制定|动员|打造|构建|支持|统筹|纳入|确保|做好|通过|积极|进一步|培养|培育|加大|年度|利用|参加|担任|成立|设立|召开|定期|督促|汇报|部署|明确|健全|强化|深化|坚持|履行|研究(?![院所室中会])|工作$|们");

    private UnitNames() {}

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = UnitNames.class.getResourceAsStream("unit-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("unit-names.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] words = line.split(" ", -1);
                        for (String word : words) {
                            names.put(word, words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }

    /** Whether the text can be the name of one body or of a group of bodies. */
    public static boolean looksLikeUnit(String name) {
        if (name.length() < 2 || name.length() > 40 || isCommonWord(name)) {
            return false;
        }
        return isCollective(name)
                || SHORT.containsKey(name)
                || (!VERB.matcher(name).find()
                        && (UNIT.matcher(name).matches()
                                || UNIT.matcher(withoutBrackets(name)).matches()));
    }

    /** Whether the name ends like a body, so that another may follow directly. */
    static boolean endsLikeUnit(String name) {
        return SHORT.containsKey(name)
                || (name.length() >= 3 && UNIT.matcher(name).matches());
    }

    private static boolean isCommonWord(String name) {
        return switch (name) {
            case "社会",
                    "机会",
                    "全会",
                    "大会",
                    "专业",
                    "社区",
                    "农村",
                    "学校",
                    "企业",
                    "家庭",
                    "工会组织",
                    "本市",
                    "我市",
                    "全市",
                    "城市",
                    "县市",
                    "社会组织",
                    "一部",
                    "全部" -> true;
            default -> false;
        };
    }

    /** Whether the name stands for a group, such as 各成员单位 or 各县（市、区）人民政府. */
    public static boolean isCollective(String name) {
        return COLLECTIVE.matcher(name).matches() && !VERB.matcher(name).find();
    }

    /** The usual short name of a body named without its level, such as 科协 for 科学技术协会. */
    public static Optional<String> findShort(String core) {
        return Optional.ofNullable(SHORT.get(core));
    }

    /** Whether the name, with or without its level, is in the list of usual bodies. */
    public static boolean isWellKnown(String name) {
        return SHORT.containsKey(name) || (name.length() > 2 && SHORT.containsKey(name.substring(1)));
    }

    /** The name without explanations in brackets, except the ones that belong to a group such as 县（市、区）. */
    public static String withoutBrackets(String name) {
        return isCollective(name) ? name : name.replaceAll("（[^（）]*）", "");
    }
}
