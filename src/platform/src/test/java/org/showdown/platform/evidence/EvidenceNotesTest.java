package org.showdown.platform.evidence;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceNotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0.5 | it cannot be told apart from the best at the 10 % level.",
                "2 | 0.02 | it can be told apart from the best at the 10 % level.",
                "2 | 0.10 | a row with a smaller loss can be told apart from the best at the 10 % level; its own loss is too noisy to tell.",
                "3 | NaN | it stands too far behind to be held against the best."
            })
    void saysOfAGroupWhatWasTested(int group, double p, String said) {
        RowEvidence row = new RowEvidence(UUID.randomUUID(), 0.2, 0.18, 0.23456, p, group);

        assertThat(EvidenceNotes.all(row))
                .isEqualTo("Group " + group + ": " + said + " Mean QLIKE 0.2000, 95 % interval 0.1800 to 0.2346.");
    }
}
