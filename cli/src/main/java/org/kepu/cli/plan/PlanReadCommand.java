package org.kepu.cli.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kepu.cli.Refusal;
import org.kepu.planreader.PlanDocument;
import org.kepu.planreader.PlanReader;
import org.kepu.planreader.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kepu plan read FILE [--json]}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a plan document and prints what it says.",
            "",
            "Accepts docx, doc, PDF with text, html and txt (UTF-8, UTF-16, GB18030), up to 20 MB. The format is found by"
                    + " content, whatever the file is called. Prints a summary in Chinese, or with --json one object with title,"
                    + " issuer, documentNumber, issuedOn, period, indicators, phases, programmes with clauses and duties, units,"
                    + " distribution and notices about everything uncertain."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:read", "2:refused; one sentence on standard error says why and what to do"},
        footerHeading = "%nExamples:%n",
        footer = {"  ./kepu plan read plan.docx", "  ./kepu plan read plan.pdf --json > plan.json"})
public final class PlanReadCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the plan document")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "print JSON instead of the summary")
    private boolean json;

    @Override
    public void run() {
        PlanDocument document = switch (result()) {
            case ReadResult.Refused refused -> throw new Refusal(refused.chinese());
            case ReadResult.Read read -> read.document();
        };
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? PlanJson.of(document) : new PlanSummary(document).text());
        out.flush();
    }

    private ReadResult result() {
        try (InputStream content = Files.newInputStream(file)) {
            return new PlanReader().read(content, String.valueOf(file.getFileName()));
        } catch (NoSuchFileException e) {
            throw new Refusal("找不到文件“" + file + "”，请检查路径。");
        } catch (AccessDeniedException e) {
            throw new Refusal("没有权限读取“" + file + "”。");
        } catch (IOException e) {
            throw new Refusal("“" + file + "”无法读取，请确认它是文件而不是文件夹。");
        }
    }
}
