package org.kepu.planreader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers such as 忻政办发〔2022〕12号. */
final class DocumentNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:^|：|文件|[（\\s|])([\\p{IsHan}]{2,16}?)[〔\\[［【（]\\s*(20\\d{2})年?\\s*[〕\\]］】）]\\s*第?\\s*(\\d{1,4})\\s*号");

    private DocumentNumber() {}

    /** The number of this document: alone in its line, behind a label, or in the red head; never one cited in a sentence. */
    static Optional<String> find(String text) {
        boolean cites = text.contains("。") || text.contains("，") || text.contains("《") || text.length() > 160;
        Matcher matcher = NUMBER.matcher(text);
        if (cites || !matcher.find()) {
            return Optional.empty();
        }
        String office = matcher.group(1).replaceFirst("^.*(?:文件|号)(?=.)", "");
        return Optional.of(office + "〔" + matcher.group(2) + "〕" + Integer.parseInt(matcher.group(3)) + "号");
    }
}
