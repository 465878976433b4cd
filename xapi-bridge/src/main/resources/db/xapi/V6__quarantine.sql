-- Statements that were refused and wait for an operator. The key stands for tenant, credential and content.
CREATE TABLE xapi.quarantine (
    id            uuid        NOT NULL PRIMARY KEY,
    number        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    content_key   uuid        NOT NULL UNIQUE,
    tenant        text        NOT NULL,
    credential    text        NOT NULL,
    authority     text        NOT NULL,
    version       text        NOT NULL,
    index         integer     NOT NULL,
    path          text        NOT NULL,
    rule          text        NOT NULL,
    specification text        NOT NULL,
    received      timestamptz NOT NULL,
    last_received timestamptz NOT NULL,
    times         integer     NOT NULL DEFAULT 1,
    json          text        NOT NULL
);
CREATE INDEX quarantine_last_received ON xapi.quarantine (last_received);
CREATE INDEX quarantine_credential ON xapi.quarantine (credential, number);

-- Contents of attachments that came with them.
CREATE TABLE xapi.quarantine_attachment (
    quarantine   uuid  NOT NULL REFERENCES xapi.quarantine ON DELETE CASCADE,
    sha2         text  NOT NULL,
    content_type text  NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (quarantine, sha2)
);

-- The ids that contents without ids were given when they were first seen.
CREATE TABLE xapi.known_content (
    key  uuid        NOT NULL PRIMARY KEY,
    id   uuid        NOT NULL,
    seen timestamptz NOT NULL
);
CREATE INDEX known_content_seen ON xapi.known_content (seen);
