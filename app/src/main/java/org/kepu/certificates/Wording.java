package org.kepu.certificates;

import java.util.Map;

/**
 * What certificates of a city say.
 *
 * @param title 1 to 30 characters
 * @param body the statement, up to 600 characters, with {@link Placeholder}s
 * @param note small print, up to 300 characters, may be empty
 */
public record Wording(String title, String body, String note) {

    public Wording {
        title = title.strip();
        body = body.strip();
        note = note.strip();
    }

    /** What is said where a city has not said otherwise. */
    public static Wording standard() {
        return new Wording(
                "科技志愿服务证明",
                "{姓名}（志愿者编号 {志愿者编号}）自{起始日期}至{截止日期}，参加本单位“{服务队}”组织的科技志愿服务 {次数} 次，" + "分布在 {天数} 天，累计 {小时数} 小时。特此证明。",
                "本证明由记录服务的单位依据服务记录如实出具，不收取任何费用。扫描二维码可以核验是否有效。");
    }

    /** The statement with its placeholders filled. */
    public String filled(Map<Placeholder, String> values) {
        String text = body;
        for (Map.Entry<Placeholder, String> value : values.entrySet()) {
            text = text.replace(value.getKey().written(), value.getValue());
        }
        return text;
    }
}
