package org.showdown.platform.gradebook;

/**
 * What a submission came to by one line of the grade rule.
 *
 * @param reason in numbers, or what is waited for; empty where there is nothing to add
 */
record Judgement(Outcome outcome, String reason) {

    enum Outcome {
        EARNED("Earned"),
        MISSED("Not earned"),
        OPEN("Open");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Judgement open(String reason) {
        return new Judgement(Outcome.OPEN, reason);
    }

    static Judgement of(boolean met, String reason) {
        return new Judgement(met ? Outcome.EARNED : Outcome.MISSED, reason);
    }
}
