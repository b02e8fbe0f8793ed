package org.showdown.platform.claims;

/** How many claims have a verdict, and whether the page shows those alone. */
public record VerdictCount(Verdict verdict, long count, boolean chosen) {}
