-- Whose data it is. Rows hold the number; the first one is of all that came before there were tenants.
CREATE TABLE xapi.tenant (
    number smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name   text     NOT NULL UNIQUE
);
INSERT INTO xapi.tenant (name) VALUES ('main');

-- Keys of other tenants than the first are mixed with the tenant's name, so that none is shared.
ALTER TABLE xapi.statement ADD COLUMN tenant smallint NOT NULL DEFAULT 1;
ALTER TABLE xapi.statement ALTER COLUMN tenant DROP DEFAULT;
ALTER TABLE xapi.statement DROP CONSTRAINT statement_pkey;
ALTER TABLE xapi.statement ADD PRIMARY KEY (tenant, sequence);
DROP INDEX xapi.statement_id;
CREATE UNIQUE INDEX statement_id ON xapi.statement (id, tenant);

ALTER TABLE xapi.reference ADD COLUMN tenant smallint NOT NULL DEFAULT 1;
ALTER TABLE xapi.reference ALTER COLUMN tenant DROP DEFAULT;
ALTER TABLE xapi.reference DROP CONSTRAINT reference_pkey;
ALTER TABLE xapi.reference ADD PRIMARY KEY (target, tenant, sequence);

-- Now and then, up to which sequence had arrived by when: both rise together, so a moment's place is found from the last
-- of these before it. Stands for an index of all.
CREATE TABLE xapi.moment (
    stored   timestamptz NOT NULL PRIMARY KEY,
    sequence bigint      NOT NULL
);
INSERT INTO xapi.moment (stored, sequence)
    SELECT last.stored, max(last.sequence)
    FROM (SELECT max(stored) AS stored, max(sequence) AS sequence FROM xapi.statement GROUP BY sequence / 100) last
    GROUP BY last.stored;
DROP INDEX xapi.statement_stored;
ALTER TABLE xapi.arrival ADD COLUMN marked bigint NOT NULL DEFAULT 0;
UPDATE xapi.arrival SET marked = (SELECT coalesce(max(sequence), 0) FROM xapi.moment);

-- Contents of attachments, each once for a tenant, and the Statements that carry them.
CREATE TABLE xapi.attachment (
    tenant       smallint NOT NULL,
    sha2         text     NOT NULL,
    content_type text     NOT NULL,
    content      bytea    NOT NULL,
    PRIMARY KEY (tenant, sha2)
);
ALTER TABLE xapi.attachment ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TABLE xapi.attachment_use (
    tenant   smallint NOT NULL,
    sequence bigint   NOT NULL,
    sha2     text     NOT NULL,
    PRIMARY KEY (tenant, sequence, sha2)
);
CREATE INDEX attachment_use_sha2 ON xapi.attachment_use (tenant, sha2);
