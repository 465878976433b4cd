-- Whom an operator wants forgotten, and how, as JSON: as long as it is not done, so that it is gone on with after a crash.
ALTER TABLE xapi.removal ADD COLUMN wish text;
