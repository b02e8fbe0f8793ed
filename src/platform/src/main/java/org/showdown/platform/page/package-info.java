/**
 * What every page shares: who is looking, where in the site, the addresses of built assets, and how numbers and times
 * are written. Any feature may use this room; it uses none of them.
 */
@NullMarked
package org.showdown.platform.page;

import org.jspecify.annotations.NullMarked;
