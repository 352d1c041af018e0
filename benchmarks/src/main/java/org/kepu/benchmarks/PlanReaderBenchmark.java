package org.kepu.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.kepu.planreader.PlanReader;
import org.kepu.planreader.ReadResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Time and allocation of reading one plan, warm; the document is given as the first argument. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class PlanReaderBenchmark {

    /** Path of the document. */
    @Param("")
    public String document = "";

    private byte[] content = {};

    /** Loads the document once. */
    @Setup
    public void load() throws IOException {
        content = Files.readAllBytes(Path.of(document));
    }

    /** Reads it. */
    @Benchmark
    public ReadResult read() {
        return new PlanReader().read(content, document);
    }

    /** Runs with the allocation profiler. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PlanReaderBenchmark.class.getSimpleName())
                        .param("document", args)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
