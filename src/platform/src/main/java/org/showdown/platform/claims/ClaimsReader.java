package org.showdown.platform.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Arguments;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.course.CourseNumbers;
import org.showdown.platform.course.YamlTree;

/** Reads {@code claims.yaml}. A claim that is wrong is told and left out; the others are read. */
final class ClaimsReader {
    private static final Set<String> KINDS = Set.of("measurable", "arithmetic", "fact", "illustration");

    private final String file;
    private final Consumer<ClaimProblem> problems;

    ClaimsReader(String file, Consumer<ClaimProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<CourseClaim> read(YamlTree yaml) {
        List<CourseClaim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int place = 0;
        for (JsonNode node : yaml.root().path("claims")) {
            int line = yaml.line("claims." + place++);
            try {
                CourseClaim claim = claim(node);
                if (ids.add(claim.id())) {
                    claims.add(claim);
                } else {
                    problems.accept(
                            new ClaimProblem(file, line, "the claim '" + claim.id() + "' stands here a second time"));
                }
            } catch (IllegalArgumentException e) {
                problems.accept(new ClaimProblem(file, line, String.valueOf(e.getMessage())));
            }
        }
        return claims;
    }

    private static CourseClaim claim(JsonNode node) {
        String kind = text(node, "kind");
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "expected kind to be measurable, arithmetic, fact or illustration, found '" + kind + "'");
        }
        return new CourseClaim(
                wanted(node, "id"),
                wanted(node, "page"),
                wanted(node, "claim"),
                CourseNumbers.inWords(node.path("numbers")),
                text(node, "unit"),
                kind,
                text(node, "source"),
                text(node, "note"),
                measure(node.path("measure")),
                node.path("verdict").isMissingNode() ? null : VerdictRanges.read(node.path("verdict")));
    }

    private static CourseClaim.@Nullable Measure measure(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        String method = wanted(node, "method");
        if (Methods.find(method).isEmpty()) {
            throw new IllegalArgumentException("there is no method '" + method + "' in methods.yaml");
        }
        return new CourseClaim.Measure(method, Arguments.of(node.path("with")), text(node, "how"));
    }

    private static String wanted(JsonNode node, String field) {
        String text = text(node, field);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a claim wants '" + field + "'");
        }
        return text;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
