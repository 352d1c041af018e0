package org.kepu.cli.survey;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.selection.Draw;
import org.kepu.survey.selection.DrawProtocol;
import org.kepu.survey.selection.Frame;
import org.kepu.survey.selection.ProtocolFormat;
import org.kepu.survey.selection.SelectionMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kepu survey draw}: draws a sample of units from a frame so that it can be drawn again and audited. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = {
            "Draws a stratified sample from a frame. The same frame, method, seed and allocation give the same sample.",
            "The sample has the frame's columns and probability, weight, certainty, n_h, N_h, variance_stratum."
        })
final class DrawCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long SEEDS = 1L << 53;

    @Option(names = "--frame", required = true, paramLabel = "FILE.csv", description = "One row a unit, in draw order.")
    private Path frameFile = Path.of("");

    @Option(names = "--id", paramLabel = "COLUMN", description = "The units' names (default: id, else row numbers).")
    private @Nullable String id;

    @Option(names = "--size", paramLabel = "COLUMN", description = "The measure of size; not needed for srs.")
    private @Nullable String size;

    @Option(names = "--strata", paramLabel = "COLUMN", description = "The strata; all units together when left out.")
    private @Nullable String strata;

    @Option(names = "--n", paramLabel = "N", description = "How many units to draw in all.")
    private @Nullable Integer n;

    @Option(
            names = "--allocation",
            paramLabel = "FILE.csv",
            description = "How many a stratum: columns 'stratum' and 'n'; instead of --n.")
    private @Nullable Path allocation;

    @Option(
            names = "--allocate",
            paramLabel = "RULE",
            description = "How --n is shared among strata: proportional to size (default), power (size^0.5), equal.")
    private String rule = "proportional";

    @Option(names = "--min", paramLabel = "K", description = "The least a stratum gets of --n (default 2).")
    private int least = 2;

    @Option(names = "--method", description = "pps-systematic (default), sampford, maxentropy or srs.")
    private String method = "pps-systematic";

    @Option(names = "--seed", description = "A whole number, agreed before; one is made and shown when left out.")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Where the sample goes; printed when left out.")
    private @Nullable Path out;

    @Option(names = "--protocol", paramLabel = "FILE", description = "Where the record goes: .md, .html or .txt.")
    private @Nullable Path protocol;

    @Option(
            names = "--joint",
            paramLabel = "FILE.csv",
            description = "Where the joint probabilities of the sample go, for pps.joint of 'survey estimate'.")
    private @Nullable Path joint;

    @Option(names = "--json", description = "Print the draw as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Override
    public Integer call() throws Exception {
        return Answers.refusing(() -> {
            SelectionMethod by = SelectionMethod.find(method)
                    .orElseThrow(() -> new Refusal(
                            "There is no method '" + method + "'; use pps-systematic, sampford, maxentropy or srs."));
            if (by.usesSize() && size == null) {
                throw new Refusal(
                        "Method " + method + " needs --size COLUMN, the measure of size; or use --method srs.");
            }
            FrameFile file = FrameFile.read(frameFile, id, strata, by.usesSize() ? size : null);
            Frame frame = file.frame();
            Map<String, Integer> shares = new DrawAllocation(rule, least).of(frame, n, allocation, by);
            Draw draw = Draw.of(frame, by, seed == null ? new SecureRandom().nextLong(SEEDS) : seed, shares);
            answer(file, draw);
            return 0;
        });
    }

    private void answer(FrameFile file, Draw draw) {
        DrawAnswer answer = new DrawAnswer(draw, file, notices(file, draw));
        if (out != null) {
            Answers.write(out, answer.csv());
        }
        if (joint != null) {
            Answers.write(joint, answer.joint());
        }
        if (protocol != null) {
            ProtocolFormat format = ProtocolFormat.of(String.valueOf(protocol.getFileName()));
            Answers.write(
                    protocol,
                    DrawProtocol.of(draw)
                            .with("抽取时间", MINUTES.format(LocalDateTime.now(clock)))
                            .with("抽样框文件", String.valueOf(frameFile.getFileName()))
                            .in(format));
        }
        spec.commandLine().getOut().println(json ? answer.json() : answer.text(out == null));
    }

    private List<String> notices(FrameFile file, Draw draw) {
        List<String> notices = new ArrayList<>(file.notices());
        if (seed == null) {
            notices.add("The seed " + draw.seed() + " was made now; for a draw in public agree on one before.");
        }
        if (draw.method() == SelectionMethod.PPS_SYSTEMATIC) {
            notices.add("Some pairs of a systematic sample cannot be drawn together: estimate the variance with the"
                    + " with-replacement formula (weights, strata and ids, no fpc), not with joint probabilities.");
        }
        if (draw.taken().stream().anyMatch(unit -> unit.certain())) {
            notices.add(
                    "Some units were taken with certainty; in variance_stratum each is a stratum of its own, and its"
                            + " sampling error comes from the stage below.");
        }
        return notices;
    }
}
