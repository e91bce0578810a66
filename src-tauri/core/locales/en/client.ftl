### Clients: what is said about them.

client-name-needed = A client needs a name. Any name that the two of you use will do.
client-too-long = That is too long. Keep it within { $most } characters.
client-day-unknown = That isn’t a day Askwell can read. Try “December 31, 2029”.
client-erase-name = That isn’t the client’s name as it’s shown. Nothing was deleted.
client-erase-in-session = This client’s session is on the console. Leave it or end it first. Nothing was deleted.

# What a step of undo is called.
did-client-create = added { $name }
did-client-edit = changed { $field } of { $name }
did-client-bring-in =
    { $clients ->
        [0] added an archive
        [one] added a client from an archive
       *[other] added { $clients } clients from an archive
    }
did-client-archive = archived { $name }
did-client-restore = brought back { $name }

client-field-name = the name
client-field-called = what to call them
client-field-pronoun = the pronouns
client-field-email = the email address
client-field-phone = the phone number
client-field-role = the role
client-field-level = the level
client-field-goal = the goal
client-field-goal-by = the date of the goal
client-field-learn = what to learn
client-field-tell = what to tell
client-field-payer = who pays
client-field-notes-agreed = what was agreed about notes
client-field-keep-until = how long notes are kept
