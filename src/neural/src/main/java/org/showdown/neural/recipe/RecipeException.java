package org.showdown.neural.recipe;

/** A recipe that cannot be read: what was expected, and what was found. */
public final class RecipeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    RecipeException(String message) {
        super(message);
    }

    RecipeException(String message, Throwable cause) {
        super(message, cause);
    }
}
