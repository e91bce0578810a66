-- Schema 4: how a client is reached and spoken of.

ALTER TABLE client ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN phone TEXT NOT NULL DEFAULT '';
-- What the client likes to be called; empty: the first name.
ALTER TABLE client ADD COLUMN called TEXT NOT NULL DEFAULT '';
-- As the client says it ("she", "they/them"); empty: none is used.
ALTER TABLE client ADD COLUMN pronoun TEXT NOT NULL DEFAULT '';

-- How many changes were ever kept. The last number is noted outside of the database too, so that one that lost its newest work is
-- noticed. Without a primary key, on purpose: no step of undo takes a count back.
CREATE TABLE kept (
    changes INTEGER NOT NULL CHECK (changes >= 0)
) STRICT;
INSERT INTO kept (changes) VALUES (0);
