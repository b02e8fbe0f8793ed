package org.showdown.platform.identity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.showdown.platform.identity.Roster.RosterException;

/** Reads a list of people, {@code username,name} a line, as it is typed or copied from a spreadsheet. */
final class RosterList {
    /** Each password takes a tenth of a second to hash; more would keep a browser waiting for minutes. */
    private static final int MOST_AT_ONCE = 500;

    private static final int LONGEST_NAME = 100;
    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,39}";

    private final List<Person> people = new ArrayList<>();
    private final Set<String> usernames = new HashSet<>();

    private RosterList() {}

    record Person(String username, String name) {}

    static List<Person> read(String text) throws RosterException {
        RosterList list = new RosterList();
        try {
            for (CsvRecord line :
                    CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text.strip())) {
                list.take(line);
            }
        } catch (CsvParseException e) {
            throw new RosterException("The list cannot be read as lines of username,name: " + e.getMessage());
        }
        if (list.people.isEmpty()) {
            throw new RosterException("The list is empty: expected lines of username,name");
        }
        if (list.people.size() > MOST_AT_ONCE) {
            throw new RosterException("At most " + MOST_AT_ONCE + " people at once, found " + list.people.size());
        }
        return List.copyOf(list.people);
    }

    /** Columns that were copied from a spreadsheet have tabs between them. */
    private static char separator(String text) {
        return text.indexOf('\t') >= 0 && text.indexOf(',') < 0 ? '\t' : ',';
    }

    private void take(CsvRecord line) throws RosterException {
        boolean header =
                line.getStartingLineNumber() == 1 && line.getField(0).strip().equalsIgnoreCase("username");
        if (header || line.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        String where = "Line " + line.getStartingLineNumber() + ": ";
        if (line.getFieldCount() != 2 || line.getField(1).isBlank()) {
            throw new RosterException(where + "expected username,name, found '" + String.join(",", line.getFields())
                    + "'" + (line.getFieldCount() > 2 ? "; a name with a comma stands in quotation marks" : ""));
        }
        String username = line.getField(0).strip().toLowerCase(Locale.ROOT);
        if (!username.matches(USERNAME)) {
            throw new RosterException(where
                    + "a username has 2 to 40 letters a to z, digits, dots, hyphens or underscores, found '" + username
                    + "'");
        }
        String name = line.getField(1).strip();
        if (name.length() > LONGEST_NAME) {
            throw new RosterException(
                    where + "a name has at most " + LONGEST_NAME + " characters, found " + name.length());
        }
        if (name.codePoints().anyMatch(RosterList::unseen)) {
            throw new RosterException(where + "the name of " + username
                    + " has a line break or another character that cannot be seen: type it anew");
        }
        if (!usernames.add(username)) {
            throw new RosterException(where + username + " stands in the list twice");
        }
        people.add(new Person(username, name));
    }

    /** Line breaks, and what turns the direction of the text around it; the joiners of other scripts are letters to their readers. */
    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
