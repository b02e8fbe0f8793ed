package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.CourseRenderer.Drawn;
import org.showdown.platform.course.Week.Cell;
import org.showdown.platform.course.Week.Concept;
import org.showdown.platform.course.Week.Item;
import org.showdown.platform.course.Week.Reading;
import org.showdown.platform.course.WeekReferences.Knowledge;
import org.showdown.platform.course.YamlTree.YamlException;

/** Reads one week from its files. */
final class WeekReader {
    static final String LECTURES = "/lectures";
    static final String SEMINAR = "/seminar";

    private final WeekFiles files;
    private final CourseRenderer renderer;
    private final List<CourseProblem> problems = new ArrayList<>();
    private final WeekYaml yaml;
    private final WeekReferences references;
    private final Set<String> concepts;
    private final Map<String, Claim> claims;
    private final String address;

    /** A page with what search finds in it, and what is wrong with it. */
    record PageReading(CoursePage page, List<Passage> passages, List<CourseProblem> problems) {}

    WeekReader(WeekFiles files, CourseRenderer renderer, Knowledge knowledge) {
        this.files = files;
        this.renderer = renderer;
        this.address = LECTURES + "/" + files.slug();
        this.yaml = WeekYaml.of(files.week(), problems::add);
        this.claims = ClaimFile.read(files.claims(), problems::add);
        this.concepts = yaml.by("concepts", "id").keySet();
        this.references = new WeekReferences(claims, knowledge);
        yaml.by("reading", "key").values().forEach(reading -> references.addReading(address, reading));
    }

    /** What is wrong in {@code week.yaml} and {@code claims.yaml}. */
    List<CourseProblem> problems() {
        return problems;
    }

    List<PageReading> lecture(List<PageSource> sources) {
        return sources.stream().map(source -> page(source, address)).toList();
    }

    List<PageReading> seminar(List<PageSource> sources) {
        return sources.stream()
                .map(source -> page(source, SEMINAR + "/" + files.slug()))
                .toList();
    }

    /** Front matter first, of all pages: their texts name each other's titles. */
    List<PageSource> sources(List<SourceFile> pages, String folder, List<CourseProblem> told) {
        List<PageSource> sources = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (SourceFile file : pages) {
            if (!file.path().getFileName().toString().matches("\\d+-[a-z0-9-]+\\.md")) {
                told.add(new CourseProblem(
                        file.name(), 1, "expected a name such as 03-har.md for a page: a number, then small letters"));
                continue;
            }
            if (!slugs.add(file.slug())) {
                told.add(new CourseProblem(file.name(), 1, "the page '" + file.slug() + "' is here a second time"));
                continue;
            }
            PageSource source = PageSource.of(file, folder.equals(SEMINAR), concepts, claims.keySet(), told::add);
            references.addPage(file.slug(), folder + "/" + files.slug() + "/" + file.slug(), source.title());
            sources.add(source);
        }
        return sources;
    }

    /** The assignment of the week is the page {@code homework}. */
    void addHomework() {
        for (SourceFile file : files.homework()) {
            try {
                JsonNode homework = YamlTree.parse(file.text()).root();
                if (homework.hasNonNull("slug")) {
                    references.addPage(
                            "homework",
                            "/assignments/" + homework.path("slug").asText(),
                            "Homework: " + homework.path("title").asText());
                }
            } catch (YamlException told) {
                // The assignment's own reader tells of it.
            }
        }
    }

    private PageReading page(PageSource source, String folder) {
        Drawn drawn = renderer.draw(source.text(), source.file().name(), source.firstLine(), references);
        String own = folder + "/" + source.file().slug();
        CoursePage page = new CoursePage(
                source.file().slug(),
                own,
                source.title(),
                source.section(),
                source.summary(),
                source.concepts(),
                drawn.html(),
                drawn.headings(),
                drawn.minutes());
        List<Passage> passages = drawn.parts().stream()
                .map(part -> new Passage(
                        part.id.isEmpty() ? own : own + "#" + part.id,
                        source.title(),
                        part.heading,
                        part.text.toString().strip()))
                .toList();
        return new PageReading(page, passages, drawn.problems());
    }

    /** The week round its pages. */
    Week week(List<CoursePage> lecture, List<CoursePage> seminar) {
        for (String field : List.of("title", "tagline", "big-idea")) {
            if (yaml.text(field).isBlank()) {
                problems.add(yaml.problem(field, "a week wants " + field));
            }
        }
        return new Week(
                files.slug(),
                files.number(),
                yaml.text("title"),
                yaml.text("tagline"),
                html("big-idea"),
                html("recurring-thread"),
                items("prerequisites"),
                yaml.each("concepts", this::concept),
                items("stories"),
                yaml.each(
                        "reading",
                        (node, path) -> new Reading(
                                node.path("key").asText(),
                                node.path("authors").asText(),
                                node.path("year").asText(),
                                node.path("title").asText(),
                                node.path("where").asText(),
                                node.path("suggested").asBoolean(),
                                html(path + ".remark"))),
                items("cross-references.builds-on"),
                items("cross-references.sets-up"),
                lecture,
                seminar);
    }

    /** What search finds on the week's own page. */
    List<Passage> passages() {
        String title = yaml.text("title");
        List<Passage> passages = new ArrayList<>(
                List.of(new Passage(address, title, "", plain("big-idea") + " " + plain("recurring-thread"))));
        passages.addAll(yaml.each(
                "stories",
                (node, path) -> new Passage(
                        address + "#story-" + node.path("id").asText(),
                        title,
                        node.path("title").asText(),
                        plain(path + ".text"))));
        passages.addAll(yaml.each(
                "reading",
                (node, path) -> new Passage(
                        address + "#reading-" + node.path("key").asText(),
                        title,
                        node.path("title").asText(),
                        node.path("authors").asText() + ", " + node.path("year").asText() + ". "
                                + plain(path + ".remark"))));
        passages.addAll(yaml.each(
                "concepts",
                (node, path) -> new Passage(
                        address + "#concept-" + node.path("id").asText(),
                        title,
                        node.path("name").asText(),
                        Stream.of(".lecture", ".seminar", ".homework")
                                .map(cell -> plain(path + cell + ".text"))
                                .collect(Collectors.joining(" ")))));
        passages.addAll(aroundTheWeek(title, "prerequisites", "What you bring", "prerequisites"));
        passages.addAll(aroundTheWeek(title, "elsewhere", "In other weeks", "cross-references.builds-on"));
        passages.addAll(aroundTheWeek(title, "elsewhere", "In other weeks", "cross-references.sets-up"));
        return passages;
    }

    /** One passage of a list of weeks. */
    private List<Passage> aroundTheWeek(String title, String anchor, String heading, String field) {
        String text = String.join(
                " ",
                yaml.each(
                        field,
                        (node, path) -> "Week " + node.path("week").asText() + ": "
                                + node.path("title").asText("") + " " + plain(path + ".text")));
        return text.isEmpty() ? List.of() : List.of(new Passage(address + "#" + anchor, title, heading, text));
    }

    private String plain(String field) {
        return renderer.draw(yaml.text(field), yaml.fileName(), yaml.line(field), references).parts().stream()
                .map(part -> part.text.toString().strip())
                .collect(Collectors.joining(" "));
    }

    private List<Item> items(String field) {
        return yaml.each(field, (node, path) -> {
            String week = node.hasNonNull("week") ? "Week " + node.path("week").asText() : "";
            String title = Stream.of(week, node.path("title").asText(""))
                    .filter(part -> !part.isEmpty())
                    .reduce((a, b) -> a + ": " + b)
                    .orElse("");
            return new Item(node.path("id").asText(""), title, html(path + ".text"));
        });
    }

    private Concept concept(JsonNode node, String path) {
        return new Concept(
                node.path("id").asText(),
                node.path("name").asText(),
                cell(node, path, "lecture"),
                cell(node, path, "seminar"),
                cell(node, path, "homework"));
    }

    private Cell cell(JsonNode concept, String path, String where) {
        String field = path + "." + where;
        String page = concept.path(where).path("page").asText("");
        References.@Nullable Link link = references.page(page);
        if (link == null && !page.isEmpty()) {
            problems.add(yaml.problem(field + ".page", "there is no page '" + page + "' in this week"));
        }
        return new Cell(html(field + ".text"), link == null ? null : link.address(), link == null ? null : link.text());
    }

    private String html(String field) {
        String text = yaml.text(field);
        if (text.isBlank()) {
            return "";
        }
        int line = yaml.line(field);
        Drawn drawn = renderer.draw(text, yaml.fileName(), line, references);
        problems.addAll(drawn.problems());
        return drawn.html();
    }
}
