/** The methods of {@code methods.yaml}, by which the ledger and the lab sheets measure: one number each, from the days of a market or from what is stored. */
@NullMarked
package org.showdown.platform.claims.method;

import org.jspecify.annotations.NullMarked;
