-- People. Content names them by key, so that a name can go while the content stays.
create table wiki.account (
  key text primary key,
  name text not null unique,
  full_name text not null,
  mail text not null,
  language text,
  theme text not null default 'auto',
  password text not null,
  created timestamptz not null default now()
);

create table wiki.team (
  name text primary key
);

create table wiki.team_member (
  team text not null references wiki.team on delete cascade,
  account text not null references wiki.account on delete cascade,
  primary key (team, account)
);
create index on wiki.team_member (account);

create table wiki.access_token (
  id bigint generated always as identity primary key,
  account text not null references wiki.account on delete cascade,
  label text not null,
  hash text not null unique,
  created timestamptz not null default now(),
  last_used timestamptz
);

-- Pages and comments share one row of ids, as in Confluence.
create sequence wiki.content_id start 65601;

create table wiki.space (
  id bigint primary key default nextval('wiki.content_id'),
  key text not null unique,
  name text not null,
  description text not null,
  home_page bigint,
  creator text not null,
  created timestamptz not null default now()
);

create table wiki.page (
  id bigint primary key default nextval('wiki.content_id'),
  space bigint not null references wiki.space on delete cascade,
  parent bigint references wiki.page,
  -- The page's ancestors from the top, and itself: one look tells what it inherits.
  path bigint[] not null,
  title text not null,
  body text not null,
  version int not null,
  note text not null default '',
  creator text not null,
  created timestamptz not null,
  modifier text not null,
  modified timestamptz not null
);
create unique index page_title on wiki.page (space, lower(title));
create index on wiki.page (parent);
create index on wiki.page (modified desc);
create index on wiki.page using gin (path);

create table wiki.page_version (
  page bigint not null references wiki.page on delete cascade,
  version int not null,
  title text not null,
  body text not null,
  note text not null,
  author text not null,
  at timestamptz not null,
  primary key (page, version)
);

create table wiki.page_label (
  page bigint not null references wiki.page on delete cascade,
  name text not null,
  primary key (page, name)
);
create index on wiki.page_label (name, page);

create table wiki.comment (
  id bigint primary key default nextval('wiki.content_id'),
  page bigint not null references wiki.page on delete cascade,
  parent bigint references wiki.comment on delete cascade,
  body text not null,
  creator text not null,
  created timestamptz not null,
  modified timestamptz not null
);
create index on wiki.comment (page);

-- What is liked: a page or a comment.
create table wiki.liking (
  content bigint not null,
  account text not null references wiki.account on delete cascade,
  at timestamptz not null default now(),
  primary key (content, account)
);

create table wiki.space_permission (
  space bigint not null references wiki.space on delete cascade,
  permission text not null check (permission in ('VIEW', 'EDIT', 'COMMENT', 'ADMINISTER')),
  holder_kind text not null check (holder_kind in ('USER', 'GROUP', 'ANYONE')),
  holder text not null,
  primary key (space, permission, holder_kind, holder)
);

create table wiki.page_restriction (
  page bigint not null references wiki.page on delete cascade,
  kind text not null check (kind in ('VIEW', 'EDIT')),
  holder_kind text not null check (holder_kind in ('USER', 'GROUP')),
  holder text not null,
  primary key (page, kind, holder_kind, holder)
);

-- The rules of who may do what live here once; every query and every check asks these two.
create function wiki.space_allows(space bigint, permission text, viewer text, teams text[], administrator boolean)
returns boolean language sql stable as $$
  select administrator or exists (
    select 1 from wiki.space_permission p
    where p.space = space_allows.space and p.permission = space_allows.permission
      and (p.holder_kind = 'ANYONE'
        or (p.holder_kind = 'USER' and p.holder = viewer)
        or (p.holder_kind = 'GROUP' and p.holder = any (teams))))
$$;

-- A view restriction holds for the page and all beneath it; an edit restriction for the page alone.
create function wiki.page_allows(page bigint, path bigint[], kind text, viewer text, teams text[], administrator boolean)
returns boolean language sql stable as $$
  select administrator or not exists (
    select 1 from wiki.page_restriction r
    where r.kind = page_allows.kind
      and (case page_allows.kind when 'VIEW' then r.page = any (path) else r.page = page_allows.page end)
      and not exists (
        select 1 from wiki.page_restriction h
        where h.page = r.page and h.kind = r.kind
          and ((h.holder_kind = 'USER' and h.holder = viewer)
            or (h.holder_kind = 'GROUP' and h.holder = any (teams)))))
$$;

create function wiki.may_view(space bigint, page bigint, path bigint[], viewer text, teams text[], administrator boolean)
returns boolean language sql stable as $$
  select wiki.space_allows(space, 'VIEW', viewer, teams, administrator)
    and wiki.page_allows(page, path, 'VIEW', viewer, teams, administrator)
$$;
