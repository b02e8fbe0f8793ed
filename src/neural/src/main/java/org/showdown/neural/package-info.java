/**
 * The course's networks: {@link org.showdown.neural.recipe.Recipe recipes}, training with DJL's PyTorch engine, export as ONNX, and
 * the studies of the course. A program of its own ({@link org.showdown.neural.cli.TrainMain}), so that native code stays
 * out of the platform's process; what it makes is evaluated like any submission.
 */
@NullMarked
package org.showdown.neural;

import org.jspecify.annotations.NullMarked;
