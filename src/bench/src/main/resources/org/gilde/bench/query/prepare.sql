-- Keys of people, modules and so on; and the indexes, to be made again at the end.
CREATE TEMPORARY TABLE keys (kind text, i integer, key bigint, PRIMARY KEY (kind, i));
CREATE TEMPORARY TABLE definitions AS
    SELECT indexdef, format('%I.%I', schemaname, indexname) AS name FROM pg_indexes
    WHERE schemaname = 'xapi' AND tablename IN ('statement', 'statement_key') AND indexname <> 'statement_pkey';
DO $$ DECLARE index record; BEGIN
    FOR index IN SELECT name FROM definitions LOOP EXECUTE 'DROP INDEX ' || index.name; END LOOP;
END $$;
