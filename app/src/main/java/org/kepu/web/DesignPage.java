package org.kepu.web;

import java.util.List;
import java.util.stream.IntStream;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;

/** Examples for the live page of tokens and components. */
public record DesignPage(
        FormErrors errors,
        List<Option> options,
        List<Row> rows,
        Paged<Row> paged,
        List<Crumb> tabs,
        List<Moment> moments,
        List<Tile> tiles) {

    /** The colours by their token. */
    public static final List<String> COLOURS = List.of(
            "paper",
            "surface",
            "sunk",
            "ink",
            "soft",
            "line",
            "edge",
            "accent",
            "tint",
            "sun",
            "sun-tint",
            "good",
            "warn",
            "bad",
            "c1",
            "c2",
            "c3",
            "c4",
            "c5",
            "l1",
            "l2",
            "l3",
            "l4",
            "l5");

    /** A row of the example table. */
    public record Row(String text, int leads, int supports) {}

    static DesignPage of(Ui ui) {
        List<Row> rows = List.of(
                new Row(ui.t("design.sample.unit"), 16, 17),
                new Row(ui.t("design.sample.unit2"), 5, 25),
                new Row(ui.t("design.sample.unit3"), 3, 27));
        return new DesignPage(
                new FormErrors(List.of(Refusal.at("year", "design.sample.yearError"))),
                List.of(
                        new Option("a", ui.t("design.sample.leads"), ui.t("design.sample.leadsHint")),
                        new Option("b", ui.t("design.sample.supports"))),
                rows,
                new Paged<>(rows, new Paging(2, 3), 21),
                List.of(new Crumb(ui.t("design.sample.tab1"), "/design"), new Crumb(ui.t("design.sample.tab2"), "/")),
                List.of(
                        new Moment("2022", ui.t("design.sample.step1"), "", Moment.State.PAST, ""),
                        new Moment(
                                "2022–2025",
                                ui.t("design.sample.step2"),
                                ui.t("design.sample.note"),
                                Moment.State.NOW,
                                ui.t("design.sample.now")),
                        new Moment("2025", ui.t("design.sample.step3"), "", Moment.State.NEXT, "")),
                Tile.arrange(areas(ui)));
    }

    private static List<Tile.Area> areas(Ui ui) {
        List<String> names = List.of(ui.t("design.sample.areas").split(" ", -1));
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Tile.Area(40 - i % 3, 110 + i, names.get(i), ui.number(1000L * (i + 1)), i % 6, ""))
                .toList();
    }
}
