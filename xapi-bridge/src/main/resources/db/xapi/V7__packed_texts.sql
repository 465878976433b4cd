-- Texts as the service packs them: an octet that says how, then the text. 0 is UTF-8 as it is, and what was here before.
ALTER TABLE xapi.statement ALTER COLUMN json TYPE bytea USING '\x00'::bytea || convert_to(json, 'UTF8');
ALTER TABLE xapi.statement ALTER COLUMN json SET STORAGE EXTERNAL;

-- An authority vouches within one tenant, so that its Statements are all of one.
ALTER TABLE xapi.authority ADD COLUMN tenant smallint NOT NULL DEFAULT 1;
ALTER TABLE xapi.authority ALTER COLUMN tenant DROP DEFAULT;
ALTER TABLE xapi.authority DROP CONSTRAINT authority_json_key;
ALTER TABLE xapi.authority ADD UNIQUE (tenant, json);
CREATE INDEX statement_authority ON xapi.statement (authority, (-sequence));

-- What is asked for together stands together: a walk along a learner or an Activity skips other verbs and Activities
-- without a look at their rows.
DROP INDEX xapi.statement_agent;
CREATE INDEX statement_agent ON xapi.statement (agent, (-sequence), verb, activity) WHERE agent IS NOT NULL;
DROP INDEX xapi.statement_activity;
CREATE INDEX statement_activity ON xapi.statement (activity, (-sequence), verb) WHERE activity IS NOT NULL;

-- Without statistics the planner takes every key for a common one, and so walks along its index in order and stops early.
-- With them it would take what is new and common for rare, and read all of it. ALTER TYPE throws the old ones away.
ALTER TABLE xapi.statement
    ALTER COLUMN tenant TYPE smallint, ALTER COLUMN tenant SET STATISTICS 0,
    ALTER COLUMN agent TYPE bigint, ALTER COLUMN agent SET STATISTICS 0,
    ALTER COLUMN verb TYPE bigint, ALTER COLUMN verb SET STATISTICS 0,
    ALTER COLUMN activity TYPE bigint, ALTER COLUMN activity SET STATISTICS 0,
    ALTER COLUMN registration TYPE bigint, ALTER COLUMN registration SET STATISTICS 0,
    ALTER COLUMN authority TYPE integer, ALTER COLUMN authority SET STATISTICS 0,
    ALTER COLUMN json SET STATISTICS 0;
ALTER TABLE xapi.statement_key
    ALTER COLUMN key TYPE bigint, ALTER COLUMN key SET STATISTICS 0;
