package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.selection.Frame;
import org.kepu.survey.selection.FrameColumns;
import org.kepu.survey.selection.FrameUnit;

/** A sampling frame read from a CSV file, which keeps its other columns for the sample. */
record FrameFile(NamedRows rows, Frame frame, List<String> notices) {

    private static final String USUAL_ID = "id";

    static FrameFile read(Path path, @Nullable String id, @Nullable String strata, @Nullable String size) {
        NamedRows rows = NamedRows.read(path);
        List<String> columns = new ArrayList<>();
        for (String column : new @Nullable String[] {id, strata, size}) {
            if (column != null) {
                columns.add(column);
            }
        }
        rows.requiring(columns);
        String name = id == null && rows.has(USUAL_ID) ? USUAL_ID : id;
        List<FrameUnit> units = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            units.add(new FrameUnit(
                    name == null ? "row " + NamedRows.shown(row) : rows.text(row, name),
                    strata == null ? "" : rows.text(row, strata),
                    size == null ? 1 : rows.number(row, size),
                    NamedRows.shown(row)));
        }
        FrameColumns named =
                new FrameColumns(name == null ? "" : name, strata == null ? "" : strata, size == null ? "" : size);
        List<String> notices = name != null
                ? List.of()
                : List.of("Units are named by their rows, so duplicates could not be found; name a column with --id.");
        return new FrameFile(rows, Frame.of(units, named), notices);
    }
}
