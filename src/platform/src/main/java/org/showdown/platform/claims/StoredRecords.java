package org.showdown.platform.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.course.YamlTree;
import org.showdown.platform.course.YamlTree.YamlException;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.walkforward.ForecastTable;

/** Records of one assignment, read for a worker: results of the reference solutions, studies and trainings on its market, logs of the repository. */
final class StoredRecords implements Records {
    private static final Map<String, String> COLUMNS =
            Map.of("qlike", "qlike", "mse", "mse", "logMse", "log_mse", "directionalAccuracy", "directional_accuracy");
    private static final String OF_REFERENCE = """
             where x.submission_id = (
                   select s.id from submission s
                    where s.assignment_id = ? and s.reference = ? and (s.status = 'scored' or s.again)
                    order by s.submitted_at desc limit 1)
               and x.board = ?""";

    private final Assignment assignment;
    private final Database database;
    private final ObjectMapper json;
    private final Path references;

    StoredRecords(Assignment assignment, Database database, ObjectMapper json, Path references) {
        this.assignment = assignment;
        this.database = database;
        this.json = json;
        this.references = references;
    }

    @Override
    public Optional<AssignmentSettings> assignment() {
        return Optional.of(assignment.settings());
    }

    @Override
    public boolean mayShow(Board board) {
        return assignment.showsToStudents(board);
    }

    @Override
    public OptionalDouble loss(String model, Board board, int horizon, String regime, String loss) {
        String column = COLUMNS.get(loss);
        if (column == null) {
            throw new IllegalArgumentException("expected one of " + COLUMNS.keySet() + ", found '" + loss + "'");
        }
        return database
                .list(
                        "select x." + column + " from score x " + OF_REFERENCE
                                + " and x.horizon = ? and x.symbol = '' and x.regime = ? and x." + column
                                + " is not null",
                        row -> row.getDouble(1),
                        assignment.id(),
                        model,
                        board.id(),
                        horizon,
                        regime)
                .stream()
                .mapToDouble(value -> value)
                .findFirst();
    }

    @Override
    public Optional<ForecastTable> forecasts(String model, Board board) {
        return database.first(
                "select x.days, x.symbols, x.horizons, x.forecasts from forecast_table x " + OF_REFERENCE,
                StoredRecords::table,
                assignment.id(),
                model,
                board.id());
    }

    private static ForecastTable table(ResultSet row) throws SQLException {
        List<LocalDate> days = Arrays.stream((Date[]) row.getArray(1).getArray())
                .map(Date::toLocalDate)
                .toList();
        double[] forecasts = Arrays.stream((Double[]) row.getArray(4).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ForecastTable(
                days,
                List.of((String[]) row.getArray(2).getArray()),
                List.of((Integer[]) row.getArray(3).getArray()),
                forecasts);
    }

    @Override
    public Optional<JsonNode> study(String study) {
        return database.first(
                        """
                        select result from training_job
                         where kind = 'study' and status = 'finished' and study = ? and dataset = ?
                         order by (assignment_id is not distinct from ?) desc, finished_at desc limit 1""",
                        row -> row.getString(1),
                        study,
                        assignment.settings().dataset(),
                        assignment.id())
                .map(this::parsed);
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored study is not JSON", e);
        }
    }

    private record Trained(String recipe, double qlike) {}

    @Override
    public OptionalDouble validationQlike(String trainingLoss) {
        return database
                .list(
                        """
                        select recipe, validation_qlike from training_job
                         where kind = 'training' and status = 'finished' and dataset = ? and validation_qlike is not null
                         order by finished_at desc""",
                        row -> new Trained(row.getString(1), row.getDouble(2)),
                        assignment.settings().dataset())
                .stream()
                .filter(trained -> isHomeworksLstm(trained.recipe(), trainingLoss))
                .mapToDouble(Trained::qlike)
                .findFirst();
    }

    private static boolean isHomeworksLstm(String recipe, String loss) {
        try {
            JsonNode root = YamlTree.parse(recipe).root();
            JsonNode network = root.path("network");
            return network.path("cell").asText("lstm").equals("lstm")
                    && network.path("layers").asText("2").equals("2")
                    && network.path("hidden").asText("64").equals("64")
                    && network.path("attention").asText("none").equals("none")
                    && network.path("sequence-length").asText("20").equals("20")
                    && root.path("training").path("loss").asText("qlike").equals(loss);
        } catch (YamlException e) {
            return false; // a recipe that the training program read in another way is not the homework's
        }
    }

    @Override
    public Optional<String> trainingLog(String model) {
        Path log = references.resolve(model).resolve("training.log");
        if (!model.matches("[a-z0-9-]+") || !Files.isRegularFile(log)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(log));
        } catch (IOException e) {
            return Optional.empty(); // as if it were not there: the ledger says so, and looks again tomorrow
        }
    }
}
