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

# An archive, and goodbye.
about-keep-until = Notes kept until
about-keep-until-hint = A day you agreed on. The client’s page reminds you of it; Askwell never deletes anything by itself.
about-goodbye = Hand over and goodbye
about-archive-save = Save as an archive
about-archive-save-text = Everything about this client in one file that anybody can read, and that Askwell can read back.
about-erase = Delete for good
overview-kept-until = Notes are kept until { $day }.
overview-kept-passed = Notes were to be kept until { $day }. That day has passed; what happens to them is up to you.

goodbye-archive-title = Save as an archive
goodbye-archive-title-all = Everything as an archive
goodbye-archive-passphrase = Passphrase for the file, if you want one
goodbye-archive-passphrase-hint = Without one, whoever has the file can read it. With one, nobody can without it, and nobody can help you if it’s lost.
goodbye-archive-save = Save the archive
goodbye-archive-saved = Saved as { $path }.
goodbye-archive-unfinished = { $count ->
    [one] One session in it hasn’t ended: what’s open in its present step isn’t in the file.
   *[other] { $count } sessions in it haven’t ended: what’s open in their present steps isn’t in the file.
  }
goodbye-read = Read an archive
goodbye-read-why = Clients from another practice of Askwell’s, or from an archive you saved, come in beside yours.
goodbye-read-title = What’s in this archive
goodbye-read-passphrase = The file’s passphrase
goodbye-read-go = Read it
goodbye-read-client = { $name }: { $people ->
    [one] one person
   *[other] { $people } people
  }, { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
  }
goodbye-read-already = A client of that name is here already. Both stay.
goodbye-read-add = Add { $count ->
    [0] what’s in it
    [one] this client
   *[other] these { $count } clients
  }
goodbye-read-added = Added. Undo takes it back.

erase-title = Delete { $name } for good?
erase-text = Everything about this client goes, and nothing brings it back. That somebody was deleted today stays noted, without a name.
erase-goes = What goes
erase-people = { $count ->
    [one] One person
   *[other] { $count } people
  }
erase-sessions = { $count ->
    [one] One session, with everything said in it
   *[other] { $count } sessions, with everything said in them
  }
erase-stories = { $count ->
    [one] One story
   *[other] { $count } stories
  }
erase-commitments = { $count ->
    [one] One commitment
   *[other] { $count } commitments
  }
erase-messages = { $count ->
    [one] One message
   *[other] { $count } messages
  }
erase-open-step = What’s open in a session that was put down
erase-put-aside = What was put aside in the practice’s folder, whole copies of the practice
erase-backups = Delete the older backups too, and make a new one
erase-backups-hint = They still hold this client until they thin out, within about a year. Copies in a second folder stay: delete them there.
erase-archive-first = Save an archive first
erase-type = Type the client’s name
erase-do = Delete for good
erase-keep = Keep this client
erase-done = Deleted for good.
