-- Schema 3: replies that were practised, messages that were sent.

-- A reply that came while practising, and what the client answered. It is nobody's: no person is named.
CREATE TABLE practised (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    step       TEXT NOT NULL,
    place      INTEGER NOT NULL,                -- ascending, in the order in which they came
    run        INTEGER NOT NULL DEFAULT 0,      -- 0: picked by the coach; 1 and on: her runs alone
    kind       TEXT NOT NULL CHECK (kind <> ''),
    wording    TEXT NOT NULL,                   -- which item of the library
    sender     TEXT NOT NULL DEFAULT '',        -- level and industry, in words
    reply      TEXT NOT NULL,
    words      TEXT NOT NULL DEFAULT '',        -- her answer, verbatim
    aloud      INTEGER NOT NULL DEFAULT 0 CHECK (aloud IN (0, 1)),
    done       INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    PRIMARY KEY (session_id, step, place)
) STRICT;

-- A message that the client sent, as she or the coach marked it.
CREATE TABLE ask (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id  INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    person_id  INTEGER REFERENCES person (id) ON DELETE CASCADE,     -- NULL: nobody on file
    session_id INTEGER REFERENCES session (id) ON DELETE SET NULL,   -- NULL: between sessions
    whom       TEXT NOT NULL DEFAULT '',
    words      TEXT NOT NULL DEFAULT '',        -- the message, as it was when it was marked
    sent_on    TEXT NOT NULL                    -- YYYY-MM-DD
) STRICT;
CREATE INDEX ask_by_client ON ask (client_id);
CREATE INDEX ask_by_person ON ask (person_id);
CREATE INDEX ask_by_session ON ask (session_id);
