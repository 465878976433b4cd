-- What was removed or pseudonymised: how much, when, by whom; never of whom.
CREATE TABLE xapi.removal (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant        text        NOT NULL,
    kind          text        NOT NULL,
    operator      text        NOT NULL,
    rule          bigint,
    started       timestamptz NOT NULL,
    finished      timestamptz,
    deleted       bigint      NOT NULL DEFAULT 0,
    pseudonymised bigint      NOT NULL DEFAULT 0,
    held          bigint      NOT NULL DEFAULT 0,
    attachments   bigint      NOT NULL DEFAULT 0,
    documents     bigint      NOT NULL DEFAULT 0,
    tokens        bigint      NOT NULL DEFAULT 0,
    quarantined   bigint      NOT NULL DEFAULT 0,
    authorities   bigint      NOT NULL DEFAULT 0
);
CREATE INDEX removal_tenant ON xapi.removal (tenant, id);

-- Ids whose Statements are not taken again, as hashes with the tenant in them; the removal tells when.
CREATE TABLE xapi.tombstone (
    hash    uuid   NOT NULL PRIMARY KEY,
    removal bigint NOT NULL
);
CREATE INDEX tombstone_removal ON xapi.tombstone (removal, hash);

-- What nobody may remove while it stands here. What it covers is forgotten when it is released.
CREATE TABLE xapi.legal_hold (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant      text        NOT NULL,
    kind        text        NOT NULL,
    covered     text,
    reason      text        NOT NULL,
    created     timestamptz NOT NULL,
    created_by  text        NOT NULL,
    released    timestamptz,
    released_by text
);
CREATE INDEX legal_hold_tenant ON xapi.legal_hold (tenant) WHERE released IS NULL;

-- How long Statements are kept. All up to the sequence passed were looked at, and match no more than they did then.
CREATE TABLE xapi.retention_rule (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant   text        NOT NULL,
    verb     text,
    activity text,
    days     integer     NOT NULL CHECK (days > 0),
    created  timestamptz NOT NULL,
    passed   bigint      NOT NULL DEFAULT 0
);

-- With it one person's pseudonym is the same each time. Without it nobody can tell whose one is.
CREATE TABLE xapi.pseudonym_key (
    tenant text  NOT NULL PRIMARY KEY,
    key    bytea NOT NULL
);
