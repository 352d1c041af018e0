package org.kepu.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.kepu.units.UnitKind;

/** What kind of unit a name speaks of; the first rule that fits decides, and a reviewer may decide otherwise. */
public final class UnitKinds {

    private record Rule(UnitKind kind, Pattern name) {}

    private static final List<Rule> RULES = List.of(
            rule(UnitKind.MASS_ORGANISATION, "共青团|团[市县区省]委|妇联|妇女联合会|总工会|工会|科协|科学技术协会|工商联|残联|侨联|文联|社科联|红十字"),
            rule(UnitKind.ENTERPRISE, "公司|集团|银行"),
            rule(UnitKind.INSTITUTION, "报社|电视台|广播|融媒体|传媒|学院|大学|学校|医院|图书馆|博物馆|科技馆|中心$|研究院|研究所|党校"),
            rule(UnitKind.SOCIETY, "学会|研究会|协会|商会|基金会"),
            rule(UnitKind.PARTY, "党委|宣传部|组织部|统战部|政法委|网信办|编办|直属机关工委|老干部局|中共|[市县区省]委"),
            rule(UnitKind.GOVERNMENT, "局$|委$|委员会$|厅$|政府|管委会|办公室$|部$|署$|厅|院$"));

    private UnitKinds() {}

    /** The likely kind of a unit of this name. */
    public static UnitKind guess(String name) {
        return RULES.stream()
                .filter(rule -> rule.name().matcher(name).find())
                .map(Rule::kind)
                .findFirst()
                .orElse(UnitKind.OTHER);
    }

    private static Rule rule(UnitKind kind, String name) {
        return new Rule(kind, Pattern.compile(name));
    }
}
