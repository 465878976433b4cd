-- Whose data a credential reads and writes.
ALTER TABLE xapi.credential ADD COLUMN tenant text NOT NULL DEFAULT 'main';
