/**
 * Makes the ONNX file of the reference solution {@code har-onnx}: {@link org.showdown.reference.haronnx.MakeHarOnnx}. The
 * file is what is submitted; none of these classes is.
 */
@NullMarked
package org.showdown.reference.haronnx;

import org.jspecify.annotations.NullMarked;
