-- Which Verbs count in the app, as it last said: one row. Nodes that do not deliver take Statements by it, too.
CREATE TABLE heard_verbs (
    one   boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    verbs text[] NOT NULL,
    heard timestamptz NOT NULL DEFAULT now()
);
