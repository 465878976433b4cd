-- One chunk. The oldest hundredth holds what stands nowhere else: keys under -2, the second tenant, the second authority.
INSERT INTO xapi.tenant (name) VALUES ('school') ON CONFLICT DO NOTHING;
INSERT INTO xapi.authority (tenant, json) SELECT 1, replace(json, 'moodle', 'old') FROM xapi.authority WHERE tenant = 1
    ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION pg_temp.pick(g bigint, seed integer, among integer) RETURNS integer IMMUTABLE PARALLEL SAFE
    LANGUAGE sql AS 'SELECT ((hashint8extended(g, seed) & 1073741823) % among)::integer';

CREATE TEMPORARY TABLE IF NOT EXISTS chunk (g bigint, old boolean, person integer, verb integer, module integer,
    registration integer, teacher integer, tenant smallint);
TRUNCATE chunk;
INSERT INTO chunk
    SELECT g, old,
        CASE WHEN old AND g % 20 = 0 THEN -2 WHEN pg_temp.pick(g, 1, 100) < 4 THEN -1 ELSE pg_temp.pick(g, 2, 20000) END,
        CASE WHEN old AND g % 7 = 0 THEN -2 WHEN pg_temp.pick(g, 3, 10000) = 0 THEN 10
            WHEN pg_temp.pick(g, 4, 100) < 37 THEN 0 ELSE 1 + pg_temp.pick(g, 5, 9) END,
        CASE WHEN old AND g % 11 = 0 THEN -2 WHEN pg_temp.pick(g, 9, 100) < 4 THEN -1 ELSE pg_temp.pick(g, 6, 2000) END,
        CASE WHEN old AND g % 30 = 1 THEN -2 WHEN pg_temp.pick(g, 10, 100) < 4 THEN -1 ELSE pg_temp.pick(g, 7, 60000) END,
        CASE WHEN old AND g % 19 = 0 THEN -2 WHEN g % 2 = 0 THEN pg_temp.pick(g, 8, 100) END,
        CASE WHEN old AND g % 13 = 0 THEN 2 ELSE 1 END
    FROM (SELECT g, g <= current_setting('fill.count')::bigint / 100 AS old
        FROM generate_series(current_setting('fill.from')::bigint, current_setting('fill.to')::bigint) g) each;

INSERT INTO xapi.statement (sequence, stored, tenant, authority, happened, agent, verb, activity, registration, traits, id, json)
    SELECT c.g, current_setting('fill.start')::timestamptz + c.g * interval '20 ms', c.tenant,
        (SELECT min(id) FROM xapi.authority) + CASE WHEN c.old AND c.g % 17 = 0 THEN 1 ELSE 0 END,
        current_setting('fill.start')::timestamptz, p.key, v.key, m.key, r.key, 4, md5(c.g::text)::uuid, t.json
    FROM chunk c JOIN keys p ON p.kind = 'people' AND p.i = c.person JOIN keys v ON v.kind = 'verbs' AND v.i = c.verb JOIN keys m ON m.kind = 'modules' AND m.i = c.module
        JOIN keys r ON r.kind = 'registrations' AND r.i = c.registration JOIN texts t ON t.i = c.g % 200
    ORDER BY c.g;

INSERT INTO xapi.statement_key (key, sequence)
    SELECT k.key, k.g FROM (
        SELECT s.key, c.g FROM chunk c JOIN keys s ON s.kind = 'sites' AND s.i = 0
        UNION ALL SELECT o.key, c.g FROM chunk c JOIN keys o ON o.kind = 'courses' AND o.i = CASE WHEN c.module = -2 THEN -2 ELSE abs(c.module) % 100 END
        UNION ALL SELECT t.key, c.g FROM chunk c JOIN keys t ON t.kind = 'teachers' AND t.i = c.teacher) k
    ORDER BY k.g;

INSERT INTO xapi.moment (stored, sequence)
    SELECT current_setting('fill.start')::timestamptz + g * interval '20 ms', g FROM chunk WHERE g % 100 = 0;
UPDATE xapi.arrival SET sequence = current_setting('fill.to')::bigint, marked = current_setting('fill.to')::bigint,
    stored = current_setting('fill.start')::timestamptz + current_setting('fill.to')::bigint * interval '20 ms';
