package org.showdown.reference.harx;

/** What a HAR has beside day, week and month; the more the better, as far as it is known. */
enum Terms {
    LEVERAGE_AND_INDEX,
    LEVERAGE,
    NONE
}
