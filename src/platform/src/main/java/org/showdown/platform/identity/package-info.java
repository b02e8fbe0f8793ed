/** Who somebody is: accounts, sign-in, sessions, roles. Other features use {@link org.showdown.platform.identity.CurrentUser} and {@link org.showdown.platform.identity.Account}. */
@NullMarked
package org.showdown.platform.identity;

import org.jspecify.annotations.NullMarked;
