package org.showdown.platform.submission;

/**
 * A PostgreSQL channel that a feature to the right listens to over the node's one connection. A feature contributes one by implementing
 * this as a CDI bean. Both methods are called on the listening thread: be quick.
 */
public interface NoticeChannel {

    /** @return the channel's name, an SQL identifier */
    String name();

    /** A notice, on whichever node it was made. */
    void received(String payload);

    /** The node listens from now on; what was told before may have been missed. */
    void missed();
}
