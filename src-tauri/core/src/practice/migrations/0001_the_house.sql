-- Schema 1: settings, clients, people and what was said of them, criteria with their dated yes, shortlists.
-- Released files are never edited; a change of the schema is a new file. Ids are never given twice: a step of undo that
-- brings a row back must find its place free.

-- The practice's own settings: one row.
CREATE TABLE setting (
    id                INTEGER PRIMARY KEY CHECK (id = 1),
    practice_name     TEXT NOT NULL DEFAULT '',
    coach_name        TEXT NOT NULL DEFAULT '',
    booking_link      TEXT NOT NULL DEFAULT '',
    idle_lock_minutes INTEGER CHECK (idle_lock_minutes BETWEEN 1 AND 240)  -- NULL: never
) STRICT;
INSERT INTO setting (id, idle_lock_minutes) VALUES (1, 5);

-- A person being coached.
CREATE TABLE client (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL CHECK (name <> ''),
    role          TEXT NOT NULL DEFAULT '',
    level         TEXT,                         -- a level's key; NULL: not said
    goal          TEXT NOT NULL DEFAULT '',     -- in her own words
    goal_by       TEXT NOT NULL DEFAULT '',     -- by when, as it was said
    goal_by_date  TEXT,                         -- the day it was understood as, YYYY-MM-DD
    learn         TEXT NOT NULL DEFAULT '',     -- what she would like to learn
    tell          TEXT NOT NULL DEFAULT '',     -- what she would tell about herself
    payer         TEXT NOT NULL DEFAULT '',     -- who pays
    notes_agreed  TEXT NOT NULL DEFAULT '',     -- what was agreed about notes
    created_at    TEXT NOT NULL,                -- UTC, RFC 3339
    archived_at   TEXT                          -- UTC, RFC 3339; NULL: present
) STRICT;

-- One import of a contacts file.
CREATE TABLE import (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id   INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    file_name   TEXT NOT NULL,                  -- the name only, never a path
    imported_at TEXT NOT NULL,                  -- UTC, RFC 3339
    added       INTEGER NOT NULL DEFAULT 0,
    changed     INTEGER NOT NULL DEFAULT 0,
    unchanged   INTEGER NOT NULL DEFAULT 0,
    hidden      INTEGER NOT NULL DEFAULT 0,     -- closed members: a date and nothing else
    unreadable  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A client's contact. No index but the client's: one client's people are read into memory whole.
CREATE TABLE person (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id      INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    import_id      INTEGER,                     -- the import that brought the person; NULL: entered by hand
    first_name     TEXT NOT NULL DEFAULT '',
    last_name      TEXT NOT NULL DEFAULT '',
    title          TEXT NOT NULL DEFAULT '',
    company        TEXT NOT NULL DEFAULT '',
    email          TEXT NOT NULL DEFAULT '',
    profile_url    TEXT NOT NULL DEFAULT '',
    connected_on   TEXT,                        -- YYYY-MM-DD
    file_title     TEXT NOT NULL DEFAULT '',    -- what the newest file said, whatever was corrected since
    file_company   TEXT NOT NULL DEFAULT '',
    file_email     TEXT NOT NULL DEFAULT '',
    file_profile_url TEXT NOT NULL DEFAULT '',
    by_hand        INTEGER NOT NULL DEFAULT 0,  -- bit set of the fields that a person entered or corrected
    said_level     TEXT,                        -- a level's key: the coach's correction
    said_not_levels TEXT NOT NULL DEFAULT '',   -- levels' keys, blank-separated: "none of these"
    said_on        TEXT,                        -- YYYY-MM-DD: the day of the two above
    added_at       TEXT NOT NULL                -- UTC, RFC 3339
) STRICT;
CREATE INDEX person_by_client ON person (client_id);

-- What the coach taught about a company, for every client.
CREATE TABLE company_said (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    company_key    TEXT NOT NULL UNIQUE CHECK (company_key <> ''),
    name           TEXT NOT NULL,               -- as it was written when it was said
    industries     TEXT NOT NULL DEFAULT '',    -- industries' keys, blank-separated
    not_industries TEXT NOT NULL DEFAULT '',    -- "none of these"
    said_on        TEXT NOT NULL                -- YYYY-MM-DD
) STRICT;

-- Whom a client wants to meet, as it stands.
CREATE TABLE criteria (
    client_id INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    wishes    TEXT NOT NULL CHECK (json_valid(wishes))
) STRICT;

-- Each yes to a sentence that was read back.
CREATE TABLE agreement (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    wishes    TEXT NOT NULL CHECK (json_valid(wishes)),
    sentence  TEXT NOT NULL CHECK (sentence <> ''),  -- exactly as it was read back
    how       TEXT NOT NULL CHECK (how IN ('clicked', 'aloud')),
    said_at   TEXT NOT NULL                          -- UTC, RFC 3339
) STRICT;
CREATE INDEX agreement_by_client ON agreement (client_id);

-- The aim a client set herself for her shortlist, if any.
CREATE TABLE shortlist (
    client_id INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    aim       INTEGER CHECK (aim BETWEEN 1 AND 1000)
) STRICT;

-- The chosen few, in order.
CREATE TABLE shortlist_entry (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    client_id INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    place     INTEGER NOT NULL,                 -- ascending; gaps do not matter
    tie       TEXT CHECK (tie IN ('well', 'somewhat', 'barely')),  -- how well known; NULL: not said
    why       TEXT NOT NULL DEFAULT '',
    notes     TEXT NOT NULL DEFAULT '',
    added_at  TEXT NOT NULL                     -- UTC, RFC 3339
) STRICT;
CREATE INDEX shortlist_entry_by_client ON shortlist_entry (client_id);
