package org.showdown.platform.browser;

import java.util.List;

/** The addresses of all pages, by who may see them. */
final class Pages {

    private Pages() {}

    static List<String> forEveryone() {
        return List.of("/login");
    }

    static List<String> ofAStudent() {
        return List.of(
                "/",
                SmallCourse.BRIEF,
                SmallCourse.BRIEF + "/data",
                SmallCourse.BRIEF + "/submit",
                SmallCourse.BRIEF + "/submissions",
                SmallCourse.BRIEF + "/homework",
                SmallCourse.BRIEF + "/report",
                SmallCourse.LEADERBOARD,
                SmallCourse.BRIEF + "/showdown",
                SmallCourse.LEADERBOARD + "?view=value",
                SmallCourse.LEADERBOARD + "?view=adaptation",
                SmallCourse.LEADERBOARD + "/evidence",
                SmallCourse.WEEK,
                SmallCourse.WEEK + "/opening",
                SmallCourse.WEEK + "/why-volatility",
                "/seminar/week-08",
                "/seminar/week-08/estimators",
                "/seminar/week-08/estimators/lab",
                "/claims",
                "/claims?verdict=holds",
                "/search?q=estimators",
                "/search?q=zebra",
                "/studies",
                "/account");
    }

    static List<String> ofAnInstructor() {
        return List.of(
                "/",
                "/teach",
                "/teach/queue",
                "/teach/roster",
                "/teach/seminar",
                "/claims",
                "/teach/datasets",
                "/teach/datasets/simulated",
                "/teach/training",
                "/teach/assignments/" + SmallCourse.SLUG + "/edit",
                "/teach/assignments/" + SmallCourse.SLUG + "/submissions",
                "/teach/assignments/" + SmallCourse.SLUG + "/homework",
                "/teach/assignments/" + SmallCourse.SLUG + "/twins",
                SmallCourse.LEADERBOARD + "?board=hidden",
                SmallCourse.LEADERBOARD + "/evidence?board=hidden",
                SmallCourse.BRIEF + "/showdown",
                SmallCourse.BRIEF + "/showdown/present");
    }
}
