package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.platform.setup.ShowdownSettings;

/** The titles of the reference solutions, as their folders give them. */
@ApplicationScoped
public class ReferenceTitles {

    private final Map<String, String> byName;

    @Inject
    ReferenceTitles(ShowdownSettings settings) {
        this(settings.root().resolve("reference-solutions"));
    }

    ReferenceTitles(Path folder) {
        this.byName = new ReferenceSolutions(folder)
                .all().stream().collect(Collectors.toMap(ReferenceSolution::name, ReferenceSolution::title));
    }

    /** The name itself where no folder has a title for it. */
    public String of(String name) {
        return byName.getOrDefault(name, name);
    }
}
