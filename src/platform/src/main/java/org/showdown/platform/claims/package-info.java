/**
 * The ledger of claims: every number that the course states, beside what this installation measured of it. The methods that measure are in
 * {@code method}; lab sheets use them too.
 */
@NullMarked
package org.showdown.platform.claims;

import org.jspecify.annotations.NullMarked;
