package org.showdown.sandbox;

import java.nio.file.Path;

final class BubblewrapSandbox extends Sandbox {
    BubblewrapSandbox(Path cacheDir) {}

    @Override
    public boolean confines() {
        return true;
    }

    @Override
    public Isolation probe() {
        return Isolation.refused("not yet");
    }
}
