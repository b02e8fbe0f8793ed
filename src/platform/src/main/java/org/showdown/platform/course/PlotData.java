package org.showdown.platform.course;

import java.util.Map;
import java.util.Optional;

/** Knows where the data of the lecture's plots can be had. A room to the right implements it; a plot that none knows shows its caption alone. */
public interface PlotData {

    /**
     * @param plot     the id in the text, for example {@code acf}
     * @param settings its defaults there, for example {@code symbol}
     * @return an address on this platform that a reader can download from; empty for a plot that is not this one's
     */
    Optional<String> address(String plot, Map<String, String> settings);
}
