package org.showdown.platform.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import org.jboss.logging.Logger;
import org.showdown.platform.database.OwnerOnlyFiles;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;

/** Makes one student and one instructor in an empty installation, and writes their passwords where only the operator can read them. */
@ApplicationScoped
class DemoAccounts {
    private static final Logger LOG = Logger.getLogger(DemoAccounts.class);

    private final Accounts accounts;
    private final ShowdownSettings settings;
    private final FirstStart firstStart;

    DemoAccounts(Accounts accounts, ShowdownSettings settings, FirstStart firstStart) {
        this.accounts = accounts;
        this.settings = settings;
        this.firstStart = firstStart;
    }

    @Transactional
    void create(@Observes @Priority(FirstStart.ACCOUNTS) StartupEvent start) throws IOException {
        if (!settings.demo() || !settings.role().prepares()) {
            return;
        }
        firstStart.waitForTurn();
        if (!accounts.isEmpty()) {
            return;
        }
        SecureRandom random = new SecureRandom();
        String instructor = Passwords.generate(random);
        String student = Passwords.generate(random);
        accounts.add("instructor", "Demo instructor", Role.INSTRUCTOR, instructor);
        accounts.add("student", "Demo student", Role.STUDENT, student);
        Files.createDirectories(settings.data());
        OwnerOnlyFiles.write(settings.data().resolve("demo-accounts.txt"), """
                Demo accounts (made at first start; change the passwords under "My account")
                  student     %s
                  instructor  %s
                """.formatted(student, instructor));
        LOG.info("Made the demo accounts: their passwords are in demo-accounts.txt in the data folder");
    }
}
