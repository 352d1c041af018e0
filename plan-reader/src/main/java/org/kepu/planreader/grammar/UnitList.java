package org.kepu.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a list of units apart: by marks, by 和 and 及 between two full names, by missing marks, and by 等. */
final class UnitList {

    private static final Pattern OPEN_END = Pattern.compile(
            "^(.*?)等(?:[\\d一二三四五六七八九十]+家?个?|多个?|各|有关|相关|市直|县直|区直|省直|市级|县级|其他|涉及|职能|责任|成员|[\\p{IsHan}]{2,16}(?:小组|领导组|联席会议|委员会)(?:各)?成员)*(?:单位|部门|机构|部委办局|科室|企业|组织)?(?:(?:和|及|、)(?:有关|相关)?(?:单位|部门|机构))?(?:(?:和|及|以及|与)(.*))?$");
    private static final Pattern HALF_GROUP = Pattern.compile("(?:.{0,3}各)(?:[市县区乡镇州旗、]|街道|乡镇){1,6}");
    private static final Pattern AND = Pattern.compile("以及|和|与|及|并|会同|联合|/");
    private static final Pattern RUN_TOGETHER = Pattern.compile(
            "(?<=[局厅协联]|[^村居]委|宣传部|组织部|统战部|委员会|人民政府|总工会|日报社|管委会|办公室|[支大总]队|电视台|科技馆)(?=(?:[市县区省州旗]|团[市县区省州])[^、，]*?(?:局|委|部|协|联|会|办|社|台|院|厅|中心|馆|队|团)|各[县乡市区镇])");

    private final List<String> names = new ArrayList<>();
    private boolean openEnded;
    private boolean split;

    static UnitList of(String text) {
        UnitList list = new UnitList();
        for (String part : separate(text)) {
            list.add(part);
        }
        return list;
    }

    List<String> names() {
        return names;
    }

    boolean openEnded() {
        return openEnded;
    }

    /** Whether two names had to be separated that were written without any mark. */
    boolean split() {
        return split;
    }

    private void add(String part) {
        String name = part.strip().replaceAll("^(?:由|以|的|：|及|和|与|并|以及|会同|联合|其中)+(?=.)|[。：；]+$", "");
        Matcher open = OPEN_END.matcher(name);
        if (open.matches() && !name.matches(".*[中高初]等.*|.*平等.*|.*对等.*")) {
            openEnded = true;
            addJoined(open.group(1));
            if (open.group(2) != null) {
                add(open.group(2));
            }
            return;
        }
        addJoined(name);
    }

    private void addJoined(String name) {
        Matcher and = AND.matcher(name);
        while (and.find()) {
            String left = name.substring(0, and.start());
            String right = name.substring(and.end());
            boolean outside = Wording.openBrackets(left) == 0;
            if (outside && UnitNames.endsLikeUnit(left) && UnitNames.looksLikeUnit(right) && !isOneBody(name)) {
                addJoined(left);
                add(right);
                return;
            }
        }
        Matcher run = RUN_TOGETHER.matcher(name);
        if (Wording.openBrackets(name) == 0 && !name.contains("（") && run.find()) {
            split = true;
            addJoined(name.substring(0, run.start()));
            addJoined(name.substring(run.start()));
            return;
        }
        if (!name.isBlank()) {
            names.add(name);
            openEnded |= name.matches(".*(?:有关|相关|其他|其它)(?:.{0,4})(?:单位|部门|机构|企业|组织|高校)$");
        }
    }

    private static boolean isOneBody(String name) {
        String core = name.replaceFirst("^[市县区省州旗]", "");
        return UnitNames.findShort(core).isPresent();
    }

    /** Splits at 、，；/ and blanks, but never inside brackets. */
    static List<String> separate(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth <= 0 && "、，；/\n|".indexOf(c) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isBlank);
        return withGroups(parts);
    }

    /** 各市、县（市、区）人民政府 is one group, not two. */
    private static List<String> withGroups(List<String> parts) {
        List<String> result = new ArrayList<>();
        for (String part : parts) {
            boolean goesOn = !result.isEmpty()
                    && HALF_GROUP.matcher(result.getLast()).matches()
                    && part.matches("(?:[市县区乡镇州旗]|街道).*")
                    && !UnitNames.findShort(part.substring(1)).isPresent();
            if (goesOn) {
                result.add(result.removeLast() + "、" + part);
            } else {
                result.add(part);
            }
        }
        return result;
    }
}
