CREATE TABLE "AO_1DDA79_ACTIVITY_ROW" (
    "ACTIVITY_KEY" character varying(64) NOT NULL,
    "CATEGORIES" text,
    "COURSE" character varying(64),
    "EXTENSIONS" text,
    "ID" serial NOT NULL,
    "IRI" text NOT NULL,
    "TITLES" text,
    "TYPE_IRI" text,
    CONSTRAINT "AO_1DDA79_ACTIVITY_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_activit1071860862 UNIQUE ("ACTIVITY_KEY"))
;
CREATE INDEX index_ao_1dda79_act1516980601 ON public."AO_1DDA79_ACTIVITY_ROW" USING btree ("COURSE")
;
INSERT INTO "AO_1DDA79_ACTIVITY_ROW" ("ACTIVITY_KEY", "CATEGORIES", "COURSE", "EXTENSIONS", "ID", "IRI", "TITLES", "TYPE_IRI") VALUES ('24153a00ccbd1f67528b411c9743a5dba62303a70aed37e3bf4e41d93e525cd9', NULL, NULL, NULL, '1', 'https://lms.sociaalhuis.example/course/view.php?id=7', '{"en":"Motivational interviewing"}', NULL)
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_ACTIVITY_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_ACTIVITY_ROW"))
;
CREATE TABLE "AO_1DDA79_ACTIVITY_TURN_ROW" (
    "ID" serial NOT NULL,
    "NAME" character varying(255) NOT NULL,
    "REVISION" integer DEFAULT 0,
    CONSTRAINT "AO_1DDA79_ACTIVITY_TURN_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_activit1124148904 UNIQUE ("NAME"))
;
INSERT INTO "AO_1DDA79_ACTIVITY_TURN_ROW" ("ID", "NAME", "REVISION") VALUES ('1', 'activities', '1')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_ACTIVITY_TURN_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_ACTIVITY_TURN_ROW"))
;
CREATE TABLE "AO_1DDA79_ACTOR_LINK_ROW" (
    "ACTOR_KEY" character varying(64) NOT NULL,
    "CHANGE_ID" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "LINK_KEY" character varying(64) NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    "SEALED" text NOT NULL,
    CONSTRAINT "AO_1DDA79_ACTOR_LINK_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_actor_l1138419188 UNIQUE ("LINK_KEY"))
;
CREATE INDEX index_ao_1dda79_act1517369363 ON public."AO_1DDA79_ACTOR_LINK_ROW" USING btree ("CHANGE_ID")
;
CREATE INDEX index_ao_1dda79_act370341908 ON public."AO_1DDA79_ACTOR_LINK_ROW" USING btree ("PERSON")
;
INSERT INTO "AO_1DDA79_ACTOR_LINK_ROW" ("ACTOR_KEY", "CHANGE_ID", "ID", "LINK_KEY", "PERSON", "SEALED") VALUES ('40c8869ec8e83fabedc3d37f107533adf543ba37bd14f2daa4af5849ec3c6b47', '0', '1', '1c904eb37537a77bde71367bc73ba6dc9a51125c2d9ef80bcdd0703e44262d20', '{fatima}', '8facc136c87233fa795c785471ed3b7cbb20a7774af019a36128272a77f922bc4072bb4f3ccc0c3df3e45b4e600b03d2e7f2809ff217dbbd41f2e0b5')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_ACTOR_LINK_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_ACTOR_LINK_ROW"))
;
CREATE TABLE "AO_1DDA79_APPLICATION_ROW" (
    "ABOUT" character varying(64) NOT NULL,
    "EPOCH_DAY" bigint DEFAULT 0,
    "HELPED" text,
    "HINDERED" text,
    "ID" serial NOT NULL,
    "NOTED_AT" bigint DEFAULT 0,
    "PERSON" character varying(255) NOT NULL,
    "SENTENCE" text NOT NULL,
    CONSTRAINT "AO_1DDA79_APPLICATION_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_app1302271214 ON public."AO_1DDA79_APPLICATION_ROW" USING btree ("PERSON")
;
CREATE TABLE "AO_1DDA79_CHOICE_ROW" (
    "CHOSEN" integer DEFAULT 0,
    "CHOSEN_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_CHOICE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE TABLE "AO_1DDA79_COACH_ROW" (
    "COACH" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_COACH_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_coach_row_person UNIQUE ("PERSON"))
;
CREATE INDEX index_ao_1dda79_coa348726969 ON public."AO_1DDA79_COACH_ROW" USING btree ("COACH")
;
CREATE TABLE "AO_1DDA79_COHORT_ROW" (
    "DUE_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "LIST_NUMBER" integer DEFAULT 0,
    "ORIGIN" text,
    "ORIGIN_KEY" character varying(64) NOT NULL,
    "PARENT_KEY" character varying(255),
    "REVISION" integer DEFAULT 0,
    "RUN_NAME" text,
    "SINCE_AT" bigint DEFAULT 0,
    "SOURCE" character varying(20) NOT NULL,
    "SPACE_KEY" character varying(255),
    "STANDING" character varying(20) NOT NULL,
    CONSTRAINT "AO_1DDA79_COHORT_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_cohort_421421487 UNIQUE ("ORIGIN_KEY"))
;
CREATE INDEX index_ao_1dda79_coh1418558880 ON public."AO_1DDA79_COHORT_ROW" USING btree ("SPACE_KEY")
;
CREATE INDEX index_ao_1dda79_coh1774349872 ON public."AO_1DDA79_COHORT_ROW" USING btree ("PARENT_KEY")
;
CREATE INDEX index_ao_1dda79_coh57407004 ON public."AO_1DDA79_COHORT_ROW" USING btree ("DUE_AT")
;
CREATE TABLE "AO_1DDA79_COMMUNITY_ROW" (
    "CLOSED_AT" bigint DEFAULT 0,
    "DOMAIN_LINE" text,
    "HOUSE_RULES" text,
    "ID" serial NOT NULL,
    "JOINING" character varying(20) NOT NULL,
    "LANGUAGE_TAG" character varying(60),
    "PARENT_KEY" character varying(255),
    "PLAN_TEXT" text,
    "REVISION" integer DEFAULT 0,
    "RHYTHM" text,
    "SPACE_KEY" character varying(255) NOT NULL,
    "STAGE" character varying(20) NOT NULL,
    "TOPICS" text,
    CONSTRAINT "AO_1DDA79_COMMUNITY_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_communi1558152827 UNIQUE ("SPACE_KEY"))
;
CREATE INDEX index_ao_1dda79_com1579454194 ON public."AO_1DDA79_COMMUNITY_ROW" USING btree ("PARENT_KEY")
;
INSERT INTO "AO_1DDA79_COMMUNITY_ROW" ("CLOSED_AT", "DOMAIN_LINE", "HOUSE_RULES", "ID", "JOINING", "LANGUAGE_TAG", "PARENT_KEY", "PLAN_TEXT", "REVISION", "RHYTHM", "SPACE_KEY", "STAGE", "TOPICS") VALUES ('0', 'How we help.', NULL, '1', 'OPEN', 'en', NULL, NULL, '0', NULL, 'OLD', 'POTENTIAL', 'debt-help')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_COMMUNITY_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_COMMUNITY_ROW"))
;
CREATE TABLE "AO_1DDA79_CONTRIBUTOR_ROW" (
    "CHOSEN" integer DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_CONTRIBUTOR_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_contrib360445980 UNIQUE ("PERSON"))
;
CREATE TABLE "AO_1DDA79_DEED_ROW" (
    "ACT" character varying(20) NOT NULL,
    "COMMUNITY" character varying(255) NOT NULL,
    "DEED_KEY" character varying(64) NOT NULL,
    "EPOCH_DAY" integer DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_DEED_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_deed_row_deed_key UNIQUE ("DEED_KEY"))
;
CREATE INDEX index_ao_1dda79_dee1017774384 ON public."AO_1DDA79_DEED_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_dee380905842 ON public."AO_1DDA79_DEED_ROW" USING btree ("COMMUNITY")
;
CREATE INDEX index_ao_1dda79_dee776746613 ON public."AO_1DDA79_DEED_ROW" USING btree ("EPOCH_DAY")
;
CREATE TABLE "AO_1DDA79_EFFECT_ROW" (
    "ACTIVITY" character varying(64),
    "ACTOR_KEY" character varying(64),
    "HAPPENED_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "ITEM_KEY" character varying(64),
    "PERSON" character varying(255),
    "SCORE" character varying(255),
    "STATE" character varying(20),
    "STATEMENT" character varying(36) NOT NULL,
    "VOIDED" boolean,
    CONSTRAINT "AO_1DDA79_EFFECT_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_effect_336654530 UNIQUE ("STATEMENT"))
;
CREATE INDEX index_ao_1dda79_eff1129826239 ON public."AO_1DDA79_EFFECT_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_eff129023715 ON public."AO_1DDA79_EFFECT_ROW" USING btree ("ITEM_KEY")
;
CREATE INDEX index_ao_1dda79_eff1485899669 ON public."AO_1DDA79_EFFECT_ROW" USING btree ("ACTOR_KEY")
;
INSERT INTO "AO_1DDA79_EFFECT_ROW" ("ACTIVITY", "ACTOR_KEY", "HAPPENED_AT", "ID", "ITEM_KEY", "PERSON", "SCORE", "STATE", "STATEMENT", "VOIDED") VALUES ('24153a00ccbd1f67528b411c9743a5dba62303a70aed37e3bf4e41d93e525cd9', '40c8869ec8e83fabedc3d37f107533adf543ba37bd14f2daa4af5849ec3c6b47', '1795165200000', '1', '7ccc883c567d34b959e24276dc7d7f8a6984fd77108d95de2b28a98a96e0e26b', '{fatima}', NULL, 'LEARNED', '3b0bb1e1-3c1e-4d2f-9a4a-0d4f4e9d4a01', 'false')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_EFFECT_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_EFFECT_ROW"))
;
CREATE TABLE "AO_1DDA79_ENTRY_ROW" (
    "COHORT" bigint DEFAULT 0,
    "FINDING" character varying(20) NOT NULL,
    "ID" serial NOT NULL,
    "LINE_NUMBER" integer DEFAULT 0,
    "LIST_NUMBER" integer DEFAULT 0,
    "NAME" text,
    "NAME_KEY" character varying(64) NOT NULL,
    "PERSON" character varying(255),
    CONSTRAINT "AO_1DDA79_ENTRY_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_ent618615312 ON public."AO_1DDA79_ENTRY_ROW" USING btree ("COHORT")
;
CREATE INDEX index_ao_1dda79_ent981860720 ON public."AO_1DDA79_ENTRY_ROW" USING btree ("PERSON")
;
CREATE TABLE "AO_1DDA79_ERASED_ROW" (
    "ERASED_KEY" character varying(64) NOT NULL,
    "ID" serial NOT NULL,
    "UP_TO" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_ERASED_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_erased_744935586 UNIQUE ("ERASED_KEY"))
;
CREATE TABLE "AO_1DDA79_ERASURE_ROW" (
    "ASKED" bigint DEFAULT 0,
    "BEGUN" bigint DEFAULT 0,
    "ELSEWHERE" text,
    "FINISHED" bigint DEFAULT 0,
    "GONE" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "ITEMS" integer DEFAULT 0,
    "LOOKED" bigint DEFAULT 0,
    "PERSON" character varying(255) NOT NULL,
    "REMOTE" character varying(20),
    "SCOPE" character varying(10) NOT NULL,
    CONSTRAINT "AO_1DDA79_ERASURE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_era504997849 ON public."AO_1DDA79_ERASURE_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_era689889324 ON public."AO_1DDA79_ERASURE_ROW" USING btree ("ASKED")
;
CREATE TABLE "AO_1DDA79_FLOOR_ROW" (
    "FROM_PEOPLE" integer DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    "RAISED_AT" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_FLOOR_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE TABLE "AO_1DDA79_FLOW_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "CREATED" integer DEFAULT 0,
    "EPOCH_DAY" integer DEFAULT 0,
    "FLOW_KEY" character varying(64) NOT NULL,
    "ID" serial NOT NULL,
    "OTHERS" integer DEFAULT 0,
    "REACTED" integer DEFAULT 0,
    "VIEWS" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_FLOW_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_flow_row_flow_key UNIQUE ("FLOW_KEY"))
;
CREATE INDEX index_ao_1dda79_flo175648089 ON public."AO_1DDA79_FLOW_ROW" USING btree ("EPOCH_DAY")
;
CREATE INDEX index_ao_1dda79_flo571488860 ON public."AO_1DDA79_FLOW_ROW" USING btree ("COMMUNITY")
;
CREATE TABLE "AO_1DDA79_JOURNAL_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "FAILURES" integer DEFAULT 0,
    "ID" serial NOT NULL,
    "KIND" character varying(20) NOT NULL,
    "LAST_STEP" character varying(60),
    "REQUEST" text NOT NULL,
    "TOUCHED" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_JOURNAL_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_journal745454390 UNIQUE ("COMMUNITY"))
;
CREATE TABLE "AO_1DDA79_LAST_SAID_ROW" (
    "ACTIVITY" character varying(64) NOT NULL,
    "CATEGORIES_AT" bigint DEFAULT 0,
    "COURSE_AT" bigint DEFAULT 0,
    "EXTENSIONS_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "TITLES_AT" bigint DEFAULT 0,
    "TYPE_AT" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_LAST_SAID_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_las337590678 ON public."AO_1DDA79_LAST_SAID_ROW" USING btree ("ACTIVITY")
;
INSERT INTO "AO_1DDA79_LAST_SAID_ROW" ("ACTIVITY", "CATEGORIES_AT", "COURSE_AT", "EXTENSIONS_AT", "ID", "TITLES_AT", "TYPE_AT") VALUES ('24153a00ccbd1f67528b411c9743a5dba62303a70aed37e3bf4e41d93e525cd9', '-9223372036854775808', '-9223372036854775808', '-9223372036854775808', '1', '1795165200000', '-9223372036854775808')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_LAST_SAID_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_LAST_SAID_ROW"))
;
CREATE TABLE "AO_1DDA79_LEARNING_ITEM_ROW" (
    "ACTIVITY" character varying(64) NOT NULL,
    "ATTEMPTS" integer DEFAULT 0,
    "FIRST_AT" bigint DEFAULT 0,
    "FORMAL" boolean,
    "ID" serial NOT NULL,
    "ITEM_KEY" character varying(64) NOT NULL,
    "LAST_AT" bigint DEFAULT 0,
    "OWED_BY" integer DEFAULT 0,
    "PERSON" character varying(255) NOT NULL,
    "REVISION" integer DEFAULT 0,
    "SCORE" character varying(255),
    "STATE" character varying(20) NOT NULL,
    "TITLE" text,
    CONSTRAINT "AO_1DDA79_LEARNING_ITEM_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_learnin177732567 UNIQUE ("ITEM_KEY"))
;
CREATE INDEX index_ao_1dda79_lea1044254328 ON public."AO_1DDA79_LEARNING_ITEM_ROW" USING btree ("ACTIVITY")
;
CREATE INDEX index_ao_1dda79_lea2106123278 ON public."AO_1DDA79_LEARNING_ITEM_ROW" USING btree ("PERSON")
;
INSERT INTO "AO_1DDA79_LEARNING_ITEM_ROW" ("ACTIVITY", "ATTEMPTS", "FIRST_AT", "FORMAL", "ID", "ITEM_KEY", "LAST_AT", "OWED_BY", "PERSON", "REVISION", "SCORE", "STATE", "TITLE") VALUES ('24153a00ccbd1f67528b411c9743a5dba62303a70aed37e3bf4e41d93e525cd9', '1', '1795165200000', 'true', '1', '7ccc883c567d34b959e24276dc7d7f8a6984fd77108d95de2b28a98a96e0e26b', '1795165200000', '0', '{fatima}', '1', NULL, 'LEARNED', NULL)
;
INSERT INTO "AO_1DDA79_LEARNING_ITEM_ROW" ("ACTIVITY", "ATTEMPTS", "FIRST_AT", "FORMAL", "ID", "ITEM_KEY", "LAST_AT", "OWED_BY", "PERSON", "REVISION", "SCORE", "STATE", "TITLE") VALUES ('67b53469dba46f4e2df8ec44373d90db0f7e4657f4302959539997f28e0b73ec', '0', '1795089600000', 'false', '2', '8b3e7980665ecf4c53d488851d003f0387c6cb9c69cba0caf197f689c5d35978', '1795089600000', '0', '{fatima}', '1', NULL, 'LEARNED', 'A böok')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_LEARNING_ITEM_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_LEARNING_ITEM_ROW"))
;
CREATE TABLE "AO_1DDA79_LEAVER_ROW" (
    "DUE_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_LEAVER_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_leaver_row_person UNIQUE ("PERSON"))
;
CREATE INDEX index_ao_1dda79_lea1897911938 ON public."AO_1DDA79_LEAVER_ROW" USING btree ("DUE_AT")
;
CREATE TABLE "AO_1DDA79_LETTER_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "KIND" character varying(20) NOT NULL,
    "LETTER_KEY" character varying(64) NOT NULL,
    "PERSON" character varying(255),
    "WRITTEN_AT" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_LETTER_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_letter_659843490 UNIQUE ("LETTER_KEY"))
;
CREATE INDEX index_ao_1dda79_let1662090096 ON public."AO_1DDA79_LETTER_ROW" USING btree ("WRITTEN_AT")
;
CREATE INDEX index_ao_1dda79_let1978900982 ON public."AO_1DDA79_LETTER_ROW" USING btree ("PERSON")
;
CREATE TABLE "AO_1DDA79_LEVEL_ROW" (
    "CHOSEN_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "LEVEL_WORD" character varying(20) NOT NULL,
    "PERSON" character varying(255),
    CONSTRAINT "AO_1DDA79_LEVEL_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE TABLE "AO_1DDA79_LISTING_ROW" (
    "COHORT" bigint DEFAULT 0 NOT NULL,
    "ID" serial NOT NULL,
    "LIST_NUMBER" integer DEFAULT 0,
    "LOOKED_UP" integer DEFAULT 0,
    "NAMES" text NOT NULL,
    "SURE" boolean,
    CONSTRAINT "AO_1DDA79_LISTING_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_listing_row_cohort UNIQUE ("COHORT"))
;
CREATE TABLE "AO_1DDA79_LOOK_ROW" (
    "HAPPENED_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "ITEM_ID" bigint DEFAULT 0,
    "LOOK_KEY" character varying(64) NOT NULL,
    "SUBJECT" character varying(255) NOT NULL,
    "VIEWER" character varying(255),
    "VIEWER_ROLE" character varying(20) NOT NULL,
    "WHAT" character varying(20) NOT NULL,
    CONSTRAINT "AO_1DDA79_LOOK_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_look_row_look_key UNIQUE ("LOOK_KEY"))
;
CREATE INDEX index_ao_1dda79_loo1206158416 ON public."AO_1DDA79_LOOK_ROW" USING btree ("SUBJECT")
;
CREATE INDEX index_ao_1dda79_loo163279250 ON public."AO_1DDA79_LOOK_ROW" USING btree ("VIEWER")
;
CREATE INDEX index_ao_1dda79_loo536824597 ON public."AO_1DDA79_LOOK_ROW" USING btree ("HAPPENED_AT")
;
CREATE TABLE "AO_1DDA79_MADE_PAGE_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "CONTENT_ID" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "LANGUAGE_TAG" character varying(60) NOT NULL,
    "PAGE_NAME" character varying(60) NOT NULL,
    "SETTLED" text,
    CONSTRAINT "AO_1DDA79_MADE_PAGE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_mad1871476533 ON public."AO_1DDA79_MADE_PAGE_ROW" USING btree ("COMMUNITY")
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65635', '1', 'en', 'home', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65636', '2', 'en', 'about', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65637', '3', 'en', 'knowledge', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65638', '4', 'en', 'questions', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65639', '5', 'en', 'experiences', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65640', '6', 'en', 'developments', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65641', '7', 'en', 'people', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65642', '8', 'en', 'learning', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65643', '9', 'en', 'groups', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65644', '10', 'en', 'health', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
INSERT INTO "AO_1DDA79_MADE_PAGE_ROW" ("COMMUNITY", "CONTENT_ID", "ID", "LANGUAGE_TAG", "PAGE_NAME", "SETTLED") VALUES ('OLD', '65645', '11', 'en', 'desk', 'cop-header
lc-home
lc-list
learned-beside
my-learning
read-react-write')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_MADE_PAGE_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_MADE_PAGE_ROW"))
;
CREATE TABLE "AO_1DDA79_MATCH_CHANGE_ROW" (
    "ACTOR_KEY" character varying(64),
    "EVENTS" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "KIND" character varying(20) NOT NULL,
    "MADE_AT" bigint DEFAULT 0,
    "PERSON" character varying(255),
    "RULES" text,
    "UNDONE_AT" bigint DEFAULT 0,
    "UNDONE_BY" character varying(255),
    "WHO" character varying(255),
    CONSTRAINT "AO_1DDA79_MATCH_CHANGE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_mat1846512763 ON public."AO_1DDA79_MATCH_CHANGE_ROW" USING btree ("KIND")
;
CREATE INDEX index_ao_1dda79_mat510304262 ON public."AO_1DDA79_MATCH_CHANGE_ROW" USING btree ("UNDONE_AT")
;
CREATE INDEX index_ao_1dda79_mat537683194 ON public."AO_1DDA79_MATCH_CHANGE_ROW" USING btree ("PERSON")
;
CREATE TABLE "AO_1DDA79_MATCH_DECISION_ROW" (
    "ACTOR_KEY" character varying(64) NOT NULL,
    "CHANGE_ID" bigint DEFAULT 0,
    "DECISION_KEY" character varying(64) NOT NULL,
    "DROPPED" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "KIND" character varying(20) NOT NULL,
    "MADE_AT" bigint DEFAULT 0,
    "NOTE" text,
    "PERSON" character varying(255),
    CONSTRAINT "AO_1DDA79_MATCH_DECISION_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_match_d1646613500 UNIQUE ("DECISION_KEY"))
;
CREATE INDEX index_ao_1dda79_mat1204555750 ON public."AO_1DDA79_MATCH_DECISION_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_mat133576997 ON public."AO_1DDA79_MATCH_DECISION_ROW" USING btree ("CHANGE_ID")
;
CREATE INDEX index_ao_1dda79_mat949277136 ON public."AO_1DDA79_MATCH_DECISION_ROW" USING btree ("ACTOR_KEY")
;
CREATE TABLE "AO_1DDA79_MEMBERSHIP_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "LISTED" boolean,
    "MEMBER_KEY" character varying(64) NOT NULL,
    "MEMBER_ROLE" character varying(20) NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    "SINCE_AT" bigint DEFAULT 0,
    "STANDING" character varying(20) NOT NULL,
    CONSTRAINT "AO_1DDA79_MEMBERSHIP_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_members2100595678 UNIQUE ("MEMBER_KEY"))
;
CREATE INDEX index_ao_1dda79_mem1693379394 ON public."AO_1DDA79_MEMBERSHIP_ROW" USING btree ("COMMUNITY", "LISTED")
;
CREATE INDEX index_ao_1dda79_mem1804171482 ON public."AO_1DDA79_MEMBERSHIP_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_mem499701134 ON public."AO_1DDA79_MEMBERSHIP_ROW" USING btree ("COMMUNITY", "MEMBER_ROLE")
;
INSERT INTO "AO_1DDA79_MEMBERSHIP_ROW" ("COMMUNITY", "ID", "LISTED", "MEMBER_KEY", "MEMBER_ROLE", "PERSON", "SINCE_AT", "STANDING") VALUES ('OLD', '1', 'true', '1d3ae30a572c8030b6efab912f3a3e5e0009dcf6dbbf5c4ebc3c4db68028d554', 'COORDINATOR', '{els}', '1795396290735', 'JOINED')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_MEMBERSHIP_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_MEMBERSHIP_ROW"))
;
CREATE TABLE "AO_1DDA79_MEMBER_COUNT_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "MEMBERS" integer DEFAULT 0,
    "REVISION" integer DEFAULT 0,
    CONSTRAINT "AO_1DDA79_MEMBER_COUNT_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_member_1243716725 UNIQUE ("COMMUNITY"))
;
INSERT INTO "AO_1DDA79_MEMBER_COUNT_ROW" ("COMMUNITY", "ID", "MEMBERS", "REVISION") VALUES ('OLD', '1', '1', '1')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_MEMBER_COUNT_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_MEMBER_COUNT_ROW"))
;
CREATE TABLE "AO_1DDA79_MERGING_ROW" (
    "FROM_KEY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "INTO_KEY" character varying(255) NOT NULL,
    "PROGRESS" character varying(20) NOT NULL,
    CONSTRAINT "AO_1DDA79_MERGING_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_merging126222367 UNIQUE ("FROM_KEY"))
;
CREATE INDEX index_ao_1dda79_mer519971976 ON public."AO_1DDA79_MERGING_ROW" USING btree ("INTO_KEY")
;
CREATE TABLE "AO_1DDA79_PAUSE_ROW" (
    "ENDED" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    "SINCE" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_PAUSE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_pau1843000980 ON public."AO_1DDA79_PAUSE_ROW" USING btree ("PERSON")
;
CREATE TABLE "AO_1DDA79_READING_ROW" (
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_READING_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_reading_row_person UNIQUE ("PERSON"))
;
CREATE TABLE "AO_1DDA79_ROSTER_ROW" (
    "COHORT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    "ROSTER_KEY" character varying(64) NOT NULL,
    "WAY" character varying(20) NOT NULL,
    CONSTRAINT "AO_1DDA79_ROSTER_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_roster_2137859390 UNIQUE ("ROSTER_KEY"))
;
CREATE INDEX index_ao_1dda79_ros471936379 ON public."AO_1DDA79_ROSTER_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_ros835181787 ON public."AO_1DDA79_ROSTER_ROW" USING btree ("COHORT")
;
CREATE TABLE "AO_1DDA79_RUN_NOTE_ROW" (
    "ID" serial NOT NULL,
    "RUN_IRI" text NOT NULL,
    "RUN_KEY" character varying(64) NOT NULL,
    CONSTRAINT "AO_1DDA79_RUN_NOTE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE TABLE "AO_1DDA79_SETTLING_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "REVISION" integer DEFAULT 0,
    CONSTRAINT "AO_1DDA79_SETTLING_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_settlin1962962125 UNIQUE ("COMMUNITY"))
;
INSERT INTO "AO_1DDA79_SETTLING_ROW" ("COMMUNITY", "ID", "REVISION") VALUES ('OLD', '1', '3')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_SETTLING_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_SETTLING_ROW"))
;
CREATE TABLE "AO_1DDA79_SHARE_ROW" (
    "ACTIVITY" character varying(64) NOT NULL,
    "ATTEMPTS" integer DEFAULT 0,
    "COMMUNITY" character varying(255) NOT NULL,
    "COMPLETED_AT" bigint DEFAULT 0,
    "FAILED_AT" bigint DEFAULT 0,
    "FAILURES" integer DEFAULT 0,
    "GIVEN_BY" integer DEFAULT 0,
    "ID" serial NOT NULL,
    "ITEM_ID" integer DEFAULT 0,
    "KIND" character varying(20),
    "NAMED" character varying(255),
    "PERSON" character varying(255) NOT NULL,
    "SCORE" character varying(255),
    "SHARE_KEY" character varying(64) NOT NULL,
    "TELLS" character varying(255),
    "UNTIL_DAY" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_SHARE_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_share_r934933076 UNIQUE ("SHARE_KEY"))
;
CREATE INDEX index_ao_1dda79_sha1396363235 ON public."AO_1DDA79_SHARE_ROW" USING btree ("ACTIVITY")
;
CREATE INDEX index_ao_1dda79_sha1893293319 ON public."AO_1DDA79_SHARE_ROW" USING btree ("ITEM_ID")
;
CREATE INDEX index_ao_1dda79_sha284801045 ON public."AO_1DDA79_SHARE_ROW" USING btree ("COMMUNITY", "COMPLETED_AT")
;
CREATE INDEX index_ao_1dda79_sha288122091 ON public."AO_1DDA79_SHARE_ROW" USING btree ("NAMED")
;
CREATE INDEX index_ao_1dda79_sha402965475 ON public."AO_1DDA79_SHARE_ROW" USING btree ("PERSON")
;
CREATE TABLE "AO_1DDA79_SIGN_ROW" (
    "HAPPENED_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "JOINS" boolean,
    "PERSON" character varying(255),
    "RUN_IRI" text NOT NULL,
    "RUN_KEY" character varying(64) NOT NULL,
    "STATEMENT" character varying(36) NOT NULL,
    CONSTRAINT "AO_1DDA79_SIGN_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_sign_row_statement UNIQUE ("STATEMENT"))
;
CREATE INDEX index_ao_1dda79_sig1197547053 ON public."AO_1DDA79_SIGN_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_sig535440403 ON public."AO_1DDA79_SIGN_ROW" USING btree ("RUN_KEY")
;
CREATE TABLE "AO_1DDA79_TICKET_ROW" (
    "ENDS_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "LINK" character varying(64) NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    "PIN" character varying(64) NOT NULL,
    CONSTRAINT "AO_1DDA79_TICKET_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_ticket_row_link UNIQUE ("LINK"))
;
CREATE INDEX index_ao_1dda79_tic1129845916 ON public."AO_1DDA79_TICKET_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_tic1593373525 ON public."AO_1DDA79_TICKET_ROW" USING btree ("ENDS_AT")
;
CREATE TABLE "AO_1DDA79_TICKET_TRY_ROW" (
    "ID" serial NOT NULL,
    "LINK" character varying(64) NOT NULL,
    CONSTRAINT "AO_1DDA79_TICKET_TRY_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_tic785607475 ON public."AO_1DDA79_TICKET_TRY_ROW" USING btree ("LINK")
;
CREATE TABLE "AO_1DDA79_TOPIC_ROW" (
    "ACTIVITY" character varying(64) NOT NULL,
    "ID" serial NOT NULL,
    "LABEL" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_TOPIC_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_top250227507 ON public."AO_1DDA79_TOPIC_ROW" USING btree ("ACTIVITY")
;
CREATE INDEX index_ao_1dda79_top580986358 ON public."AO_1DDA79_TOPIC_ROW" USING btree ("LABEL")
;
INSERT INTO "AO_1DDA79_TOPIC_ROW" ("ACTIVITY", "ID", "LABEL") VALUES ('24153a00ccbd1f67528b411c9743a5dba62303a70aed37e3bf4e41d93e525cd9', '1', 'motivational-interviewing')
;
INSERT INTO "AO_1DDA79_TOPIC_ROW" ("ACTIVITY", "ID", "LABEL") VALUES ('67b53469dba46f4e2df8ec44373d90db0f7e4657f4302959539997f28e0b73ec', '2', 'talks')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_TOPIC_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_TOPIC_ROW"))
;
CREATE TABLE "AO_1DDA79_TOPIC_RULE_ROW" (
    "EXTENSION_KEY" text,
    "ID" serial NOT NULL,
    "PART" character varying(20),
    "PATTERN" text NOT NULL,
    "TOPIC" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_TOPIC_RULE_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE TABLE "AO_1DDA79_UNSETTLED_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "NOTE_SCOPE" character varying(20),
    "PEOPLE" text,
    CONSTRAINT "AO_1DDA79_UNSETTLED_ROW_pkey" PRIMARY KEY ("ID"))
;
CREATE INDEX index_ao_1dda79_uns1637281988 ON public."AO_1DDA79_UNSETTLED_ROW" USING btree ("COMMUNITY")
;
CREATE TABLE "AO_1DDA79_VIEW_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "EPOCH_DAY" integer DEFAULT 0,
    "ID" serial NOT NULL,
    "VIEWS" bigint DEFAULT 0,
    "VIEW_KEY" character varying(64) NOT NULL,
    CONSTRAINT "AO_1DDA79_VIEW_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_view_row_view_key UNIQUE ("VIEW_KEY"))
;
CREATE INDEX index_ao_1dda79_vie1451354221 ON public."AO_1DDA79_VIEW_ROW" USING btree ("COMMUNITY")
;
CREATE INDEX index_ao_1dda79_vie1847194992 ON public."AO_1DDA79_VIEW_ROW" USING btree ("EPOCH_DAY")
;
CREATE TABLE "AO_1DDA79_WAITING_ACT_ROW" (
    "ACT" character varying(20) NOT NULL,
    "ACT_ID" character varying(36) NOT NULL,
    "COMMENT_ID" bigint DEFAULT 0,
    "COMMUNITY" character varying(255) NOT NULL,
    "DONE_AT" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "PAGE_ID" bigint DEFAULT 0,
    "PERSON" character varying(255) NOT NULL,
    "READY_AT" bigint DEFAULT 0,
    CONSTRAINT "AO_1DDA79_WAITING_ACT_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_waiting819914542 UNIQUE ("ACT_ID"))
;
CREATE INDEX index_ao_1dda79_wai1708490685 ON public."AO_1DDA79_WAITING_ACT_ROW" USING btree ("DONE_AT")
;
CREATE INDEX index_ao_1dda79_wai274854206 ON public."AO_1DDA79_WAITING_ACT_ROW" USING btree ("PERSON")
;
CREATE INDEX index_ao_1dda79_wai843471996 ON public."AO_1DDA79_WAITING_ACT_ROW" USING btree ("READY_AT")
;
CREATE TABLE "AO_1DDA79_WAITING_EVENT_ROW" (
    "ACTOR_KEY" character varying(64) NOT NULL,
    "EVENT" text NOT NULL,
    "ID" serial NOT NULL,
    "MEANING" character varying(20),
    "SINCE" bigint DEFAULT 0,
    "STATEMENT" character varying(36) NOT NULL,
    CONSTRAINT "AO_1DDA79_WAITING_EVENT_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_waiting1883924915 UNIQUE ("STATEMENT"))
;
CREATE INDEX index_ao_1dda79_wai403893584 ON public."AO_1DDA79_WAITING_EVENT_ROW" USING btree ("ACTOR_KEY")
;
INSERT INTO "AO_1DDA79_WAITING_EVENT_ROW" ("ACTOR_KEY", "EVENT", "ID", "MEANING", "SINCE", "STATEMENT") VALUES ('28dd5cf1e8aeca4f93bd6eeb28365b193e6ab424886cba21bbe40d532d94ff32', '{"statementId":"3b0bb1e1-3c1e-4d2f-9a4a-0d4f4e9d4a02","sequence":1,"verb":"http://adlnet.gov/expapi/verbs/completed","timestamp":"2026-11-20T09:00:00Z","stored":"2026-11-20T09:00:00Z","actor":{"mbox":"mailto:stranger@sociaalhuis.example"},"activity":{"id":"https://lms.sociaalhuis.example/course/view.php?id=7","name":{"en":"Motivational interviewing"}}}', '1', 'LEARNED', '1795396290980', '3b0bb1e1-3c1e-4d2f-9a4a-0d4f4e9d4a02')
;
SELECT setval(pg_get_serial_sequence('"AO_1DDA79_WAITING_EVENT_ROW"', 'ID'), (SELECT max("ID") FROM "AO_1DDA79_WAITING_EVENT_ROW"))
;
CREATE TABLE "AO_1DDA79_WEEK_ROW" (
    "COMMUNITY" character varying(255) NOT NULL,
    "ID" serial NOT NULL,
    "MONDAY" integer DEFAULT 0,
    "TASK" character varying(20) NOT NULL,
    "TICK" character varying(20) NOT NULL,
    "TICK_KEY" character varying(64) NOT NULL,
    CONSTRAINT "AO_1DDA79_WEEK_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_week_row_tick_key UNIQUE ("TICK_KEY"))
;
CREATE INDEX index_ao_1dda79_wee1612268297 ON public."AO_1DDA79_WEEK_ROW" USING btree ("MONDAY")
;
CREATE INDEX index_ao_1dda79_wee182483294 ON public."AO_1DDA79_WEEK_ROW" USING btree ("COMMUNITY")
;
CREATE TABLE "AO_1DDA79_WITHDRAWAL_ROW" (
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_WITHDRAWAL_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_withdra269250078 UNIQUE ("PERSON"))
;
CREATE TABLE "AO_1DDA79_WITHHELD_ROW" (
    "DAY_KEY" character varying(64) NOT NULL,
    "EPOCH_DAY" bigint DEFAULT 0,
    "EVENTS" bigint DEFAULT 0,
    "ID" serial NOT NULL,
    "PERSON" character varying(255) NOT NULL,
    CONSTRAINT "AO_1DDA79_WITHHELD_ROW_pkey" PRIMARY KEY ("ID"),
    CONSTRAINT u_ao_1dda79_withhel1660555801 UNIQUE ("DAY_KEY"))
;
CREATE INDEX index_ao_1dda79_wit1701737387 ON public."AO_1DDA79_WITHHELD_ROW" USING btree ("PERSON")
;
INSERT INTO workbench_setting (owner, name, value) VALUES ('', 'org.gilde.actor-secret', 'sceefd22bb2fe50a4c2761a6582fabc324325c669ecdf9a26bb6cdf1203fe230d')
;
INSERT INTO workbench_setting (owner, name, value) VALUES ('', 'org.gilde.bridge-heard', 's2026-11-23T01:11:31.183478257Z')
;
INSERT INTO workbench_setting (owner, name, value) VALUES ('', 'org.gilde.bridge-last-event', 's2026-11-23T01:11:31.183478257Z')
;
INSERT INTO workbench_setting (owner, name, value) VALUES ('', 'org.gilde.bridge-report', 's9
3
6
0
0.1.0')
;
INSERT INTO workbench_setting (owner, name, value) VALUES ('', 'org.gilde.data-version', 's1')
;
INSERT INTO workbench_setting (owner, name, value) VALUES ('', 'org.gilde.verbs-seen', 's2026-11-23 true http://adlnet.gov/expapi/verbs/completed
2026-11-23 true http://adlnet.gov/expapi/verbs/completed')
