package org.kepu.cli.survey;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kepu.cli.Refusal;
import org.kepu.survey.SurveyRefusal;
import tools.jackson.databind.node.ObjectNode;

/** What the commands of this group share when they answer. */
final class Answers {

    private Answers() {}

    /** Runs a command; what the library refuses is the user's sentence. */
    static int refusing(Callable<Integer> command) throws Exception {
        try {
            return command.call();
        } catch (SurveyRefusal refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }

    /** A number in JSON; what cannot be computed is null. */
    static void number(ObjectNode into, String key, double value) {
        if (Double.isFinite(value)) {
            into.put(key, value);
        } else {
            into.putNull(key);
        }
    }

    static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static void write(Path file, String content) {
        try {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new Refusal(file + " cannot be written (" + unwritable.getMessage() + "); name another place.");
        }
    }
}
