package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML text as a tree whose scalars are all text, with the line of each field. Nothing is turned into dates or numbers here: the reader of
 * the settings decides what a field is, and 2019-12-31 stays what was written. Fields are named by their path, {@code split.test.from}; an
 * item of a list by its place, {@code stories.0.title}.
 */
public final class YamlTree {
    private static final int DEEPEST = 20;

    private final ObjectNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlTree(ObjectNode root) {
        this.root = root;
    }

    /** @throws YamlException with the line, when the text is no YAML mapping */
    public static YamlTree parse(String text) throws YamlException {
        OptionalInt spoilt = CourseText.spoilt(text);
        if (spoilt.isPresent()) {
            throw new YamlException(spoilt.getAsInt(), CourseText.SPOILT);
        }
        Node node;
        try {
            node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlException(line, "this is no YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int place = Math.max(0, text.indexOf(e.getCodePoint()));
            throw new YamlException(
                    1
                            + (int) text.substring(0, place)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    "this is no YAML: it has the control character U+%04X".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            throw new YamlException(1, "this is no YAML: " + e.getMessage());
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new YamlException(1, "expected fields such as title: Homework");
        }
        YamlTree tree = new YamlTree(JsonNodeFactory.instance.objectNode());
        tree.fill(tree.root, mapping, "", 0);
        return tree;
    }

    /** A tree without fields. */
    static YamlTree empty() {
        return new YamlTree(JsonNodeFactory.instance.objectNode());
    }

    public ObjectNode root() {
        return root;
    }

    /** @return the line on which a field stands, or the one above it that holds it; 1 for a field that is missing at the top */
    public int line(String field) {
        for (String path = field; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            Integer line = lines.get(path);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private void fill(ObjectNode target, MappingNode mapping, String prefix, int depth) throws YamlException {
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlException(line, "a field's name is a word");
            }
            if (target.has(key.getValue())) {
                throw new YamlException(line, "the field " + prefix + key.getValue() + " stands here a second time");
            }
            String path = prefix + key.getValue();
            lines.put(path, line);
            target.set(key.getValue(), convert(tuple.getValueNode(), path + ".", depth + 1));
        }
    }

    private JsonNode convert(Node node, String prefix, int depth) throws YamlException {
        if (depth > DEEPEST) {
            throw new YamlException(node.getStartMark().getLine() + 1, "this is nested too deeply");
        }
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                fill(object, mapping, prefix, depth);
                yield object;
            }
            case SequenceNode sequence -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (Node item : sequence.getValue()) {
                    String path = prefix + array.size();
                    lines.put(path, item.getStartMark().getLine() + 1);
                    array.add(convert(item, path + ".", depth + 1));
                }
                yield array;
            }
            case ScalarNode scalar -> JsonNodeFactory.instance.textNode(scalar.getValue());
            default -> throw new YamlException(node.getStartMark().getLine() + 1, "this kind of YAML is not used here");
        };
    }

    /** A text that is not the YAML that we read. */
    public static final class YamlException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        YamlException(int line, String message) {
            super(message);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }
}
