CREATE SCHEMA IF NOT EXISTS xapi;

-- Who vouches for Statements; few, and each kept once.
CREATE TABLE xapi.authority (
    id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    json text NOT NULL UNIQUE
);

-- One row per Statement, the received text with it. The columns agent, verb, activity and registration are hashes.
CREATE TABLE xapi.statement (
    sequence     bigint      NOT NULL PRIMARY KEY,
    stored       timestamptz NOT NULL,
    happened     timestamptz,
    agent        bigint,
    verb         bigint      NOT NULL,
    activity     bigint,
    registration bigint,
    authority    integer     NOT NULL,
    traits       smallint    NOT NULL,
    id           uuid        NOT NULL,
    json         text        NOT NULL
);

CREATE UNIQUE INDEX statement_id ON xapi.statement (id);
CREATE INDEX statement_stored ON xapi.statement (stored);

-- Newest first is the order that is asked for. Only these indexes have that order as (-sequence), so a query for an old
-- key can't be answered by walking back through the newest Statements of everybody.
CREATE INDEX statement_agent ON xapi.statement (agent, (-sequence)) WHERE agent IS NOT NULL;
CREATE INDEX statement_verb ON xapi.statement (verb, (-sequence));
CREATE INDEX statement_activity ON xapi.statement (activity, (-sequence)) WHERE activity IS NOT NULL;
CREATE INDEX statement_registration ON xapi.statement (registration, (-sequence)) WHERE registration IS NOT NULL;

-- Further keys of a Statement: members, objects that are Agents, all that is only related, and what a Statement
-- inherits from the one its StatementRef points to.
CREATE TABLE xapi.statement_key (
    key      bigint NOT NULL,
    sequence bigint NOT NULL
);
CREATE INDEX statement_key_key ON xapi.statement_key (key, (-sequence));

-- StatementRefs, kept whether their target has come or not.
CREATE TABLE xapi.reference (
    target   uuid    NOT NULL,
    sequence bigint  NOT NULL,
    voiding  boolean NOT NULL,
    PRIMARY KEY (target, sequence)
);

-- The one place where the order of arrival is given out.
CREATE TABLE xapi.arrival (
    one      boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    sequence bigint      NOT NULL,
    stored   timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO xapi.arrival (sequence, stored) VALUES (0, 'epoch');

CREATE TABLE xapi.credential (
    key       text   NOT NULL PRIMARY KEY,
    secrets   text[] NOT NULL,
    scopes    text[] NOT NULL,
    authority text   NOT NULL
);
