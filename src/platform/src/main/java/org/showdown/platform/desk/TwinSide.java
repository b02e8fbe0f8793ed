package org.showdown.platform.desk;

import java.util.List;
import org.showdown.platform.submission.Submission;

/**
 * One of two submissions that are nearly the same.
 *
 * @param name      its student's real name
 * @param pseudonym its student's name on the board
 * @param qlike     on the public board, at the first horizon; NaN without a score
 * @param symbols   that it has public forecasts for
 */
public record TwinSide(Submission submission, String name, String pseudonym, double qlike, List<String> symbols) {}
