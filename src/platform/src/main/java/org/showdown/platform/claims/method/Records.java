package org.showdown.platform.claims.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.walkforward.ForecastTable;

/** What an installation has stored and methods read: results of reference solutions, studies, trainings. */
public interface Records {

    /** Nothing at all. */
    Records NONE = new Records() {
        @Override
        public Optional<AssignmentSettings> assignment() {
            return Optional.empty();
        }

        @Override
        public boolean mayShow(Board board) {
            return false;
        }

        @Override
        public OptionalDouble loss(String model, Board board, int horizon, String regime, String loss) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<ForecastTable> forecasts(String model, Board board) {
            return Optional.empty();
        }

        @Override
        public Optional<JsonNode> study(String study) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble validationQlike(String trainingLoss) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<String> trainingLog(String model) {
            return Optional.empty();
        }
    };

    /** @return the settings of the week's assignment, whose boards are meant */
    Optional<AssignmentSettings> assignment();

    /** @return whether numbers of this board may be shown to students */
    boolean mayShow(Board board);

    /**
     * A reference solution's mean loss on a board.
     *
     * @param regime {@code all}, {@code calm} or {@code crisis}
     * @param loss   {@code qlike}, {@code mse}, {@code logMse} or {@code directionalAccuracy}
     */
    OptionalDouble loss(String model, Board board, int horizon, String regime, String loss);

    /** @return a reference solution's forecasts on a board */
    Optional<ForecastTable> forecasts(String model, Board board);

    /** @return the result of the newest finished study of that name on the week's market */
    Optional<JsonNode> study(String study);

    /** @return the validation QLIKE of the homework's LSTM that was trained with this loss */
    OptionalDouble validationQlike(String trainingLoss);

    /** @return what the training of a reference solution's network wrote */
    Optional<String> trainingLog(String model);
}
