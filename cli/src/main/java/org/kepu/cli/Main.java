package org.kepu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point behind {@code ./kepu plan} and {@code ./kepu survey}. */
@Command(
        name = "kepu",
        mixinStandardHelpOptions = true,
        description = "Command line of Kepu.",
        subcommands = {})
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code: 0 done, 2 refused with one sentence on standard error. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
