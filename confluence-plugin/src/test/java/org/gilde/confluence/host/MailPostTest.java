package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.user.UserKey;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("Letters by mail")
class MailPostTest {
    private final MailServerManager servers = mock();
    private final SMTPMailServer server = mock();
    private final UserAccessor users = mock();
    private final ConfluenceUser jan = mock();
    private final SpaceManager spaces = mock();
    private final LocaleManager locales = mock();
    private final I18nResolver texts = mock();
    private final Stage stage = mock();
    private final MailPost post =
            new MailPost(servers, users, spaces, locales, new ReaderPhrases(texts, () -> Locale.ENGLISH), stage);

    @BeforeEach
    void janReadsDutch() {
        when(jan.getEmail()).thenReturn("jan@example.org");
        when(users.getUserByKey(new UserKey("jan"))).thenReturn(jan);
        when(locales.getLocale(jan)).thenReturn(Locale.forLanguageTag("nl"));
        Space intake = new Space("INTAKE");
        intake.setName("Intake\r\nBcc: all");
        when(spaces.getSpace("INTAKE")).thenReturn(intake);
        when(servers.getDefaultSMTPMailServer()).thenReturn(server);
        when(stage.base(false)).thenReturn("https://wiki.example");
        when(texts.getText(any(Locale.class), anyString(), any(Serializable[].class)))
                .thenAnswer(call -> Words.in(call.<Locale>getArgument(0).getLanguage())
                        .fill(
                                call.getArgument(1),
                                Arrays.copyOfRange(
                                        call.getArguments(), 2, call.getArguments().length, Serializable[].class)));
    }

    private static Letter letter(String to, Letter.Kind kind) {
        return new Letter("key", "INTAKE", new PersonKey(to), kind);
    }

    private Email sent() throws MailException {
        ArgumentCaptor<Email> mail = ArgumentCaptor.forClass(Email.class);
        verify(server).send(mail.capture());
        return mail.getValue();
    }

    @Test
    void speakTheReceiversLanguageAndLeadToTheOneClick() throws MailException {
        assertThat(post.send(letter("jan", Letter.Kind.INVITED))).isTrue();
        assertThat(sent().getTo()).isEqualTo("jan@example.org");
        assertThat(sent().getSubject()).isEqualTo("Je bent uitgenodigd in de community “Intake Bcc: all”");
        assertThat(sent().getBody()).contains("https://wiki.example/plugins/servlet/gilde/communities/INTAKE/settings");
        assertThat(sent().getMimeType()).isEqualTo("text/plain");
    }

    @Test
    void sayNothingOfHavingBeenQuiet() throws MailException {
        assertThat(post.send(letter("jan", Letter.Kind.QUIET))).isTrue();
        assertThat(sent().getBody())
                .contains("https://wiki.example/display/INTAKE")
                .doesNotContain("stil", "jan");
    }

    @Test
    void goNowhereWithoutAnAddress() throws MailException {
        assertThat(post.send(letter("gone", Letter.Kind.INVITED))).isTrue();
        when(spaces.getSpace("INTAKE")).thenReturn(null);
        assertThat(post.send(letter("jan", Letter.Kind.INVITED))).isTrue();
        verify(server, never()).send(any());
    }

    @Test
    void goNowhereWhereTheAccountWasDeactivated() throws MailException {
        when(users.isDeactivated(jan)).thenReturn(true);
        assertThat(post.send(letter("jan", Letter.Kind.INVITED))).isTrue();
        assertThat(post.send(letter("jan", Letter.Kind.QUIET))).isTrue();
        verify(server, never()).send(any());
    }

    @Test
    void areNotTakenByAServerThatFailsOrIsNotThere() throws MailException {
        doThrow(new MailException("jan@example.org refused")).when(server).send(any());
        assertThat(post.send(letter("jan", Letter.Kind.QUIET))).isFalse();
        assertThat(post.isThere()).isTrue();
        when(servers.getDefaultSMTPMailServer()).thenReturn(null);
        assertThat(post.isThere()).isFalse();
        assertThat(post.send(letter("jan", Letter.Kind.QUIET))).isFalse();
    }
}
