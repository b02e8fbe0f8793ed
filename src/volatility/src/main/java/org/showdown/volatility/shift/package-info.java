/**
 * When volatility changed its regime, and how fast models followed: a
 * {@link org.showdown.volatility.shift.ShiftDetector} finds the days, {@link org.showdown.volatility.shift.LargestShifts}
 * picks among them, an {@link org.showdown.volatility.shift.AdaptationCurve} adds up the losses after them. Works on plain
 * arrays by index of the day; knows no market and no other room.
 */
@NullMarked
package org.showdown.volatility.shift;

import org.jspecify.annotations.NullMarked;
