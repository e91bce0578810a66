### Clients: what is said about them.

client-name-needed = A client needs a name. Any name that the two of you use will do.
client-too-long = That is too long. Keep it within { $most } characters.

# What a step of undo is called.
did-client-create = added { $name }
did-client-edit = changed { $field } of { $name }
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
