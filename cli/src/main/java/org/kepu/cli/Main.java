package org.kepu.cli;

import org.kepu.cli.survey.SurveyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point behind {@code ./kepu plan} and {@code ./kepu survey}. */
@Command(
        name = "kepu",
        mixinStandardHelpOptions = true,
        description = "Command line of Kepu.",
        subcommands = {SurveyCommand.class})
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code: 0 done, 2 refused with one sentence on standard error. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
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
