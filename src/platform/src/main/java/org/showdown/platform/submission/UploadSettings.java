package org.showdown.platform.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about uploads; as the variable {@code SHOWDOWN_UPLOADS_PER_MINUTE}. */
@ConfigMapping(prefix = "showdown")
interface UploadSettings {

    /** Uploads of one account. Somebody who corrects and tries again needs a few a minute; a script that floods needs none. */
    @WithDefault("10")
    int uploadsPerMinute();
}
