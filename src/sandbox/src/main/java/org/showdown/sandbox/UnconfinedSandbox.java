package org.showdown.sandbox;

import java.util.List;

final class UnconfinedSandbox extends Sandbox {
    @Override
    public boolean confines() {
        return false;
    }

    @Override
    public Isolation probe() {
        return new Isolation(true, List.of(), List.of("unconfined: submissions run with the rights of this process"));
    }
}
