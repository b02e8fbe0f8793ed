package org.showdown.platform.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Stands for the training program: told the same, tells the same, and trains nothing. The recipe's first line says what it does:
 * {@code fake: finish}, {@code slow}, {@code hang}, {@code refuse}, {@code crash} or {@code nothing}.
 */
final class FakeTrainMain {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FakeTrainMain() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> options = List.of(arguments);
        boolean study = options.getFirst().equals("study");
        Path recipe = Path.of(study ? option(options, "--recipe") : options.get(1));
        String act = Files.readAllLines(recipe).getFirst().replace("fake: ", "").strip();
        describe(options);
        switch (act) {
            case "refuse" -> {
                OUT.println(
                        "{\"event\":\"failed\",\"message\":\"recipe.yaml: units: expected a number, found \\u0007many\"}");
                System.exit(2);
            }
            case "crash" -> {
                System.err.println("\u001B[31mjava.lang.OutOfMemoryError\u001B[0m: \u0000native");
                System.exit(3);
            }
            case "nothing" -> System.exit(0);
            default -> {
                if (study) {
                    study(options, pause(act));
                } else {
                    network("lstm", pause(act), act.equals("hang") ? 2 : 12);
                }
            }
        }
        if (act.equals("hang")) {
            Thread.sleep(600_000);
        }
        Path output = Path.of(option(options, "--out"));
        if (study) {
            Files.writeString(output, result(options.get(1)));
        } else {
            Files.writeString(output, "no real model");
        }
    }

    private static long pause(String act) {
        return act.equals("slow") ? 350 : 5;
    }

    /** What the test wants to know of the surroundings, on the log. */
    private static void describe(List<String> options) throws IOException {
        System.err.println("pid " + ProcessHandle.current().pid());
        System.err.println("folder " + Path.of("").toAbsolutePath() + " "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(""))));
        List<String> market = Files.readAllLines(Path.of(option(options, "--market")));
        System.err.println("symbols "
                + market.stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .distinct()
                        .collect(Collectors.joining(" ")));
        System.err.println("last market day "
                + market.stream()
                        .skip(1)
                        .map(line -> line.split(",")[1])
                        .max(String::compareTo)
                        .orElse(""));
        System.err.println("last vix day "
                + Files.readAllLines(Path.of(option(options, "--vix")))
                        .getLast()
                        .split(",")[0]);
        System.err.println("split " + option(options, "--train-until") + " " + option(options, "--validate-until"));
        System.err.println("arguments " + String.join(" ", options));
    }

    private static void study(List<String> options, long pause) throws InterruptedException {
        String[] networks = {"lstm", "gru"};
        for (int i = 0; i < networks.length; i++) {
            OUT.printf(
                    "{\"event\":\"step\",\"done\":%d,\"of\":%d,\"what\":\"%s, seed 1\"}%n",
                    i, networks.length, networks[i]);
            network(networks[i], pause, 6);
        }
        OUT.printf("{\"event\":\"step\",\"done\":2,\"of\":2,\"what\":\"%s is written\"}%n", options.get(1));
    }

    private static void network(String name, long pause, int epochs) throws InterruptedException {
        OUT.printf(
                "{\"event\":\"started\",\"device\":\"CPU, 2 threads\",\"network\":\"%s\",\"parameters\":54337,\"trainWindows\":52500,\"validationWindows\":10605,\"epochs\":%d}%n",
                name, epochs);
        OUT.println("a line that is no event");
        double best = Double.POSITIVE_INFINITY;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int batch = 50; batch <= 200; batch += 50) {
                OUT.printf(
                        "{\"event\":\"progress\",\"epoch\":%d,\"done\":%d,\"of\":206,\"secondsLeft\":95.0}%n",
                        epoch, batch);
                Thread.sleep(pause / 4);
            }
            double train = 0.25 + 0.3 / epoch;
            double validation = 0.27 + 0.2 / epoch + (epoch > 8 ? 0.012 * (epoch - 8) : 0);
            OUT.printf(
                    Locale.ROOT,
                    "{\"event\":\"epoch\",\"epoch\":%d,\"trainLoss\":%.4f,\"validationLoss\":%.4f,\"best\":%b,\"seconds\":6.1,\"secondsLeft\":%.1f}%n",
                    epoch,
                    train,
                    validation,
                    validation < best,
                    6.1 * (epochs - epoch));
            best = Math.min(best, validation);
        }
        OUT.printf(
                Locale.ROOT,
                "{\"event\":\"finished\",\"bestEpoch\":8,\"validationQlike\":%.4f,\"seconds\":95.3,\"reason\":\"no improvement for 4 epochs\"}%n",
                best);
    }

    private static String option(List<String> options, String name) {
        return options.get(options.indexOf(name) + 1);
    }

    private static String result(String study) {
        boolean numeric = study.equals("memory-curve");
        return numeric ? """
                {"study":"memory-curve","title":"How long a memory helps","question":"From which length of the sequence on does a longer memory no longer lower the validation loss?",
                 "reading":"The LSTM gains until about 20 days; beyond, the ranges of the seeds overlap. HAR, which looks back 22 days, stays ahead of all but one.",
                 "axis":{"label":"Sequence length, trading days","numeric":true},"unit":"Validation QLIKE","lowerIsBetter":true,
                 "series":[
                  {"name":"LSTM","family":"lstm","points":[{"x":5.0,"label":"5","mean":0.301,"low":0.298,"high":0.305},{"x":10.0,"label":"10","mean":0.289,"low":0.284,"high":0.295},
                   {"x":20.0,"label":"20","mean":0.281,"low":0.279,"high":0.284},{"x":40.0,"label":"40","mean":0.282,"low":0.277,"high":0.286},{"x":60.0,"label":"60","mean":0.284,"low":0.278,"high":0.29}]},
                  {"name":"HAR","family":"har","points":[{"x":5.0,"label":"5","mean":0.2815},{"x":60.0,"label":"60","mean":0.2815}]}],
                 "table":{"columns":["Sequence length","LSTM","Range over seeds","HAR"],"rows":[["5","0.3010","0.2980 to 0.3050","0.2815"],["10","0.2890","0.2840 to 0.2950","0.2815"],["20","0.2810","0.2790 to 0.2840","0.2815"],["40","0.2820","0.2770 to 0.2860","0.2815"],["60","0.2840","0.2780 to 0.2900","0.2815"]]},
                 "command":"./showdown study memory-curve --seeds 1,2","seeds":[1,2],"simulated":true,"trainUntil":"2019-12-31","validateUntil":"2020-04-30"}
                """ : """
                {"study":"cells","title":"LSTM against GRU","question":"Does the smaller cell forecast as well as the larger one?",
                 "reading":"Their ranges overlap: with a quarter fewer parameters the GRU is as good.",
                 "axis":{"label":"Inputs","numeric":false},"unit":"Validation QLIKE","lowerIsBetter":true,
                 "series":[
                  {"name":"LSTM","family":"lstm","points":[{"x":null,"label":"Volatility alone","mean":0.2875,"low":0.2844,"high":0.291},{"x":null,"label":"Volatility, return, volume and VIX","mean":0.2712,"low":0.2689,"high":0.2731}]},
                  {"name":"GRU","family":"gru","points":[{"x":null,"label":"Volatility alone","mean":0.2881,"low":0.2861,"high":0.2899},{"x":null,"label":"Volatility, return, volume and VIX","mean":0.272,"low":0.2701,"high":0.2745}]},
                  {"name":"GRU, two layers","family":"gru","points":[{"x":null,"label":"Volatility alone","mean":0.2862,"low":0.2851,"high":0.2871}]}],
                 "table":{"columns":["Inputs","Network","Validation QLIKE","Range over seeds"],"rows":[["Volatility alone","LSTM","0.2875","0.2844 to 0.2910"],["Volatility alone","GRU","0.2881","0.2861 to 0.2899"],["Volatility, return, volume and VIX","LSTM","0.2712","0.2689 to 0.2731"]]},
                 "command":"./showdown study cells --seeds 1,2","seeds":[1,2],"simulated":true,"trainUntil":"2019-12-31","validateUntil":"2020-04-30"}
                """;
    }
}
