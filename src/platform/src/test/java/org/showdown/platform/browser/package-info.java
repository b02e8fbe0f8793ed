/**
 * What a person does in a browser, done by Playwright in Debian's Chromium against the running platform: real
 * PostgreSQL, real sandbox, a small assignment. Elements are found by their labels and roles, so that the tests and a
 * screen reader rely on the same words.
 */
@NullMarked
package org.showdown.platform.browser;

import org.jspecify.annotations.NullMarked;
