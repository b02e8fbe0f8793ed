package org.showdown.platform.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test in a browser; skipped, and says so, on a machine without Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserTest.ChromiumPresent.class)
@interface BrowserTest {

    /** Looks for Chromium before anything is started. */
    final class ChromiumPresent implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.find()
                    .map(path -> ConditionEvaluationResult.enabled("Chromium at " + path))
                    .orElseGet(() -> ConditionEvaluationResult.disabled(
                            "No Chromium on this machine: install it, or name it in the environment's CHROMIUM"));
        }
    }
}
