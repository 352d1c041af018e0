package org.kepu.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.kepu.cli.plan.PlanCommand;
import org.kepu.cli.survey.SurveyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point behind {@code ./kepu plan} and {@code ./kepu survey}. */
@Command(
        name = "kepu",
        mixinStandardHelpOptions = true,
        description = "Command line of Kepu.",
        subcommands = {PlanCommand.class, SurveyCommand.class})
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code: 0 done, 2 refused with one sentence on standard error. */
    public static void main(String[] args) {
        System.exit(
                commandLine().setOut(utf8(System.out)).setErr(utf8(System.err)).execute(args));
    }

    /** Chinese must come out readable whatever the locale of the terminal claims. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The whole command line, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Refusal refusal) {
                command.getErr().println(refusal.getMessage());
                return 2;
            }
            throw failure;
        });
    }
}
