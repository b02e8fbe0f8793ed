/**
 * The host side of the sandbox: starts a box with the runner in it and is the far end of its pipe.
 *
 * <p>Front doors: {@link org.showdown.sandbox.Sandbox} (which box), {@link org.showdown.sandbox.SubmissionInspector} (the
 * check at upload), {@link org.showdown.sandbox.SandboxedForecaster} (a submission as a forecaster). Every failure is one
 * of the {@link org.showdown.sandbox.Verdict}s. The threat model stands in {@code docs/security.md}.
 */
@NullMarked
package org.showdown.sandbox;

import org.jspecify.annotations.NullMarked;
