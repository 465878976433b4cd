-- Which node reads which file of the drop folder, and what became of the files of the last days.
CREATE TABLE drop_file (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file    text NOT NULL,
    node    text NOT NULL,
    lease   timestamptz, -- until when the node has it; nothing once it is out of the folder
    began   timestamptz NOT NULL DEFAULT now(),
    ended   timestamptz,
    outcome text,
    taken   bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX drop_file_claimed ON drop_file (file) WHERE lease IS NOT NULL;
