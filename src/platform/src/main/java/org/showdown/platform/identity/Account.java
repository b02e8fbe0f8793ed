package org.showdown.platform.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody who can sign in. {@code username} is lower case; {@code pseudonym} is what classmates see, unless the student shows the name. */
@Entity
public class Account {
    @Id
    public UUID id;

    public String username;
    public String displayName;
    public String pseudonym;

    /** Whether boards show the real name to classmates in the pseudonym's place. */
    public boolean showsName;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "role")
    String roleName;

    public Instant createdAt;

    protected Account() {}

    Account(
            UUID id,
            String username,
            String displayName,
            String pseudonym,
            String passwordHash,
            Role role,
            Instant createdAt) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.pseudonym = pseudonym;
        this.passwordHash = passwordHash;
        this.roleName = role.id();
        this.createdAt = createdAt;
    }

    /** The name under which classmates see this one's results. */
    public String shownName() {
        return showsName ? displayName : pseudonym;
    }

    public Role role() {
        return Role.of(roleName);
    }
}
