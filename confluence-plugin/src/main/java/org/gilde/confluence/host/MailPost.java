package org.gilde.confluence.host;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.sal.api.user.UserKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.LetterText;
import org.gilde.confluence.tending.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Confluence's mail server. Nothing of a letter is logged. */
public final class MailPost implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    private final MailServerManager servers;
    private final UserAccessor users;
    private final SpaceManager spaces;
    private final LocaleManager locales;
    private final ReaderPhrases phrases;
    private final Stage stage;

    /** Sends through these services. */
    public MailPost(
            MailServerManager servers,
            UserAccessor users,
            SpaceManager spaces,
            LocaleManager locales,
            ReaderPhrases phrases,
            Stage stage) {
        this.servers = servers;
        this.users = users;
        this.spaces = spaces;
        this.locales = locales;
        this.phrases = phrases;
        this.stage = stage;
    }

    @Override
    public boolean isThere() {
        return servers.getDefaultSMTPMailServer() != null;
    }

    /** {@inheritDoc} One to somebody who is gone, was deactivated or has no address is taken, and goes nowhere. */
    @Override
    public boolean send(Letter letter) {
        SMTPMailServer server = servers.getDefaultSMTPMailServer();
        ConfluenceUser to = users.getUserByKey(new UserKey(letter.to().value()));
        Space space = spaces.getSpace(letter.community());
        if (server == null || to == null || space == null || !isReached(to)) {
            return server != null;
        }
        LetterText text = LetterText.of(letter.kind(), phrases.in(language(to)), space.getName(), address(letter));
        return hand(
                server,
                new Email(to.getEmail())
                        .setSubject(text.subject())
                        .setBody(text.body())
                        .setMimeType("text/plain"));
    }

    private Locale language(ConfluenceUser user) {
        return HostMethod.GET_LOCALE.isThere() && HostMethod.GET_LOCALE.call(locales, user) instanceof Locale own
                ? own
                : locales.getSiteDefaultLocale();
    }

    /** An account that was deactivated keeps its address, which belongs to nobody here any more. */
    private boolean isReached(ConfluenceUser user) {
        return user.getEmail() != null && !user.getEmail().isBlank() && ActiveUsers.isActive(users, user);
    }

    private String address(Letter letter) {
        String key = URLEncoder.encode(letter.community(), StandardCharsets.UTF_8);
        return stage.base(false)
                + (letter.kind() == Letter.Kind.INVITED
                        ? "/plugins/servlet/gilde/communities/" + key + "/settings"
                        : "/display/" + key);
    }

    @SuppressWarnings(
            "checkstyle:IllegalCatch") // the edge: a mail server fails in its own ways, and tells of addresses
    private static boolean hand(SMTPMailServer server, Email email) {
        try {
            server.send(email);
            return true;
        } catch (MailException | RuntimeException e) {
            LOG.warn("A mail could not be handed over: {}", e.getClass().getName());
            return false;
        }
    }
}
