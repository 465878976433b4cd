-- State, Activity Profiles, Agent Profiles. Hashes stand for names of any length: key for the whole name, context for all
-- of it but registration and id, agent_hash for the Agent; the tenant is in each of them.
CREATE TABLE xapi.document (
    key          uuid        NOT NULL PRIMARY KEY,
    context      uuid        NOT NULL,
    agent_hash   uuid,
    registration uuid,
    updated      timestamptz NOT NULL,
    tenant       text        NOT NULL,
    kind         text        NOT NULL,
    activity     text,
    agent        text,
    id           text        NOT NULL,
    content_type text        NOT NULL,
    content      bytea       NOT NULL
);
CREATE INDEX document_context ON xapi.document (context, updated);
CREATE INDEX document_agent ON xapi.document (agent_hash) WHERE agent_hash IS NOT NULL;

-- What is known of each Activity: the definitions of the Statements that may define, merged. The key stands for the id.
CREATE TABLE xapi.activity (
    tenant     smallint NOT NULL,
    key        uuid     NOT NULL,
    id         text     NOT NULL,
    definition text     NOT NULL,
    PRIMARY KEY (tenant, key)
);

-- Definitions in Statements up to this sequence are not in that table; they are looked up when they are asked for.
CREATE TABLE xapi.activity_origin AS SELECT sequence FROM xapi.arrival;
