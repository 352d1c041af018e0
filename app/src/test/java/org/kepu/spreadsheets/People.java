package org.kepu.spreadsheets;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** A form of sheets for the tests: a name, a day, a number and a colour. */
final class People {

    enum Colour {
        RED,
        GREEN
    }

    static final SheetForm FORM = new SheetForm(
            "people",
            List.of(
                    Column.of("name").needed().also("称呼"),
                    Column.of("born"),
                    Column.of("visits"),
                    Column.of("colour").oneOf(Colour.values())));

    private People() {}

    static Spreadsheets spreadsheets() {
        return new Spreadsheets(texts(), new SheetWriting(texts()), new CsvWriting(texts()));
    }

    static Texts texts() {
        StaticMessageSource own = new StaticMessageSource();
        text(own, "sheet.people", "人员", "People");
        text(own, "sheet.people.name", "姓名", "Name");
        text(own, "sheet.people.born", "出生日期", "Born");
        text(own, "sheet.people.visits", "次数", "Visits");
        text(own, "sheet.people.colour", "颜色", "Colour");
        text(own, "colour.RED", "红", "red");
        text(own, "colour.GREEN", "绿", "green");
        for (Column column : FORM.columns()) {
            text(own, "sheet.people." + column.key() + ".hint", "说明", "hint");
        }
        ResourceBundleMessageSource shipped = new ResourceBundleMessageSource();
        shipped.setBasename("i18n/spreadsheets");
        shipped.setDefaultEncoding("UTF-8");
        shipped.setFallbackToSystemLocale(false);
        own.setParentMessageSource(shipped);
        return new Texts(own);
    }

    private static void text(StaticMessageSource source, String key, String chinese, String english) {
        source.addMessage(key, Locale.SIMPLIFIED_CHINESE, chinese);
        source.addMessage(key, Locale.ENGLISH, english);
    }
}
