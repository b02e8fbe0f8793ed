package org.showdown.platform.identity;

/** What an account may do. */
public enum Role {
    STUDENT(Role.Names.STUDENT),
    INSTRUCTOR(Role.Names.INSTRUCTOR);

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** @return the name in the database and in {@code @RolesAllowed} */
    public String id() {
        return id;
    }

    static Role of(String id) {
        return id.equals(Names.INSTRUCTOR) ? INSTRUCTOR : STUDENT;
    }

    /** The names as constants, for annotations. */
    public static final class Names {
        public static final String STUDENT = "student";
        public static final String INSTRUCTOR = "instructor";

        private Names() {}
    }
}
