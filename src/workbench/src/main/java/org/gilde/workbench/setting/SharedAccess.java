package org.gilde.workbench.setting;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserKey;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.http.LoginAddress;

/** The small services of Atlassian's shared access layer. */
public final class SharedAccess {

    private SharedAccess() {}

    /** Runs work in the thread's transaction. */
    public record Transactions(Database database) implements TransactionTemplate {
        @Override
        public <T> T execute(TransactionCallback<T> callback) {
            return database.inTransaction(connection -> callback.doInTransaction());
        }
    }

    /** Addresses of this site, and what it pretends to be. */
    public record Site(URI baseUrl) implements ApplicationProperties {
        @Override
        public String getBaseUrl(UrlMode mode) {
            return switch (mode) {
                case ABSOLUTE, CANONICAL -> baseUrl.toString();
                // The workbench has no context path.
                case RELATIVE, RELATIVE_CANONICAL -> "";
                case AUTO ->
                    throw new UnsupportedOperationException(
                            "workbench does not stand in for ApplicationProperties#getBaseUrl(AUTO)");
            };
        }

        @Override
        public String getDisplayName() {
            return "Workbench";
        }

        @Override
        public String getPlatformId() {
            return "conf";
        }

        @Override
        public String getVersion() {
            return "10.2.0";
        }
    }

    /** The wiki's login page. */
    public record Login(URI baseUrl) implements LoginUriProvider {
        @Override
        public URI getLoginUri(URI returnUri) {
            return baseUrl.resolve(LoginAddress.backTo(returnUri.toString()));
        }
    }

    /** The current user's language. */
    public record Locales(Supplier<Locale> current) implements LocaleResolver {
        @Override
        public Locale getLocale() {
            return current.get();
        }

        @Override
        public Locale getLocale(UserKey key) {
            throw new UnsupportedOperationException(
                    "workbench does not stand in for LocaleResolver#getLocale(UserKey)");
        }
    }
}
