package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a box holds of the host beside its process; given back, last taken first, when it is gone. */
final class BoxResources implements AutoCloseable {
    private final Deque<Resource> held = new ArrayDeque<>();
    private final KernelKills machine;
    private final long killsBefore;
    private @Nullable ControlGroup group;

    BoxResources() {
        this(KernelKills.OF_THIS_MACHINE);
    }

    BoxResources(KernelKills machine) {
        this.machine = machine;
        this.killsBefore = machine.soFar();
    }

    /** Something to give back. */
    interface Resource {
        void close() throws IOException;
    }

    void hold(Resource resource) {
        held.push(resource);
    }

    /**
     * Makes a control group for the box where groups are delegated; the command then starts in it.
     *
     * @param memoryBytes as for {@link ControlGroup#limit}
     */
    List<String> grouped(@Nullable ControlGroups groups, long memoryBytes, List<String> command) throws IOException {
        if (groups == null) {
            return command;
        }
        ControlGroup made = groups.open(memoryBytes);
        group = made;
        hold(made::close);
        return made.starting(command);
    }

    /** Whether the kernel ended the box because its control group had used up its memory. */
    boolean outOfMemory() {
        return group != null && group.outOfMemory();
    }

    /**
     * Whether the kernel may have ended the box because memory was short that is not its own. A control group knows; without one, any kill on
     * the machine since the box was made may have been it.
     */
    boolean machineLacksMemory() {
        return group == null ? machine.soFar() > killsBefore : group.endedForOthers();
    }

    @Override
    public void close() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (IOException | UncheckedIOException e) {
                // What could not be removed is in nobody's way: it is removed at the next use of the slot, or at the
                // next
                // start. The result of the run must not be lost for it.
            }
        }
    }
}
