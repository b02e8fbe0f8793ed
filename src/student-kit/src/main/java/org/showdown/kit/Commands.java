package org.showdown.kit;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Hands each command the surroundings it works in. */
record Commands(Surroundings surroundings) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object command = switch (type.getSimpleName()) {
            case "CheckCommand" -> new CheckCommand(surroundings);
            case "EvaluateCommand" -> new EvaluateCommand(surroundings);
            case "FitCommand" -> new FitCommand(surroundings);
            case "InspectMarketCommand" -> new InspectMarketCommand(surroundings);
            case "SimulateCommand" -> new SimulateCommand(surroundings);
            case "IsolationCommand" -> new IsolationCommand(surroundings);
            default -> CommandLine.defaultFactory().create(type);
        };
        return type.cast(command);
    }
}
