-- Schema 2: the library as the coach changed it, stories, sessions with what was said in them, commitments.

-- What the coach changed of the library, or added to it. What ships stands in `data/library` and not here.
CREATE TABLE library_item (
    kind   TEXT NOT NULL CHECK (kind <> ''),
    key    TEXT NOT NULL CHECK (key <> ''),
    body   TEXT CHECK (json_valid(body)),       -- NULL: the words are those that ship
    hidden INTEGER CHECK (hidden IN (0, 1)),    -- NULL: as it ships
    place  INTEGER,                             -- in its shelf, ascending; NULL: where it ships
    PRIMARY KEY (kind, key)
) STRICT;

-- A story that a client tells herself, in her words.
CREATE TABLE story (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id     INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    words         TEXT NOT NULL CHECK (words <> ''),
    first_said_at TEXT NOT NULL                 -- UTC, RFC 3339
) STRICT;
CREATE INDEX story_by_client ON story (client_id);

-- One conversation.
CREATE TABLE session (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id  INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    begun_at   TEXT NOT NULL,                   -- RFC 3339, in the coach's own time
    ended_at   TEXT,                            -- RFC 3339; NULL: not ended
    minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),  -- agreed
    spent      INTEGER NOT NULL DEFAULT 0,      -- seconds that the clock ran
    script     TEXT NOT NULL CHECK (json_valid(script)),  -- the steps as they were when it began
    left_out   INTEGER NOT NULL DEFAULT 0,      -- steps that were too many
    step       TEXT NOT NULL DEFAULT '',        -- where it stands: the key of the step
    next       TEXT NOT NULL DEFAULT '',        -- when the two speak again, as it was said
    next_date  TEXT                             -- the day it was understood as, YYYY-MM-DD
) STRICT;
CREATE INDEX session_by_client ON session (client_id);

-- What became of a step that is no longer open.
CREATE TABLE session_step (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    step       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('done', 'passed', 'aside')),
    PRIMARY KEY (session_id, step)
) STRICT;

-- What was said: one answer to one question of one step.
CREATE TABLE session_answer (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    step       TEXT NOT NULL,
    question   TEXT NOT NULL,
    words      TEXT NOT NULL DEFAULT '',        -- verbatim; '' with no number: said aloud, and nothing was written
    number     INTEGER CHECK (number BETWEEN 0 AND 10),
    how        TEXT NOT NULL CHECK (how IN ('typed', 'accepted', 'aloud')),
    said_at    TEXT NOT NULL,                   -- RFC 3339, in the coach's own time
    PRIMARY KEY (session_id, step, question)
) STRICT;

-- What an answer was corrected to, and when. The answer itself stays.
CREATE TABLE session_correction (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id   INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    step         TEXT NOT NULL,
    question     TEXT NOT NULL,
    words        TEXT NOT NULL,
    corrected_at TEXT NOT NULL                  -- RFC 3339, in the coach's own time
) STRICT;
CREATE INDEX session_correction_by_session ON session_correction (session_id);

-- Each time a story came up: in which session, and what became of it.
CREATE TABLE story_time (
    story_id     INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    session_id   INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    said_at      TEXT NOT NULL,                 -- UTC, RFC 3339
    new_sentence TEXT NOT NULL DEFAULT '',
    sure_before  INTEGER CHECK (sure_before BETWEEN 0 AND 10),
    sure_after   INTEGER CHECK (sure_after BETWEEN 0 AND 10),
    PRIMARY KEY (story_id, session_id)
) STRICT;
CREATE INDEX story_time_by_session ON story_time (session_id);

-- What a client said she would do: whom she writes to, and by when.
CREATE TABLE commitment (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id  INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    session_id INTEGER REFERENCES session (id) ON DELETE SET NULL,  -- NULL: made between sessions
    whom       TEXT NOT NULL CHECK (whom <> ''),
    by_when    TEXT NOT NULL DEFAULT '',        -- as it was said
    by_date    TEXT,                            -- the day it was understood as, YYYY-MM-DD
    sure       INTEGER CHECK (sure BETWEEN 0 AND 10),
    state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'let_go')),
    made_at    TEXT NOT NULL                    -- RFC 3339, in the coach's own time
) STRICT;
CREATE INDEX commitment_by_client ON commitment (client_id);
