package org.gilde.workbench.testing;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.app.Decorator;
import org.gilde.workbench.app.HostService;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.app.Wiki;

/** A wiki without pages: {@code ada} administers, {@code fatima} has a licence, {@code guest} has none. */
public final class TinyWiki implements Wiki, Authentication {

    private static final Set<String> PEOPLE = Set.of("ada", "fatima", "guest");

    /** Needs nothing of the platform. */
    public TinyWiki(Platform platform) {}

    private record Person(String name) implements ConfluenceUser {
        @Override
        public UserKey getKey() {
            return new UserKey("key-" + name);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getFullName() {
            return name;
        }

        @Override
        public String getEmail() {
            return name + "@example.org";
        }
    }

    @Override
    public List<HostService<?>> services() {
        return List.of();
    }

    @Override
    public Authentication authentication() {
        return this;
    }

    @Override
    public Decorator decorator() {
        return (request, html) -> html.contains("name=\"decorator\"") ? "<header>wiki</header>" + html : html;
    }

    @Override
    public Locale locale() {
        return Locale.forLanguageTag("nl");
    }

    @Override
    public Map<String, Servlet> servlets() {
        return Map.of();
    }

    @Override
    public void started() {
        // No story to write.
    }

    @Override
    public Optional<ConfluenceUser> byName(String username) {
        return PEOPLE.contains(username) ? Optional.of(new Person(username)) : Optional.empty();
    }

    @Override
    public Optional<ConfluenceUser> byPassword(String username, String password) {
        return username.equals(password) ? byName(username) : Optional.empty();
    }

    @Override
    public Optional<ConfluenceUser> byToken(String token) {
        return token.startsWith("token-") ? byName(token.substring("token-".length())) : Optional.empty();
    }

    @Override
    public boolean isLicensed(ConfluenceUser user) {
        return !user.getName().equals("guest");
    }

    @Override
    public boolean isAdministrator(ConfluenceUser user) {
        return user.getName().equals("ada");
    }

    @Override
    public boolean isOpenToAnonymous() {
        return true;
    }
}
