-- An archived space stays readable, out of the way of the lists.
alter table wiki.space add column archived boolean not null default false;
