package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who received the document: the line of address above the letter and the copy list at the end. */
final class Distribution {

    private static final Pattern COPIES = Pattern.compile("^(?:抄送|抄报|分送|主送|发送)：?(.*)$");
    private static final Pattern END = Pattern.compile(".*印发.*|^共印.*|^（共印.*|.*〔\\d{4}〕.*|^附件.*");
    private static final int LONGEST_ADDRESS = 400;

    private Distribution() {}

    static List<Recipient> of(Layout layout) {
        List<Recipient> recipients = new ArrayList<>();
        List<Paragraph> letter = new ArrayList<>(layout.front());
        letter.addAll(layout.head());
        for (Paragraph paragraph : letter) {
            String text = paragraph.text();
            if (text.endsWith("：")
                    && text.length() < LONGEST_ADDRESS
                    && !text.contains("。")
                    && text.matches(".*(?:各|政府|局|委|办|部|单位|科协|协会|公司|学校|中心).*")) {
                names(text.substring(0, text.length() - 1))
                        .forEach(name -> recipients.add(new Recipient(Recipient.Kind.ADDRESSED, name)));
                break;
            }
        }
        copied(layout.rest()).forEach(name -> recipients.add(new Recipient(Recipient.Kind.COPIED, name)));
        return recipients;
    }

    /** The copy list may be broken over lines, each starting with the label again. */
    private static List<String> copied(List<Paragraph> rest) {
        StringBuilder list = new StringBuilder();
        boolean inList = false;
        for (Paragraph paragraph : rest) {
            String text = paragraph.text();
            Matcher copies = COPIES.matcher(text);
            if (copies.matches()) {
                inList = true;
                boolean complete = list.toString().matches(".*[。；]");
                list.append(complete ? "，" : "").append(copies.group(1));
            } else if (inList
                    && !END.matcher(text).matches()
                    && !list.toString().endsWith("。")
                    && text.length() < 200) {
                list.append(text);
            } else {
                inList = false;
            }
        }
        return names(list.toString());
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder name = new StringBuilder();
        for (char c : (list + "。").toCharArray()) {
            depth = Math.max(0, depth + (c == '（' ? 1 : c == '）' ? -1 : 0));
            if ("，。；".indexOf(c) >= 0
                    || (c == '、' && depth == 0 && !name.toString().matches(".*各.{0,3}"))) {
                if (!name.isEmpty()) {
                    names.add(name.toString());
                }
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        return names;
    }
}
