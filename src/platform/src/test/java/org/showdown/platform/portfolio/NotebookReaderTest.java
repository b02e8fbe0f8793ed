package org.showdown.platform.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.platform.web.Markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotebookReaderTest {
    private static final String PNG = Base64.getEncoder()
            .encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3});

    @Test
    void readsCellsInTheirOrderWithLanguageAndCount() throws Exception {
        Notebook notebook = read("""
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "R"}}, "cells": [
                  {"cell_type": "markdown", "source": ["# Title\\n", "text"]},
                  {"cell_type": "code", "execution_count": 7, "source": "x <- 1", "outputs": []},
                  {"cell_type": "raw", "source": "raw"}]}""");
        assertThat(notebook.cells()).extracting(NotebookCell::source).containsExactly("# Title\ntext", "x <- 1", "raw");
        assertThat(notebook.cells().get(1).language()).isEqualTo("R");
        assertThat(notebook.cells().get(1).count()).isEqualTo(7);
    }

    @Test
    void keepsTextOfOutputsWithoutTerminalCodes() throws Exception {
        Notebook notebook = read(withOutputs("""
                {"output_type": "stream", "name": "stdout", "text": ["QLIKE ", "0.21\\n"]},
                {"output_type": "error", "ename": "ValueError", "evalue": "no", "traceback": ["\\u001b[0;31mValueError\\u001b[0m: no"]}"""));
        assertThat(notebook.cells().getFirst().outputs())
                .extracting(CellOutput::text)
                .containsExactly("QLIKE 0.21\n", "ValueError: no");
    }

    @Test
    void namesWhatABrowserWouldRunAndLeavesItOut() throws Exception {
        Notebook notebook = read(withOutputs("""
                {"output_type": "display_data", "data": {"text/html": "<script>steal()</script>", "image/svg+xml": "<svg onload='steal()'/>",
                  "application/javascript": "steal()", "text/plain": "<Figure>"}}"""));
        CellOutput output = notebook.cells().getFirst().outputs().getFirst();
        assertThat(output.text()).isEqualTo("<Figure>");
        assertThat(output.leftOut()).containsExactlyInAnyOrder("HTML", "SVG", "JavaScript");
        assertThat(notebook.toString()).doesNotContain("steal");
    }

    @Test
    void takesPicturesByTheirBytesAndNotByTheirName() throws Exception {
        String html = Base64.getEncoder().encodeToString("<html><script>".getBytes(StandardCharsets.UTF_8));
        Notebook notebook = read(withOutputs("""
                {"output_type": "display_data", "data": {"image/png": "%s"}},
                {"output_type": "display_data", "data": {"image/png": "%s"}},
                {"output_type": "display_data", "data": {"image/jpeg": "data:text/html,hi"}}""".formatted(PNG, html)));
        assertThat(notebook.pictures())
                .singleElement()
                .extracting(NotebookPicture::mediaType)
                .isEqualTo("image/png");
        assertThat(notebook.cells().getFirst().outputs().get(1).leftOut()).hasSize(1);
        assertThat(notebook.cells().getFirst().outputs().get(2).leftOut()).hasSize(1);
    }

    @Test
    void showsPicturesThatAreAttachedToATextAndNamesThoseFromElsewhere() throws Exception {
        Notebook notebook = read("""
                {"nbformat": 4, "cells": [{"cell_type": "markdown",
                  "source": "![a](attachment:my%%20plot.png) ![b](https://e.org/b.png) <img alt='c' src='https://e.org/c.png'> ![d](attachment:gone.png)",
                  "attachments": {"my plot.png": {"image/png": "%s"}, "unused.png": {"image/png": "%s"}}}]}""".formatted(PNG, PNG));
        assertThat(notebook.pictures()).hasSize(1);
        assertThat(notebook.cells().getFirst().outputs())
                .flatExtracting(CellOutput::leftOut)
                .containsExactly(
                        "a picture from https://e.org/b.png",
                        "a picture from https://e.org/c.png",
                        "a picture from attachment:gone.png");
        assertThat(notebook.cells().getFirst().outputs().getFirst().picture()).isEqualTo(1);
    }

    @Test
    void findsThePlotOfAttentionByTheWordsBesideIt() throws Exception {
        String plot = "\"outputs\": [{\"output_type\": \"display_data\", \"data\": {\"image/png\": \"" + PNG + "\"}}]";
        String loss = "{\"cell_type\": \"code\", \"source\": \"plot(loss of attention)\", " + plot + "}";
        String text = "{\"cell_type\": \"markdown\", \"source\": \"Which **lags** it looks at\"}";
        String weights = "{\"cell_type\": \"code\", \"source\": \"bar(Attention)\", " + plot + "}";
        assertThat(read("{\"nbformat\": 4, \"cells\": [" + loss + "," + text + "," + weights + "]}")
                        .attentionPlot())
                .contains(2);
        assertThat(read("{\"nbformat\": 4, \"cells\": [" + weights + "," + text + "]}")
                        .attentionPlot())
                .isEmpty();
    }

    @Test
    void aReportTakesWhatFitsOnPaper() throws Exception {
        String cell = "{\"cell_type\": \"raw\", \"source\": \"" + "x".repeat(45_000) + "\"}";
        Notebook tooLong = read("{\"nbformat\": 4, \"cells\": [" + (cell + ",").repeat(5) + cell + "]}");
        assertThat(NotebookView.report(tooLong)).satisfies(report -> {
            assertThat(report.cells()).hasSize(4);
            assertThat(report.more()).isEqualTo(2);
            assertThat(report.cells().getFirst().source().lines()).allMatch(line -> line.length() <= 2_000);
        });
        // The head of a PNG that says it has 65,535 by 65,535 pixels; one that says nothing.
        byte[] giant =
                HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000ffff0000ffff08020000000000000000000000");
        Notebook pictures = new Notebook(
                List.of(),
                List.of(new NotebookPicture("image/png", giant), new NotebookPicture("image/png", new byte[9])));
        assertThat(NotebookView.report(pictures).addresses()).containsOnly(Optional.empty());
    }

    @Test
    void cutsGiantOutputAndSaysHowMuchIsMissing() throws Exception {
        Notebook notebook = read(withOutputs(
                "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"" + "x".repeat(1_000_000) + "\"}"));
        CellOutput output = notebook.cells().getFirst().outputs().getFirst();
        assertThat(output.text()).hasSize(20_000);
        assertThat(output.cut()).isEqualTo(980_000);
    }

    @Test
    void showsFiftyOutputsOfACellAndCountsTheRest() throws Exception {
        String one = "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"x\"}";
        Notebook notebook = read(withOutputs((one + ",").repeat(59) + one));
        assertThat(notebook.cells().getFirst().outputs())
                .hasSize(51)
                .last()
                .extracting(CellOutput::label)
                .isEqualTo("10 more outputs are in the file alone.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|which is a JSON object, found a list",
                "{\"cells\": []}|Expected nbformat 4, found nothing",
                "{\"nbformat\": 3, \"worksheets\": []}|Expected nbformat 4, found 3",
                "{\"nbformat\": \"4\", \"cells\": []}|Expected nbformat 4, found other text",
                "{\"nbformat\": 4, \"cells\": []}|Expected a list of cells, found an empty one",
                "{\"nbformat\": 4, \"cells\": {}}|Expected a list of cells, found an object",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\"}]}|Cell 1: expected cell_type markdown, code or raw",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"raw\", \"source\": 4}]}|Cell 1: source: expected text or a list of lines, found something else",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\"}]}|Cell 1: expected a list of outputs, found nothing",
                "{\"nbformat\": 4,|Expected JSON, as a notebook is; it cannot be read from line 1",
                "{\"nbformat\": 4, \"nbformat\": 4}|Expected JSON",
            })
    void saysWhatWasExpectedAndWhatWasFound(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidNotebookException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesDeepJson() {
        assertThatThrownBy(() -> read("{\"metadata\": " + "[".repeat(100_000)))
                .isInstanceOf(InvalidNotebookException.class)
                .hasMessageContaining("nested more than 50 deep");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"nbformat\": 4, \"cells\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> NotebookReader.read(latin)).hasMessageContaining("Expected text in UTF-8");
    }

    @Test
    void refusesMoreThanFiveMegabytes() {
        assertThatThrownBy(() -> NotebookReader.read(new byte[5_000_001]))
                .hasMessageContaining("Expected at most 5 MB");
    }

    @Test
    void hostileMarkdownIsReadAndCanDoNothing() {
        String html = Markdown.markdown("""
                <script>steal()</script><img src=x onerror="steal()">

                [run](javascript:steal()) ![pixel](data:image/svg+xml;base64,PHN2Zz4=)""").toString();
        assertThat(html).doesNotContain("<script", "onerror", "javascript:", "data:");
        for (String nested : new String[] {">", "*a ", "[", "- "}) {
            assertThat(Markdown.markdown(nested.repeat(50_000 / nested.length()))
                            .toString())
                    .isNotNull();
        }
    }

    private static String withOutputs(String outputs) {
        return "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": [" + outputs
                + "]}]}";
    }

    private static Notebook read(String json) throws InvalidNotebookException {
        return NotebookReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
