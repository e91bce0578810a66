-- Schema 5: until when notes are kept, as it was agreed; that a client was erased, and when.

-- YYYY-MM-DD; NULL: nothing was agreed. The client's page reminds of it, and nothing else ever acts on it.
ALTER TABLE client ADD COLUMN keep_until TEXT;

-- That a client was erased on this day. It says nothing about whom.
CREATE TABLE erasure (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    erased_on TEXT NOT NULL                     -- YYYY-MM-DD
) STRICT;
