package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.YamlTree.YamlException;

/** The course's numbers by their ids, from {@code claims.yaml}. What else stands there is the ledger's. */
final class ClaimFile {
    private ClaimFile() {}

    static Map<String, Claim> read(@Nullable SourceFile file, Consumer<CourseProblem> problems) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        if (file == null) {
            return claims;
        }
        try {
            YamlTree yaml = YamlTree.parse(file.text());
            int place = 0;
            for (JsonNode node : yaml.root().path("claims")) {
                String id = node.path("id").asText("");
                String problem = id.isEmpty()
                        ? "a claim wants an id"
                        : claims.containsKey(id) ? "the claim '" + id + "' stands here a second time" : "";
                if (!problem.isEmpty()) {
                    problems.accept(new CourseProblem(file.name(), yaml.line("claims." + place), problem));
                }
                claims.putIfAbsent(id, new Claim(id, node.path("claim").asText(""), figure(node), node.has("verdict")));
                place++;
            }
        } catch (YamlException e) {
            problems.accept(new CourseProblem(file.name(), e.line(), String.valueOf(e.getMessage())));
        }
        return claims;
    }

    private static String figure(JsonNode claim) {
        return CourseNumbers.withUnit(
                CourseNumbers.inWords(claim.path("numbers")), claim.path("unit").asText(""));
    }
}
