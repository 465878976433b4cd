-- What an administrator wants to know and to bound of a credential. A secret without an end has NULL for it.
ALTER TABLE xapi.credential
    ADD COLUMN label               text          NOT NULL DEFAULT '',
    ADD COLUMN secret_ends         timestamptz[] NOT NULL DEFAULT '{}',
    ADD COLUMN largest_body        integer,
    ADD COLUMN largest_batch       integer,
    ADD COLUMN requests_per_minute integer,
    ADD COLUMN leniencies          text[]        NOT NULL DEFAULT '{}',
    ADD COLUMN created             timestamptz   DEFAULT now(),
    ADD COLUMN last_used           timestamptz;

-- Tokens for content in a browser, each of one actor and one registration. Only hashes of them are kept.
-- A token that is fetched has both hashes; until then it has no hash of its own.
CREATE TABLE xapi.token (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash   bytea       UNIQUE,
    fetch_hash   bytea       UNIQUE,
    credential   text        NOT NULL,
    actor_kind   text        NOT NULL,
    actor        text        NOT NULL,
    registration uuid        NOT NULL,
    activity     text,
    expires      timestamptz NOT NULL
);
CREATE INDEX token_expires ON xapi.token (expires);
CREATE INDEX token_credential ON xapi.token (credential);
