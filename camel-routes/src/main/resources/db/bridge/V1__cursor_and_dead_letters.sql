-- Where each reader of the feed is: everything up to and with the sequence was dealt with.
CREATE TABLE feed_cursor (
    reader   text PRIMARY KEY,
    sequence bigint NOT NULL,
    moved    timestamptz NOT NULL DEFAULT now()
);

-- What could not be delivered: which Statement and why, never what it says.
CREATE TABLE dead_letter (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    route    text NOT NULL,
    sequence bigint NOT NULL,
    hash     text NOT NULL,
    reason   text NOT NULL,
    since    timestamptz NOT NULL,
    UNIQUE (route, sequence)
);
