-- Schema 4: how a client is reached and spoken of; how it felt at the end, beside the sentence that came of a story.

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
-- How it felt at the end of the session, as she said it. Until now it was written in the place of the new sentence: where there is
-- such an answer, both are read anew from what was said, and from what it was corrected to or struck out since.
ALTER TABLE story_time ADD COLUMN feel TEXT NOT NULL DEFAULT '';
WITH said AS (
    SELECT session_id, question, COALESCE(
        (SELECT words FROM session_correction AS later
          WHERE later.session_id = answer.session_id AND later.step = answer.step AND later.question = answer.question
          ORDER BY later.id DESC LIMIT 1),
        words) AS words
      FROM session_answer AS answer WHERE question IN ('feel', 'new_sentence', 'balanced')
), heard AS (
    SELECT session_id, question, words FROM said WHERE trim(words) <> ''
)
UPDATE story_time
   SET feel = (SELECT words FROM heard WHERE heard.session_id = story_time.session_id AND question = 'feel'),
       new_sentence = COALESCE(
        (SELECT words FROM heard WHERE heard.session_id = story_time.session_id AND question = 'new_sentence'),
        (SELECT words FROM heard WHERE heard.session_id = story_time.session_id AND question = 'balanced'),
        '')
 WHERE EXISTS (SELECT 1 FROM heard WHERE heard.session_id = story_time.session_id AND question = 'feel');
-- The form of address that comes with a person's name ("Dr."): shown, never greeted by alone.
ALTER TABLE person ADD COLUMN honorific TEXT NOT NULL DEFAULT '';
-- The time at which the two speak again, HH:MM on the clock of the coach's own place.
ALTER TABLE session ADD COLUMN next_time TEXT;
