package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a box. Built from the outside in: a shell that opens the two files that bubblewrap gets as open
 * descriptors, the change to a slot's user, the limits, bubblewrap, Java.
 */
final class BubblewrapCommand {
    private static final String PRLIMIT = BoxContents.RUNNER + "/prlimit";

    /** Descriptors 8 and 9: the submission and the filter. The shell has no other work, and no text of ours is its program. */
    private static final String OPEN = "exec 8<\"$1\" 9<\"$2\"; shift 2; exec \"$@\"";

    private final BoxImage image;
    private final BoxContents contents;
    private final Path shell;
    private final Path setpriv;
    private final Path prlimit;
    private final Path bubblewrap;
    private final boolean weAreRoot;

    BubblewrapCommand(BoxImage image) throws IOException {
        this(image, Slots.weAreRoot());
    }

    BubblewrapCommand(BoxImage image, boolean weAreRoot) throws IOException {
        this.image = image;
        this.shell = Commands.need("sh");
        this.setpriv = Commands.need("setpriv");
        this.prlimit = Commands.need("prlimit");
        this.bubblewrap = Commands.need("bwrap");
        this.weAreRoot = weAreRoot;
        this.contents = new BoxContents(image, prlimit);
    }

    /**
     * The command for one box.
     *
     * @param user the slot's user; null to keep our own
     */
    List<String> of(BoxOrder order, @Nullable Long user) {
        return of(order, user, null);
    }

    /**
     * The command for one box.
     *
     * @param user the slot's user; null to keep our own
     * @param cuda what the box has of a GPU; null for none
     * @throws IllegalArgumentException when bubblewrap would run as root
     */
    List<String> of(BoxOrder order, @Nullable Long user, @Nullable CudaBox cuda) {
        if (user == null ? weAreRoot : user <= 0) {
            throw new IllegalArgumentException("bubblewrap is not run as root: in its box /proc/sys could be written");
        }
        List<String> command = new ArrayList<>();
        Path submission =
                order.file() == null ? Path.of("/dev/null") : order.file().toAbsolutePath();
        command.addAll(List.of(
                shell.toString(),
                "-c",
                OPEN,
                "sh",
                submission.toString(),
                (cuda == null ? image.seccomp() : cuda.filter()).toString()));
        if (user != null) {
            command.addAll(List.of(
                    setpriv.toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs"));
        }
        command.addAll(limits(order.limits(), user != null, cuda));
        command.add(bubblewrap.toString());
        command.addAll(walls(order.kind(), user != null, cuda));
        if (user == null) {
            // Without a user of its own, processes are counted inside: that counts this box alone.
            command.addAll(List.of(PRLIMIT, "--nproc=" + ResourceLimit.THREADS));
        }
        command.addAll(contents.command(order));
        if (cuda != null && order.file() != null) {
            command.set(command.lastIndexOf(order.mode()), "onnx-cuda");
            command.add(Integer.toString(order.limits().memoryMiB()));
        }
        return command;
    }

    private List<String> limits(Limits limits, boolean ownUser, @Nullable CudaBox cuda) {
        List<String> arguments = new ArrayList<>();
        arguments.add(prlimit.toString());
        for (ResourceLimit limit : cuda == null ? ResourceLimit.of(limits) : CudaBox.limits(limits)) {
            arguments.add("--" + limit.resource().toLowerCase(Locale.ROOT) + "=" + limit.range());
        }
        if (ownUser) {
            arguments.add("--nproc=128");
        }
        return arguments;
    }

    private List<String> walls(SubmissionKind kind, boolean ownUser, @Nullable CudaBox cuda) {
        List<String> arguments = new ArrayList<>(List.of(
                "--unshare-user",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--disable-userns",
                "--uid",
                String.valueOf(BoxContents.INNER_USER),
                "--gid",
                String.valueOf(BoxContents.INNER_USER),
                "--hostname",
                "box",
                "--cap-drop",
                "ALL",
                "--new-session",
                "--die-with-parent",
                "--clearenv"));
        Collection<Path> moreLibraries = cuda == null ? List.of() : cuda.extraLibraries(contents.systemLibraries());
        contents.environment(kind, moreLibraries)
                .forEach((name, value) -> arguments.addAll(List.of("--setenv", name, value)));
        arguments.addAll(List.of("--tmpfs", "/"));
        contents.binds(kind).forEach(bind -> bind(arguments, bind.source(), bind.target()));
        if (!ownUser) {
            bind(arguments, prlimit, PRLIMIT);
        }
        arguments.addAll(List.of("--perms", "0444", "--ro-bind-data", "8", BoxContents.SUBMISSION));
        for (String device : BoxContents.DEVICES) {
            arguments.addAll(List.of("--dev-bind", device, device));
        }
        if (cuda != null) {
            cuda.furnish(arguments, contents.systemLibraries(), BoxContents.NATIVES);
        } else if (kind == SubmissionKind.ONNX) {
            contents.natives().forEach(bind -> bind(arguments, bind.source(), bind.target()));
        }
        if (kind == SubmissionKind.ONNX) {
            // ONNX Runtime's Java side makes a temporary folder when it starts; a model has no means to write there.
            arguments.addAll(List.of("--size", String.valueOf(BoxContents.SCRATCH_BYTES), "--tmpfs", "/tmp"));
        } else {
            arguments.addAll(List.of("--dir", "/tmp"));
        }
        arguments.addAll(List.of("--remount-ro", "/", "--chdir", "/app", "--seccomp", "9", "--"));
        return arguments;
    }

    private static void bind(List<String> arguments, Path source, String target) {
        arguments.addAll(List.of("--ro-bind", source.toString(), target));
    }
}
