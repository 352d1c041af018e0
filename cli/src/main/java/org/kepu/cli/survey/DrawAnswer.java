package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.selection.Draw;
import org.kepu.survey.selection.DrawnUnit;
import org.kepu.survey.selection.StratumDraw;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code survey draw} gives back: the sample as CSV, the joint probabilities, a summary for people or programs. */
record DrawAnswer(Draw draw, FrameFile file, List<String> notices) {

    private static final List<String> ADDED =
            List.of("probability", "weight", "certainty", "n_h", "N_h", "variance_stratum");

    String csv() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(file.rows().header());
        ADDED.forEach(name -> header.add(free(name, header)));
        rows.add(header);
        for (StratumDraw stratum : draw.strata()) {
            for (DrawnUnit unit : stratum.taken()) {
                List<String> row = new ArrayList<>(file.rows().row(unit.unit().row() - 2));
                row.add(Double.toString(unit.pi()));
                row.add(Double.toString(unit.weight()));
                row.add(unit.certain() ? "1" : "0");
                row.add(Integer.toString(stratum.n()));
                row.add(Integer.toString(stratum.units().size()));
                row.add(unit.certain() ? stratum.stratum() + "#" + unit.unit().id() : stratum.stratum());
                rows.add(row);
            }
        }
        return Answers.csv(rows);
    }

    /** The name itself, or with a number behind it when the frame already has a column of that name. */
    private static String free(String name, List<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** A square with the units' names as header and in front of the rows, in the order of the sample. */
    String joint() {
        List<List<String>> rows = new ArrayList<>();
        List<DrawnUnit> taken = draw.taken();
        double[][] joint = draw.jointProbabilities();
        List<String> header = new ArrayList<>(List.of("unit"));
        taken.forEach(unit -> header.add(unit.unit().id()));
        rows.add(header);
        for (int i = 0; i < joint.length; i++) {
            List<String> row = new ArrayList<>(List.of(taken.get(i).unit().id()));
            for (double value : joint[i]) {
                row.add(Double.toString(value));
            }
            rows.add(row);
        }
        return Answers.csv(rows);
    }

    String json() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("method", draw.method().option());
        answer.put("seed", draw.seed());
        answer.putObject("frame").put("units", draw.frameUnits()).put("sha256", draw.frameHash());
        var strata = answer.putArray("strata");
        var sample = answer.putArray("sample");
        for (StratumDraw stratum : draw.strata()) {
            ObjectNode each = strata.addObject();
            each.put("stratum", stratum.stratum());
            each.put("units", stratum.units().size()).put("n", stratum.n());
            each.put(
                    "certainties",
                    stratum.taken().stream().filter(DrawnUnit::certain).count());
            Answers.number(each, "start", stratum.start());
            for (DrawnUnit unit : stratum.taken()) {
                ObjectNode one = sample.addObject();
                one.put("id", unit.unit().id()).put("row", unit.unit().row()).put("stratum", stratum.stratum());
                one.put("size", unit.unit().size()).put("probability", unit.pi());
                one.put("weight", unit.weight()).put("certainty", unit.certain());
            }
        }
        var said = answer.putArray("notices");
        notices.forEach(said::add);
        return answer.toPrettyString();
    }

    /** A summary; with the sample itself when it goes nowhere else. */
    String text(boolean withSample) {
        StringBuilder text = new StringBuilder();
        text.append("抽样完成：").append(draw.method().chinese());
        text.append("，")
                .append(draw.strata().size())
                .append(" 层，样本量 ")
                .append(draw.taken().size())
                .append('\n');
        text.append("种子（seed）：").append(draw.seed()).append('\n');
        text.append("抽样框（frame）：").append(draw.frameUnits()).append(" 个单元，SHA-256 ");
        text.append(draw.frameHash()).append("\n\n");
        if (withSample) {
            text.append(csv());
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("层 stratum", "单元 units", "抽取 n", "必选 certainty"));
            for (StratumDraw stratum : draw.strata()) {
                rows.add(List.of(
                        stratum.stratum(),
                        Integer.toString(stratum.units().size()),
                        Integer.toString(stratum.n()),
                        Long.toString(stratum.taken().stream()
                                .filter(DrawnUnit::certain)
                                .count())));
            }
            text.append(TextTable.of(rows));
        }
        notices.forEach(notice -> text.append("\nNote: ").append(notice));
        return text.toString();
    }
}
