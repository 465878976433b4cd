-- A blog post is a page with the day that it is of. It stands in no tree, and has its title for itself on that day.
alter table wiki.page add column posted date;
drop index wiki.page_title;
create unique index page_title on wiki.page (space, lower(title)) where posted is null;
create unique index post_title on wiki.page (space, posted, lower(title)) where posted is not null;
