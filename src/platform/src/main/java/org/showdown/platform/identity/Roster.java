package org.showdown.platform.identity;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.showdown.platform.identity.RosterList.Person;

/** Adds people to the course, one or a list at a time, with passwords that are shown once and stored as hashes only. */
@ApplicationScoped
class Roster {
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    Roster(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A password that was just made. */
    record Credential(String username, String displayName, String password) {}

    /** A list that cannot be taken as it is; nobody was added. */
    static final class RosterException extends Exception {
        private static final long serialVersionUID = 1L;

        RosterException(String message) {
            super(message);
        }
    }

    /** Adds everybody in lines of {@code username,name}, or nobody when one line cannot be used. */
    List<Credential> add(String csv, Role role) throws RosterException {
        List<Person> people = RosterList.read(csv);
        for (Person person : people) {
            if (accounts.byUsername(person.username()).isPresent()) {
                throw new RosterException(person.username() + " has an account already");
            }
        }
        List<Credential> made = people.stream()
                .map(person -> new Credential(person.username(), person.name(), Passwords.generate(random)))
                .toList();
        accounts.addAll(made, role);
        return made;
    }

    /** Gives an account a new password and ends its sessions. */
    @Transactional
    Credential resetPassword(UUID id) {
        Account account = accounts.byId(id).orElseThrow(() -> new jakarta.ws.rs.NotFoundException());
        String password = Passwords.generate(random);
        accounts.changePassword(id, password);
        return new Credential(account.username, account.displayName, password);
    }

    /** What was made as lines to copy; a name with a comma stands in quotation marks. */
    static String csv(List<Credential> made) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("username", "name", "password");
            for (Credential each : made) {
                csv.writeRecord(each.username(), each.displayName(), each.password());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
