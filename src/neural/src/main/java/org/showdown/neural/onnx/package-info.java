/** Networks as ONNX files. */
@NullMarked
package org.showdown.neural.onnx;

import org.jspecify.annotations.NullMarked;
