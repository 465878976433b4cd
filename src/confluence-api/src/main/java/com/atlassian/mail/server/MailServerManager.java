package com.atlassian.mail.server;

/** (10) DSK. */
public interface MailServerManager {
    /** Returns null where an administrator set up no mail server. */
    SMTPMailServer getDefaultSMTPMailServer();
}
