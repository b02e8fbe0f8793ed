package org.showdown.runner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of the system calls that the sandbox has a rule for, and which the canary tries, by processor architecture. */
public enum Syscalls {
    /** 64-bit x86; its audit number is {@code AUDIT_ARCH_X86_64}. */
    X86_64(0xC000003E, 1),
    /** 64-bit ARM; its audit number is {@code AUDIT_ARCH_AARCH64}. */
    AARCH64(0xC00000B7, 2);

    private static final String TABLE = """
            # name x86-64 aarch64
            socket 41 198
            clone 56 220
            clone3 435 435
            mmap 9 222
            ioctl 16 29
            fcntl 72 25
            socketpair 53 199
            connect 42 203
            bind 49 200
            listen 50 201
            accept 43 202
            accept4 288 242
            sendto 44 206
            recvfrom 45 207
            sendmsg 46 211
            recvmsg 47 212
            sendmmsg 307 269
            recvmmsg 299 243
            fork 57 -
            vfork 58 -
            execveat 322 281
            ptrace 101 117
            process_vm_readv 310 270
            process_vm_writev 311 271
            process_madvise 440 440
            pidfd_open 434 434
            pidfd_getfd 438 438
            pidfd_send_signal 424 424
            kcmp 312 272
            mount 165 40
            umount2 166 39
            pivot_root 155 41
            chroot 161 51
            move_mount 429 429
            open_tree 428 428
            fsopen 430 430
            fsconfig 431 431
            fsmount 432 432
            fspick 433 433
            mount_setattr 442 442
            unshare 272 97
            setns 308 268
            bpf 321 280
            perf_event_open 298 241
            userfaultfd 323 282
            io_uring_setup 425 425
            io_uring_enter 426 426
            io_uring_register 427 427
            io_setup 206 0
            io_submit 209 2
            io_destroy 207 1
            io_getevents 208 4
            io_cancel 210 3
            add_key 248 217
            request_key 249 218
            keyctl 250 219
            memfd_create 319 279
            memfd_secret 447 447
            shmget 29 194
            shmat 30 196
            shmctl 31 195
            shmdt 67 197
            semget 64 190
            semop 65 193
            semctl 66 191
            semtimedop 220 192
            msgget 68 186
            msgsnd 69 189
            msgrcv 70 188
            msgctl 71 187
            mq_open 240 180
            mq_unlink 241 181
            mq_timedsend 242 182
            mq_timedreceive 243 183
            mq_notify 244 184
            mq_getsetattr 245 185
            inotify_init 253 -
            inotify_init1 294 26
            inotify_add_watch 254 27
            fanotify_init 300 262
            fanotify_mark 301 263
            kexec_load 246 104
            kexec_file_load 320 294
            reboot 169 142
            swapon 167 224
            swapoff 168 225
            init_module 175 105
            finit_module 313 273
            delete_module 176 106
            iopl 172 -
            ioperm 173 -
            acct 163 89
            quotactl 179 60
            quotactl_fd 443 443
            syslog 103 116
            settimeofday 164 170
            clock_settime 227 112
            adjtimex 159 171
            clock_adjtime 305 266
            sethostname 170 161
            setdomainname 171 162
            vhangup 153 58
            lookup_dcookie 212 18
            personality 135 92
            modify_ldt 154 -
            uselib 134 -
            ustat 136 -
            sysfs 139 -
            _sysctl 156 -
            name_to_handle_at 303 264
            open_by_handle_at 304 265
            mknod 133 -
            mknodat 259 33
            migrate_pages 256 238
            move_pages 279 239
            mbind 237 235
            set_mempolicy 238 237
            set_mempolicy_home_node 450 450
            process_mrelease 448 448
            cachestat 451 451
            statmount 457 457
            listmount 458 458
            open_tree_attr 467 467
            nfsservctl 180 42
            flock 73 32
            vmsplice 278 75
            remap_file_pages 216 234
            setxattr 188 5
            lsetxattr 189 6
            fsetxattr 190 7
            setxattrat 463 463
            sync 162 81
            syncfs 306 267
            lsm_get_self_attr 459 459
            lsm_set_self_attr 460 460
            lsm_list_modules 461 461
            listns 470 470
            """;

    /** Calls that no rule refuses; the canary makes them to see what the other walls are worth. */
    private static final String ALLOWED = """
            # name x86-64 aarch64
            exit_group 231 94
            getuid 102 174
            setuid 105 146
            setgid 106 144
            setgroups 116 159
            sched_setscheduler 144 119
            """;

    private final int auditArchitecture;
    private final Map<String, Integer> numbers;
    private final Map<String, Integer> allowed;

    Syscalls(int auditArchitecture, int column) {
        this.auditArchitecture = auditArchitecture;
        this.numbers = column(TABLE, column);
        this.allowed = column(ALLOWED, column);
    }

    private static Map<String, Integer> column(String table, int column) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String line : table.lines().filter(text -> !text.startsWith("#")).toList()) {
            List<String> words = List.of(line.split(" ", -1));
            if (!words.get(column).equals("-")) {
                numbers.put(words.getFirst(), Integer.valueOf(words.get(column)));
            }
        }
        return Collections.unmodifiableMap(numbers);
    }

    /**
     * The table of a processor.
     *
     * @param osArch as in the system property {@code os.arch}
     */
    public static Syscalls of(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64", "arm64" -> AARCH64;
            default -> throw new IllegalArgumentException("no table of system calls for the processor " + osArch);
        };
    }

    /** The kernel's number for this architecture in {@code seccomp_data}. */
    public int auditArchitecture() {
        return auditArchitecture;
    }

    /** Numbers of the calls that the filter has a rule for, by name; a call that the architecture does not have is absent. */
    public Map<String, Integer> numbers() {
        return numbers;
    }

    /** The number of one call; -1 where the architecture does not have it. */
    public int number(String name) {
        return numbers.getOrDefault(name, allowed.getOrDefault(name, -1));
    }
}
