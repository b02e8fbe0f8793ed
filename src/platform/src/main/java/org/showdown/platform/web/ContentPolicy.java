package org.showdown.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.showdown.platform.page.Assets;

/**
 * What a page may load: files of this platform, and of what stands in a page itself only the built styles and the script of the colours, by their
 * digests. No other script or style between the lines is ever run, whoever wrote it.
 */
@Singleton
class ContentPolicy {
    private static final int BEFORE_ALL = 2_100;

    void guard(@Observes Filters filters, Assets assets) {
        String policy = "default-src 'self'; script-src 'self' " + assets.digest(Assets.THEME)
                + "; style-src 'self' " + assets.digest(Assets.STYLES)
                + "; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";
        filters.register(
                request -> {
                    request.response().putHeader("Content-Security-Policy", policy);
                    request.next();
                },
                BEFORE_ALL);
    }
}
