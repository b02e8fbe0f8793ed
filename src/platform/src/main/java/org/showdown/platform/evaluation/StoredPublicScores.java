package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.PublicScores;

/** Reads the public scores of one account. */
@ApplicationScoped
class StoredPublicScores implements PublicScores {

    private final Database database;

    StoredPublicScores(Database database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Double> qlike(UUID assignment, UUID account, int horizon) {
        Map<UUID, Double> qlike = new HashMap<>();
        database.list(
                        """
                        select s.id, c.qlike from submission s
                          join score c on c.submission_id = s.id and c.board = 'public' and c.symbol = '' and c.regime = 'all'
                         where s.assignment_id = ? and s.account_id = ? and c.horizon = ? and c.qlike is not null""",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getDouble(2)),
                        assignment,
                        account,
                        horizon)
                .forEach(score -> qlike.put(score.getKey(), score.getValue()));
        return qlike;
    }
}
