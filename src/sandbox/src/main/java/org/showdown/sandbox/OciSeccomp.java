package org.showdown.sandbox;

import java.util.List;
import org.showdown.runner.Syscalls;

/** The filter of system calls as an OCI runtime takes it. A foreign ABI is killed by the runtime's own library. */
final class OciSeccomp {
    private OciSeccomp() {}

    static OciSpec.Seccomp of(Syscalls calls) {
        String architecture = calls == Syscalls.X86_64 ? "SCMP_ARCH_X86_64" : "SCMP_ARCH_AARCH64";
        return new OciSpec.Seccomp(
                "SCMP_ACT_ALLOW",
                List.of(architecture),
                SystemCallRule.of(calls).stream().map(OciSeccomp::refusal).toList());
    }

    private static OciSpec.SystemCall refusal(SystemCallRule rule) {
        SystemCallRule.Bits when = rule.when();
        // To be traced by nobody means ENOSYS, also for a runtime that knows no other error than EPERM; and nobody is
        // left
        // to trace, because that call is refused too.
        boolean unknown = rule.errno() == SystemCallRule.ENOSYS;
        return new OciSpec.SystemCall(
                List.of(rule.call()),
                unknown ? "SCMP_ACT_TRACE" : "SCMP_ACT_ERRNO",
                rule.errno(),
                when == null
                        ? null
                        : List.of(new OciSpec.Argument(
                                when.argument(),
                                Integer.toUnsignedLong(when.mask()),
                                Integer.toUnsignedLong(when.value()),
                                "SCMP_CMP_MASKED_EQ")));
    }
}
