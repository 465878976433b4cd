package com.atlassian.mail.server;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

/** (10) DSK. */
public interface SMTPMailServer {
    /** Hands the mail over at once, in the caller's thread. */
    void send(Email email) throws MailException;
}
