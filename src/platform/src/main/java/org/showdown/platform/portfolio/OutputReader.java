package org.showdown.platform.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.training.PlainText;
import org.showdown.platform.web.Markdown;

/** Reads a code cell's outputs, and a text's pictures: text and pictures. HTML, SVG, JavaScript and the rest would be run by a browser, so they are named and left out. */
final class OutputReader {
    private static final int MOST_OUTPUTS = 50;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_PICTURES = 60;
    private static final int LONGEST_ADDRESS = 100;
    private static final String ATTACHED = "attachment:";

    private final List<NotebookPicture> pictures;
    private final String where;

    /** @param pictures of the notebook so far; found ones are added */
    OutputReader(List<NotebookPicture> pictures, String where) {
        this.pictures = pictures;
        this.where = where;
    }

    List<CellOutput> read(JsonNode outputs) throws InvalidNotebookException {
        if (!outputs.isArray()) {
            throw new InvalidNotebookException(
                    where + "expected a list of outputs, found " + NotebookReader.what(outputs) + ".");
        }
        List<CellOutput> read = new ArrayList<>();
        for (JsonNode output : outputs) {
            if (read.size() == MOST_OUTPUTS) {
                read.add(CellOutput.note((outputs.size() - MOST_OUTPUTS) + " more outputs are in the file alone."));
                break;
            }
            read.add(output(output));
        }
        return List.copyOf(read);
    }

    /**
     * The pictures of a Markdown cell. Those that are attached to it are in the file; others would have to be fetched.
     *
     * @param attachments by name, each as an output's data
     */
    List<CellOutput> pictures(String source, JsonNode attachments) throws InvalidNotebookException {
        List<CellOutput> read = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (String address : Markdown.pictures(source)) {
            if (read.size() + leftOut.size() == MOST_OUTPUTS) {
                leftOut.add("more pictures");
                break;
            }
            Optional<JsonNode> attached = attached(address, attachments);
            if (attached.isPresent()) {
                read.add(display(attached.get()));
            } else {
                leftOut.add("a picture from " + shortened(address));
            }
        }
        if (!leftOut.isEmpty()) {
            read.add(CellOutput.note("").without(leftOut));
        }
        return List.copyOf(read);
    }

    private static Optional<JsonNode> attached(String address, JsonNode attachments) {
        return attachments.properties().stream()
                .filter(each -> address.equals(ATTACHED + each.getKey().replace(" ", "%20")))
                .map(Map.Entry::getValue)
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static String shortened(String address) {
        String clean = PlainText.clean(address);
        return clean.length() <= LONGEST_ADDRESS ? clean : clean.substring(0, LONGEST_ADDRESS) + "…";
    }

    private CellOutput output(JsonNode output) throws InvalidNotebookException {
        return switch (output.path("output_type").asText("")) {
            case "stream" ->
                text(output.path("name").asText("").equals("stderr") ? "Printed as an error" : "", output.path("text"));
            case "error" -> error(output);
            case "display_data", "execute_result" -> display(output.path("data"));
            default ->
                throw new InvalidNotebookException(
                        where + "expected output_type stream, display_data, execute_result or error, found "
                                + NotebookReader.what(output.path("output_type")) + ".");
        };
    }

    private CellOutput error(JsonNode output) throws InvalidNotebookException {
        StringBuilder text = new StringBuilder();
        for (JsonNode line : output.path("traceback")) {
            text.append(line.asText("")).append('\n');
        }
        if (text.isEmpty()) {
            text.append(output.path("ename").asText(""))
                    .append(": ")
                    .append(output.path("evalue").asText(""));
        }
        return CellOutput.ofText("Error", PlainText.clean(text.toString()).strip(), LONGEST_TEXT);
    }

    private CellOutput display(JsonNode data) throws InvalidNotebookException {
        if (!data.isObject()) {
            throw new InvalidNotebookException(
                    where + "expected an output's data, found " + NotebookReader.what(data) + ".");
        }
        List<String> leftOut = new ArrayList<>();
        @Nullable Integer picture = null;
        for (String type : data.properties().stream().map(Map.Entry::getKey).toList()) {
            if (type.equals("text/plain")) {
                continue;
            }
            Optional<NotebookPicture> found = type.equals("image/png") || type.equals("image/jpeg")
                    ? NotebookPicture.of(NotebookReader.lines(data.path(type), where))
                    : Optional.empty();
            if (picture == null && found.isPresent() && pictures.size() < MOST_PICTURES) {
                pictures.add(found.get());
                picture = pictures.size();
            } else {
                leftOut.add(name(type));
            }
        }
        CellOutput text = data.has("text/plain") ? text("", data.path("text/plain")) : CellOutput.note("");
        return new CellOutput(text.label(), text.text(), text.cut(), picture, List.copyOf(leftOut));
    }

    private CellOutput text(String label, JsonNode node) throws InvalidNotebookException {
        return CellOutput.ofText(label, PlainText.clean(NotebookReader.lines(node, where)), LONGEST_TEXT);
    }

    private static String name(String type) {
        return switch (type) {
            case "text/html" -> "HTML";
            case "image/svg+xml" -> "SVG";
            case "application/javascript", "text/javascript" -> "JavaScript";
            case "text/latex" -> "LaTeX";
            case "image/png", "image/jpeg" -> "a picture that is too large, one too many or none";
            default -> type.matches("[a-z]+/[A-Za-z0-9.+-]{1,60}") ? type : "an unknown kind";
        };
    }
}
