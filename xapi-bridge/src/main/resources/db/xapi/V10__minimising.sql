-- Whether of a credential's Statements only what a learning event needs is stored.
ALTER TABLE xapi.credential ADD COLUMN minimises boolean NOT NULL DEFAULT false;
