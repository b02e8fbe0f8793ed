package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile submissions against the real box, two at a time. Each file of {@code hostile/} names the verdict that it must
 * get. When one has run, nothing of it may be left on this machine, and others get what they got before.
 */
@Tag("slow")
class HostileCorpusTest {
    private static final int ATTACKS_OF_THE_LIST = 100;
    private static final int LONGEST_TEXT = 100_000;
    private static final int CASES_BETWEEN_GOOD_RUNS = 12;

    /** Cases run side by side; whoever looks at the machine, looks alone. */
    private static final ReadWriteLock BOXES = new ReentrantReadWriteLock(true);

    private static final AtomicInteger FINISHED = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static GoodRun good;
    private static HostTraces traces;

    @BeforeAll
    static void lookAtTheMachine() throws IOException {
        good = GoodRun.in(Files.createTempDirectory(folder, "good"));
        traces = HostTraces.before(BoxUnderTest.CACHE);
    }

    static Stream<HostileCase> cases() throws IOException {
        return HostileCorpus.wished();
    }

    @BeforeEach
    void enter() {
        BOXES.readLock().lock();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endsWithTheVerdictThatTheFileNames(HostileCase hostile) throws IOException {
        expectVerdictOf(BoxUnderTest.sandbox(), hostile, folder);
    }

    /** Runs a case in a box of any sandbox. */
    static void expectVerdictOf(Sandbox sandbox, HostileCase hostile, Path folder) throws IOException {
        Path submission = HostileCorpus.submission(hostile, Files.createTempDirectory(folder, "case"));
        HostileRun run = HostileRun.of(sandbox, submission, hostile.limits());
        String told = hostile + " → " + run;
        assertThat(hostile.verdicts()).as("%s", told).contains(run.verdict().id());
        for (String text : hostile.all("message")) {
            assertThat(run.message()).as("%s", told).contains(text);
        }
        for (String text : hostile.all("printed")) {
            assertThat(run.output()).as("%s", told).contains(text);
        }
        for (String text : hostile.all("never")) {
            assertThat(run.everything()).as("%s", told).doesNotContain(text);
        }
        assertThat(run.everything())
                .as("%s", told)
                .doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t]]")
                .hasSizeLessThan(LONGEST_TEXT);
    }

    @Test
    void hasACaseOrAReasonForEachAttackOfTheList() throws IOException {
        Set<Integer> known = HostileCorpus.all().stream()
                .flatMap(hostile -> hostile.attacks().stream())
                .filter(attack -> !attack.equals("own"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        String elsewhere = HostileCorpus.readme().split("## Elsewhere", 2)[1];
        Pattern.compile("(?m)^\\| ([0-9, ]+) \\|")
                .matcher(elsewhere)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ", -1)))
                .map(Integer::valueOf)
                .forEach(known::add);
        assertThat(known)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ATTACKS_OF_THE_LIST).boxed().toList());
    }

    @AfterEach
    void leavesTheMachineAsItWas() throws IOException {
        BOXES.readLock().unlock();
        BOXES.writeLock().lock();
        try {
            assertThat(traces.left())
                    .as("left by this case or the one beside it")
                    .isEmpty();
            if (FINISHED.incrementAndGet() % CASES_BETWEEN_GOOD_RUNS == 0) {
                assertThat(good.again()).isEqualTo(good.first());
            }
        } finally {
            BOXES.writeLock().unlock();
        }
    }

    @AfterAll
    static void servesTheNextAsBefore() {
        assertThat(good.again()).isEqualTo(good.first());
    }
}
