package org.kepu.cli.plan;

import picocli.CommandLine.Command;

/** Groups the commands about plan documents. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Works with plan documents.",
        subcommands = PlanReadCommand.class)
public final class PlanCommand {}
