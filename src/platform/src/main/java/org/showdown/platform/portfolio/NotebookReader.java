package org.showdown.platform.portfolio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.showdown.platform.training.PlainText;

/** Reads a Jupyter notebook of format 4. Everything in it is a stranger's. */
final class NotebookReader {
    /** As the page of the upload says; plots of a homework fit, a dataset does not. */
    static final int MOST_BYTES = 5_000_000;

    private static final int MOST_CELLS = 1_000;
    private static final int LONGEST_SOURCE = 50_000;
    private static final int DEEPEST = 50;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<NotebookPicture> pictures = new ArrayList<>();
    private final String language;

    private NotebookReader(String language) {
        this.language = language;
    }

    /** @throws InvalidNotebookException with the first thing that is wrong */
    static Notebook read(byte[] content) throws InvalidNotebookException {
        JsonNode root = parse(text(content));
        if (!root.isObject()) {
            throw new InvalidNotebookException(
                    "Expected a notebook, which is a JSON object, found " + what(root) + ".");
        }
        JsonNode format = root.path("nbformat");
        if (!format.isInt() || format.intValue() != 4) {
            throw new InvalidNotebookException("Expected nbformat 4, found "
                    + (format.isInt() ? format.intValue() : what(format))
                    + ". Open the notebook in a current Jupyter and save it again.");
        }
        JsonNode cells = root.path("cells");
        if (!cells.isArray() || cells.isEmpty()) {
            throw new InvalidNotebookException(
                    "Expected a list of cells, found " + (cells.isArray() ? "an empty one" : what(cells)) + ".");
        }
        if (cells.size() > MOST_CELLS) {
            throw new InvalidNotebookException(
                    "Expected at most " + MOST_CELLS + " cells, found " + cells.size() + ".");
        }
        String named = root.path("metadata").path("language_info").path("name").asText("python");
        NotebookReader reader = new NotebookReader(named.matches("[A-Za-z0-9+#-]{1,20}") ? named : "text");
        List<NotebookCell> read = new ArrayList<>();
        for (JsonNode cell : cells) {
            read.add(reader.cell(cell, read.size() + 1));
        }
        return new Notebook(List.copyOf(read), List.copyOf(reader.pictures));
    }

    private static String text(byte[] content) throws InvalidNotebookException {
        if (content.length > MOST_BYTES) {
            throw InvalidNotebookException.tooLarge(content.length);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidNotebookException(
                    "Expected text in UTF-8, as Jupyter writes it, found bytes that are none. Is it the .ipynb file itself?");
        }
    }

    private static JsonNode parse(String text) throws InvalidNotebookException {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new InvalidNotebookException("Expected a notebook, found JSON that is nested more than " + DEEPEST
                    + " deep or a number too long.");
        } catch (JsonProcessingException e) {
            throw new InvalidNotebookException("Expected JSON, as a notebook is; it cannot be read"
                    + (e.getLocation() == null
                            ? "."
                            : " from line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + "."));
        }
    }

    private NotebookCell cell(JsonNode cell, int number) throws InvalidNotebookException {
        String where = "Cell " + number + ": ";
        NotebookCell.Kind kind = switch (cell.path("cell_type").asText("")) {
            case "markdown" -> NotebookCell.Kind.MARKDOWN;
            case "code" -> NotebookCell.Kind.CODE;
            case "raw" -> NotebookCell.Kind.RAW;
            default ->
                throw new InvalidNotebookException(where + "expected cell_type markdown, code or raw, found "
                        + what(cell.path("cell_type")) + ".");
        };
        String source = PlainText.clean(lines(cell.path("source"), where + "source: "));
        if (source.length() > LONGEST_SOURCE) {
            throw new InvalidNotebookException(
                    where + "expected at most " + LONGEST_SOURCE + " characters, found " + source.length() + ".");
        }
        JsonNode count = cell.path("execution_count");
        boolean code = kind == NotebookCell.Kind.CODE;
        OutputReader outputs = new OutputReader(pictures, where);
        return new NotebookCell(
                number,
                kind,
                source,
                code ? language : "",
                count.isInt() ? count.intValue() : null,
                switch (kind) {
                    case CODE -> outputs.read(cell.path("outputs"));
                    case MARKDOWN -> outputs.pictures(source, cell.path("attachments"));
                    case RAW -> List.of();
                });
    }

    /** Text in a notebook is a string or a list of strings. */
    static String lines(JsonNode node, String where) throws InvalidNotebookException {
        if (node.isTextual()) {
            return node.textValue();
        }
        StringBuilder text = new StringBuilder();
        boolean good = node.isArray();
        for (JsonNode line : node) {
            good &= line.isTextual();
            text.append(line.asText());
        }
        if (!good) {
            throw new InvalidNotebookException(where + "expected text or a list of lines, found " + what(node) + ".");
        }
        return text.toString();
    }

    static String what(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "nothing";
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "other text";
            default -> "something else";
        };
    }
}
