package org.showdown.bench.volatility;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits, forecasts and tests of the volatility library, beside the Python package arch. */
@Command(
        name = "volatility",
        mixinStandardHelpOptions = true,
        description = {
            "fits, forecasts and tests of the volatility library, beside the Python package arch (about four minutes)",
            "All data are simulated from fixed seeds. Run it on an idle machine."
        })
public final class VolatilityBench implements Callable<Integer> {

    @Option(
            names = "--python",
            paramLabel = "FILE",
            description = "a Python with the package arch, timed on the same returns in the same run; without it the"
                    + " ratios are to times noted on a similar machine")
    private @Nullable String python;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "only the benchmarks whose name matches, for example FitBench")
    private String only = "";

    @Option(names = "--quick", description = "one short iteration of each: shows that all run, and times nothing well")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        ReferenceTimes reference = python == null ? ReferenceTimes.noted() : ReferenceTimes.measured(python);
        OptionsBuilder options = new OptionsBuilder();
        options.include(VolatilityBench.class.getPackageName() + "\\..*" + only);
        options.verbosity(VerboseMode.SILENT);
        options.shouldFailOnError(true);
        if (quick) {
            options.warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(50));
        }
        System.err.println("measuring; about four minutes");
        Collection<RunResult> results = new Runner(options.build()).run();
        new VolatilityTable(System.out, reference).print(results);
        return 0;
    }
}
