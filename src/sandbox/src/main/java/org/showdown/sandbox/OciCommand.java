package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line that starts an OCI runtime. An OCI runtime leaves a box running when it is killed itself. So it is
 * started as process 1 of namespaces of its own, in which it sees one unprivileged user: its end, which follows from the end
 * of the thread that started it, is the end of everything in there.
 */
final class OciCommand {
    private static final String HIDE_CONTROL_GROUPS =
            "\"$1\" -t tmpfs none /sys/fs/cgroup 2>/dev/null; shift; exec \"$@\"";

    private final OciRuntime runtime;
    private final Path program;
    private final Path setpriv;
    private final Path unshare;
    private final Path shell;
    private final Path mount;

    OciCommand(OciRuntime runtime) throws IOException {
        this.runtime = runtime;
        this.program = Commands.need(runtime.program());
        this.setpriv = Commands.need("setpriv");
        this.unshare = Commands.need("unshare");
        this.shell = Commands.need("sh");
        this.mount = Commands.need("mount");
    }

    Path program() {
        return program;
    }

    /**
     * The command for one box.
     *
     * @param folder the bundle
     * @param id unique among the boxes that run
     * @param user the slot's user; null to keep our own, which is then not root
     */
    List<String> of(Path folder, String id, @Nullable Long user) {
        List<String> command = new ArrayList<>();
        command.add(setpriv.toString());
        if (user != null) {
            command.addAll(List.of("--reuid=" + user, "--regid=" + user, "--clear-groups"));
        }
        command.addAll(List.of("--no-new-privs", "--pdeathsig", "SIGKILL"));
        command.addAll(List.of(
                unshare.toString(),
                "--user",
                "--map-root-user",
                "--pid",
                "--mount",
                "--mount-proc",
                "--fork",
                "--kill-child=SIGKILL"));
        if (runtime.blindToControlGroups()) {
            command.addAll(List.of(shell.toString(), "-c", HIDE_CONTROL_GROUPS, "sh", mount.toString()));
        }
        command.add(program.toString());
        command.addAll(runtime.options());
        command.addAll(List.of("--root", OciBundle.state(folder).toString(), "run", "--bundle", folder.toString(), id));
        return command;
    }
}
