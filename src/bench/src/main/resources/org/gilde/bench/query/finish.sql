DO $$ DECLARE index record; BEGIN
    FOR index IN SELECT indexdef FROM definitions LOOP EXECUTE index.indexdef; END LOOP;
END $$;
