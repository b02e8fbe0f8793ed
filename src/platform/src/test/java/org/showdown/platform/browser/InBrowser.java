package org.showdown.platform.browser;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.showdown.platform.access.People;

/** What every test in a browser has: one Chromium for the class, the platform's address, and people to sign in as. */
abstract class InBrowser {

    static Chromium chromium;

    @TestHTTPResource
    URI platform;

    @Inject
    People people;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
