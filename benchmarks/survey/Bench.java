import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kepu.survey.*;
import org.kepu.survey.data.*;
import org.kepu.survey.weighting.*;

/** The library on the benchmark's file; prints step|seconds elapsed|CPU seconds|peak MB. */
public final class Bench {

    public static void main(String[] args) throws Exception {
        SurveyData data = read(Path.of(args[0]));
        int replicates = Integer.parseInt(args[1]);
        int warm = Integer.parseInt(args[2]);
        for (int round = 0; round <= warm; round++) {
            run(data, replicates, round == warm);
        }
    }

    private static void run(SurveyData data, int replicates, boolean print) {
        SurveyDesign[] design = new SurveyDesign[2];
        step(print, "design", () -> design[0] = SurveyDesign.of(data).strata("stratum").ids("psu").weights("w").build());
        Estimate[] mean = new Estimate[1];
        step(print, "mean", () -> mean[0] = Estimators.mean(design[0], "y").single());
        Estimates[] by = new Estimates[1];
        step(print, "domains", () -> by[0] = Estimators.mean(design[0], "y", "region", "grp"));
        if (print) {
            System.out.printf("check|%.15g|%.15g|0%n", mean[0].se(), by[0].get(Map.of("region", "1", "grp", "1")).se());
        }
        Calibration rake = Calibration.rake(margins(data));
        step(print, "rake", () -> design[1] = design[0].calibrate(rake));
        step(print, "raked domains", () -> by[0] = Estimators.mean(design[1], "y", "region", "grp"));
        if (print) {
            System.out.printf("checkraked|%.15g|0|0%n", by[0].get(Map.of("region", "1", "grp", "1")).se());
        }
        if (replicates > 0) {
            step(print, "bootstrap domains", () -> Estimators.mean(
                    design[0].replicate(Replication.bootstrap(replicates, 1)), "y", "region", "grp"));
            step(print, "bootstrap raked domains", () -> Estimators.mean(
                    design[1].replicate(Replication.bootstrap(replicates, 1)), "y", "region", "grp"));
        }
    }

    private static void step(boolean print, String name, Runnable work) {
        var cpu = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long c = cpu.getProcessCpuTime();
        long t = System.nanoTime();
        work.run();
        long elapsed = System.nanoTime() - t;
        long used = cpu.getProcessCpuTime() - c;
        if (print) {
            System.out.printf("%s|%.3f|%.3f|%.0f%n", name, elapsed / 1e9, used / 1e9, peak());
        }
    }

    private static double peak() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (java.io.IOException notLinux) {
            return Double.NaN;
        }
        return Double.NaN;
    }

    private static List<Margin> margins(SurveyData data) {
        List<Margin> margins = new ArrayList<>();
        double[] w = data.column("w").numbers();
        double all = Arrays.stream(w).sum();
        for (String name : List.of("region", "sex", "edu")) {
            Factor f = data.column(name).factor();
            double[] totals = new double[f.levels().size()];
            for (int i = 0; i < w.length; i++) {
                totals[f.code(i)] += w[i];
            }
            double sum = 0;
            for (int c = 0; c < totals.length; c++) {
                totals[c] *= 1 + 0.1 * Math.sin(c + 1);
                sum += totals[c];
            }
            Map<String, Double> margin = new LinkedHashMap<>();
            for (int c = 0; c < totals.length; c++) {
                margin.put(f.levels().get(c), totals[c] * all / sum);
            }
            margins.add(new Margin.Categories(List.of(name), margin));
        }
        return margins;
    }

    private static SurveyData read(Path file) throws Exception {
        try (var lines = Files.newBufferedReader(file)) {
            String[] names = lines.readLine().split(",");
            double[][] values = new double[names.length][1 << 16];
            int n = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), n++) {
                if (n == values[0].length) {
                    for (int c = 0; c < names.length; c++) {
                        values[c] = Arrays.copyOf(values[c], 2 * n);
                    }
                }
                int from = 0;
                for (int c = 0; c < names.length; c++) {
                    int to = line.indexOf(',', from);
                    values[c][n] = Double.parseDouble(line.substring(from, to < 0 ? line.length() : to));
                    from = to + 1;
                }
            }
            List<Column> columns = new ArrayList<>();
            for (int c = 0; c < names.length; c++) {
                columns.add(Column.of(names[c], Arrays.copyOf(values[c], n)));
            }
            return SurveyData.of(columns);
        }
    }
}
