-- What apps mailed, which nobody received: the same on every node, and still there after a start.
create table wiki.mail (
  id bigint generated always as identity primary key,
  receiver text not null,
  subject text not null,
  body text not null,
  sent timestamptz not null
);
