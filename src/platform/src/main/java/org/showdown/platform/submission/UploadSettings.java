package org.showdown.platform.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about uploads. */
@ConfigMapping(prefix = "showdown.upload")
interface UploadSettings {

    /** The whole of an upload must be here within it: 64 MB take as long at 2 Mbit/s. */
    @WithDefault("5m")
    Duration deadline();

    /** Uploads of one account. Somebody who corrects and tries again needs a few a minute; a script that floods needs none. */
    @WithDefault("10")
    int perMinute();

    /** MiB on disk that the uploads under way may take together: 64 of the largest files, 500 of 8 MiB. */
    @WithDefault("4096")
    int room();
}
