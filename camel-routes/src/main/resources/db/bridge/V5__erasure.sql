-- What is to be erased in each LRS that Statements are forwarded to, and what became of it. Whom, the LRS has to be told:
-- it is kept in the wish until the step ends, and no longer.
CREATE TABLE erasure_step (
    removal bigint NOT NULL,
    target  text NOT NULL,
    state   text NOT NULL,
    wish    text,
    job     text, -- under which the LRS is at it
    reason  text NOT NULL,
    tries   int NOT NULL DEFAULT 0,
    due     timestamptz NOT NULL,
    since   timestamptz NOT NULL,
    ended   timestamptz,
    PRIMARY KEY (removal, target)
);
CREATE INDEX erasure_step_open ON erasure_step (target, due) WHERE ended IS NULL;
