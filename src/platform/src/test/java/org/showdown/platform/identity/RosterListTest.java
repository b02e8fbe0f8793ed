package org.showdown.platform.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.platform.identity.Roster.RosterException;
import org.showdown.platform.identity.RosterList.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists as instructors have them, and what is said of those that cannot be used. */
class RosterListTest {

    @Test
    void takesNamesOfAllKinds() throws RosterException {
        assertThat(RosterList.read("""
                        username,name
                        Ada , Ada Lovelace\s
                        o.neill,"O'Neill, Siobhán ""Vonn\"""

                        li-2,李小龍
                        rahim,مریم میرزاخانی
                        """))
                .containsExactly(
                        new Person("ada", "Ada Lovelace"),
                        new Person("o.neill", "O'Neill, Siobhán \"Vonn\""),
                        new Person("li-2", "李小龍"),
                        new Person("rahim", "مریم میرزاخانی"));
    }

    @Test
    void takesTwoColumnsOfASpreadsheet() throws RosterException {
        assertThat(RosterList.read("username\tname\nada\tAda Lovelace\nbob\tBob Doe\n"))
                .containsExactly(new Person("ada", "Ada Lovelace"), new Person("bob", "Bob Doe"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ada | Line 1: expected username,name, found 'ada'",
                "ada, | Line 1: expected username,name",
                "ada,Lovelace, Ada | a name with a comma stands in quotation marks",
                "a,Ada | a username has 2 to 40 letters",
                "adá,Ada | found 'adá'",
                "~ada,Ada\nADA,Ada~ | Line 2: ada stands in the list twice",
                "~ada,\"Ada\nLovelace\"~ | Line 1: the name of ada has a line break",
                "~ada,Ada \u202Eecalevol~ | cannot be seen",
                "~ada,Ada\u0000~ | cannot be seen",
                "~  ~ | The list is empty"
            })
    void saysWhichLineCannotBeUsedAndWhy(String list, String said) {
        assertThatThrownBy(() -> RosterList.read(list))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining(said);
    }

    @Test
    void takesNoMoreAtOnceThanABrowserWaitsFor() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i <= 500; i++) {
            list.append("student").append(i).append(",Student\n");
        }
        assertThatThrownBy(() -> RosterList.read(list.toString())).hasMessage("At most 500 people at once, found 501");
    }
}
