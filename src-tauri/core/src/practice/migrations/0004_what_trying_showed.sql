-- Schema 4: how a client is reached and spoken of.

ALTER TABLE client ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN phone TEXT NOT NULL DEFAULT '';
-- What the client likes to be called; empty: the first name.
ALTER TABLE client ADD COLUMN called TEXT NOT NULL DEFAULT '';
-- As the client says it ("she", "they/them"); empty: none is used.
ALTER TABLE client ADD COLUMN pronoun TEXT NOT NULL DEFAULT '';

-- The time at which the two speak again, HH:MM on the clock of the coach's own place.
ALTER TABLE session ADD COLUMN next_time TEXT;
