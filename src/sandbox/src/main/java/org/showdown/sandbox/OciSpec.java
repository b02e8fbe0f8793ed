package org.showdown.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container's {@code config.json}: the part of the OCI runtime specification that a box needs, under its names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OciSpec(String ociVersion, Program process, Root root, String hostname, List<Mount> mounts, Linux linux) {

    /** The specification's {@code process}. */
    record Program(
            boolean terminal,
            User user,
            List<String> args,
            List<String> env,
            String cwd,
            boolean noNewPrivileges,
            Capabilities capabilities,
            List<Rlimit> rlimits) {}

    record User(int uid, int gid) {}

    record Capabilities(
            List<String> bounding,
            List<String> effective,
            List<String> inheritable,
            List<String> permitted,
            List<String> ambient) {
        static final Capabilities NONE = new Capabilities(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    record Rlimit(String type, long soft, long hard) {}

    record Root(String path, boolean readonly) {}

    record Mount(String destination, String type, String source, List<String> options) {
        static Mount bind(String source, String destination) {
            return new Mount(destination, "bind", source, List.of("bind", "ro", "nosuid", "nodev"));
        }

        /** A device must not be mounted {@code nodev}, and a mount of its own is writable like the host's. */
        static Mount device(String device) {
            return new Mount(device, "bind", device, List.of("bind", "rw", "nosuid", "noexec"));
        }
    }

    record Linux(
            List<IdMapping> uidMappings, List<IdMapping> gidMappings, List<Namespace> namespaces, Seccomp seccomp) {}

    record IdMapping(int containerID, int hostID, int size) {}

    record Namespace(String type) {}

    record Seccomp(String defaultAction, List<String> architectures, List<SystemCall> syscalls) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SystemCall(
            List<String> names,
            String action,
            int errnoRet,
            @Nullable List<Argument> args) {}

    /** With {@code SCMP_CMP_MASKED_EQ} the first value is the mask. */
    record Argument(int index, long value, long valueTwo, String op) {}
}
