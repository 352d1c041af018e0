package org.kepu.cli.survey;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The group {@code ./kepu survey}; each subcommand is a class of its own in this package. */
@Command(
        name = "survey",
        description = "Survey statistics: designs, weights and estimates with their sampling error.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EstimateCommand.class,
            WeightsCommand.class,
            DrawCommand.class,
            SizeCommand.class,
            SmallAreaCommand.class,
            ItemsCommand.class,
            HelpCommand.class
        })
public final class SurveyCommand {}
