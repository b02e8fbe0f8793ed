package org.showdown.volatility.feature;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One feature: what is looked at, and how many days back ({@code lag − 1}). */
record Feature(Kind kind, int lag) {
    private static final Pattern LAGGED = Pattern.compile("(rv|return|volume)_lag_([1-9][0-9]?)");

    /** The quantity a feature shows. */
    enum Kind {
        VOLATILITY,
        RETURN,
        VOLUME,
        VIX,
        CROSS_SECTION
    }

    /** How many days before its own this feature looks at. */
    int reach() {
        return lag
                - 1
                + switch (kind) {
                    case VOLATILITY, VIX -> 0;
                    case RETURN -> 1;
                    case VOLUME -> FeatureWindows.VOLUME_DAYS - 1;
                    case CROSS_SECTION -> FeatureWindows.CROSS_SECTION_DAYS;
                };
    }

    static Feature of(String name) {
        if (name.equals("vix")) {
            return new Feature(Kind.VIX, 1);
        }
        if (name.equals("cross_volatility")) {
            return new Feature(Kind.CROSS_SECTION, 1);
        }
        Matcher lagged = LAGGED.matcher(name);
        if (!lagged.matches() || Integer.parseInt(lagged.group(2)) > FeatureList.LARGEST_LAG) {
            throw new IllegalArgumentException("unknown feature '" + name
                    + "', expected rv_lag_k, return_lag_k or volume_lag_k with k from 1 to " + FeatureList.LARGEST_LAG
                    + ", or vix, or cross_volatility");
        }
        Kind kind = switch (lagged.group(1)) {
            case "rv" -> Kind.VOLATILITY;
            case "return" -> Kind.RETURN;
            default -> Kind.VOLUME;
        };
        return new Feature(kind, Integer.parseInt(lagged.group(2)));
    }
}
