package org.showdown.neural.training;

/**
 * How a network is trained. The defaults are the homework's.
 *
 * @param loss made small on the training years
 * @param learningRate of Adam (Kingma and Ba, 2015), with its usual β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸
 * @param batch samples in a step
 * @param mostEpochs passes over the training years at the most
 * @param patience epochs without a lower validation QLIKE before training stops
 * @param clipNorm the norm to which longer gradients are shortened, so that one wild day cannot throw the weights
 * @param seed of the first weights, of the order of samples and of dropout
 */
public record TrainingSettings(
        NetworkLoss loss, double learningRate, int batch, int mostEpochs, int patience, double clipNorm, long seed) {
    public static final TrainingSettings HOMEWORK = new TrainingSettings(NetworkLoss.QLIKE, 1e-3, 256, 100, 10, 1, 1);

    public TrainingSettings {
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("expected a learning-rate above 0 and up to 1, found " + learningRate);
        }
        atLeastOne("batch", batch);
        atLeastOne("most-epochs", mostEpochs);
        atLeastOne("patience", patience);
        if (!(clipNorm > 0)) {
            throw new IllegalArgumentException("expected a clip-norm above 0, found " + clipNorm);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("expected " + name + " of at least 1, found " + value);
        }
    }

    public TrainingSettings withSeed(long otherSeed) {
        return new TrainingSettings(loss, learningRate, batch, mostEpochs, patience, clipNorm, otherSeed);
    }
}
