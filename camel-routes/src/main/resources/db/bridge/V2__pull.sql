-- How far each other LRS was read. The moment is text: it keeps the digits that LRS gave.
CREATE TABLE pull_position (
    source   text PRIMARY KEY,
    question text NOT NULL,
    since    text,
    more     text,
    moved    timestamptz NOT NULL DEFAULT now()
);
