package org.showdown.platform.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.plot.AdaptationPlot;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.ShowdownPlot;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/** What the plots of a submission's page show, as tables: for readers without scripts, for paper, and for those who would rather read numbers. */
@Path("/submissions/{id}/tables")
@Authenticated
@Blocking
public class TablesResource {

    /** Of about 200 kB each. */
    private static final int KEPT = 100;

    private final Subjects subjects;
    private final Attempts attempts;
    private final RegimeModels regimes;
    private final Cache<List<?>, Tables> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    TablesResource(Subjects subjects, Attempts attempts, RegimeModels regimes) {
        this.subjects = subjects;
        this.attempts = attempts;
        this.regimes = regimes;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tables(TablesPage page);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance tables(@PathParam("id") UUID id) {
        Subject subject = subjects.find(id);
        Assignment assignment = subject.course().assignment();
        Tables tables = null;
        String reason = null;
        try {
            SequencedMap<String, DailyLosses> losses = subjects.lossesWhereComparable(subject, subject.references());
            tables = made.get(List.of(subject.stamp()), key -> make(subject, losses));
        } catch (BadRequestException e) {
            reason = PlotCourse.detail(e);
        }
        return Templates.tables(new TablesPage(
                subject.submission(),
                assignment.slug(),
                assignment.title(),
                subject.run().label(),
                tables,
                reason,
                attempts.of(subject)));
    }

    private Tables make(Subject subject, SequencedMap<String, DailyLosses> losses) {
        Course course = subject.course();
        Name name = subject.name();
        DailyLosses own = losses.firstEntry().getValue();
        List<Name> names = Stream.concat(Stream.of(subject.run()), subject.references().stream())
                .map(subject::name)
                .filter(each -> losses.containsKey(each.key()))
                .toList();
        Name usual = subject.find(null)
                .filter(Run::ofHouse)
                .map(subject::name)
                .filter(names::contains)
                .orElse(null);
        return new Tables(
                Tables.months(LossDaysPlot.of(course, names, some(losses, name, usual), name, usual, Loss.QLIKE, null)),
                usual == null ? null : usual.label(),
                names.stream()
                        .filter(other -> !other.equals(name))
                        .map(other -> Pair.of(course, some(losses, name, other), name, other))
                        .toList(),
                Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                own.symbols().stream().map(Optional::of))
                        .map(symbol -> new Tables.Calibrated(
                                symbol.orElse("All symbols"),
                                CalibrationPlot.of(course, name, own, symbol.orElse(null))))
                        .toList(),
                ShowdownPlot.ofPublic(
                        regimes.of(subject, Optional.empty()),
                        losses,
                        Loss.QLIKE,
                        usual == null ? null : usual.key(),
                        List.of("public")),
                AdaptationPlot.of(
                        course,
                        names,
                        losses,
                        course.symbol(null),
                        Loss.QLIKE,
                        AdaptationPlot.Detector.Z_SCORE,
                        AdaptationPlot.Way.BOTH),
                WorstDaysPlot.of(course, names, name, own, usual, usual == null ? null : losses.get(usual.key())));
    }

    private static SequencedMap<String, DailyLosses> some(
            SequencedMap<String, DailyLosses> losses, Name first, @Nullable Name second) {
        SequencedMap<String, DailyLosses> two = new LinkedHashMap<>();
        two.put(first.key(), losses.get(first.key()));
        if (second != null) {
            two.put(second.key(), losses.get(second.key()));
        }
        return two;
    }
}
