-- What another LRS is known to hold, for it was read there: nobody need send it. Only of LRSs that are forwarded to.
CREATE TABLE known_there (
    lrs    text NOT NULL,
    tenant text NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (lrs, tenant, id)
);
