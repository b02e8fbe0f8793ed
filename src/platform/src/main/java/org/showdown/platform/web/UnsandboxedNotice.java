package org.showdown.platform.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.showdown.platform.page.PageNotice;
import org.showdown.platform.setup.ShowdownSettings;

/** Says on every page that the operator switched isolation off. */
@Singleton
final class UnsandboxedNotice implements PageNotice {
    private final Optional<String> text;

    UnsandboxedNotice(ShowdownSettings settings) {
        this.text = settings.sandbox().confines()
                ? Optional.empty()
                : Optional.of(
                        "Submissions run without a sandbox on this machine (showdown.sandbox=none-trusted-machine):"
                                + " only people who are trusted with the whole machine may submit.");
    }

    @Override
    public Optional<String> text() {
        return text;
    }
}
