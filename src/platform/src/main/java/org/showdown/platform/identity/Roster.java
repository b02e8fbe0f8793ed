package org.showdown.platform.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Adds people to the course, one or a list at a time, with passwords that are shown once and stored as hashes only. */
@ApplicationScoped
class Roster {
    private static final int MOST_AT_ONCE = 2_000;
    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,39}";

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
    @Transactional(rollbackOn = RosterException.class)
    List<Credential> add(String csv, Role role) throws RosterException {
        Map<String, String> people = read(csv);
        for (String username : people.keySet()) {
            if (accounts.byUsername(username).isPresent()) {
                throw new RosterException(username + " has an account already");
            }
        }
        List<Credential> made = new ArrayList<>();
        people.forEach((username, name) -> {
            String password = Passwords.generate(random);
            accounts.add(username, name, role, password);
            made.add(new Credential(username, name, password));
        });
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

    private static Map<String, String> read(String csv) throws RosterException {
        Map<String, String> people = new LinkedHashMap<>();
        for (CsvRecord line : CsvReader.builder().ofCsvRecord(csv.strip())) {
            boolean header = line.getStartingLineNumber() == 1
                    && line.getField(0).strip().equalsIgnoreCase("username");
            if (header || line.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            String where = "Line " + line.getStartingLineNumber() + ": ";
            if (line.getFieldCount() != 2
                    || line.getField(1).isBlank()
                    || line.getField(1).length() > 100) {
                throw new RosterException(
                        where + "expected username,name, found '" + String.join(",", line.getFields()) + "'");
            }
            String username = line.getField(0).strip().toLowerCase(Locale.ROOT);
            if (!username.matches(USERNAME)) {
                throw new RosterException(
                        where + "a username has 2 to 40 letters, digits, dots, hyphens or underscores, found '"
                                + username + "'");
            }
            if (people.put(username, line.getField(1).strip()) != null) {
                throw new RosterException(where + username + " stands in the list twice");
            }
        }
        if (people.isEmpty()) {
            throw new RosterException("The list is empty: expected lines of username,name");
        }
        if (people.size() > MOST_AT_ONCE) {
            throw new RosterException("At most " + MOST_AT_ONCE + " people at once, found " + people.size());
        }
        return people;
    }
}
