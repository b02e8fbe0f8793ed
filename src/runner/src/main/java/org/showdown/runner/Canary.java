package org.showdown.runner;

import java.util.List;

final class Canary {
    Frame.Probed probe() {
        return new Frame.Probed(0, List.of());
    }
}
