### between: a client's page between sessions, and the sessions that are past.

## Between sessions

between-goal-none = No goal is written down yet.
between-goal-write = Write it down
between-start = Start a session
between-resume = Resume the session
between-minutes = Agreed minutes
between-minutes-unit = minutes

between-criteria = Who to meet
between-agreed = In force since { $day }.
between-not-agreed = Not agreed yet.
between-criteria-none = Nobody has said yet whom to look for.
between-criteria-go = Go to the criteria

between-shortlist-none = No names yet.
between-shortlist-fits = See who fits
between-shortlist-all = Open the shortlist
# There are more than the few that are shown.
between-shortlist-more = See all { $count } on the shortlist

between-commitments = Commitments
between-commitments-none = Nothing is open. What is agreed at the end of a session stands here.
between-commitment-sure = how sure: { $sure }
between-commitment-done = Done
between-commitment-done-of = Done: { $whom }
between-commitment-let-go = Let it go
between-commitment-let-go-of = Let it go: { $whom }
between-by = by { $day }
between-by-passed = { $day }, passed
between-by-said = “{ $words }”

between-next = You speak again
between-next-on = { $day }
between-next-passed = { $day }, passed
between-next-none = No date yet. It is set at the end of a session.

between-sure = How sure
between-sure-none = No number yet. It is asked during a session, and once more before it ends.
between-sure-both = { $day }: { $before } at first, { $after } at the end.
between-sure-before = { $day }: { $before } at first.
between-sure-after = { $day }: { $after } at the end.
between-sure-key-before = at first
between-sure-key-after = at the end

between-stories = Stories
between-stories-none = No story has been told yet. A session asks for it, and keeps it word for word.
between-story-first = First told on { $day }.
between-story-no-sentence = no new sentence that day
between-story-feel = How it felt

between-before = Before we meet
between-note = A note to send before the first session.
between-note-read = Read it
between-note-title = The note, as it goes out
between-note-none = The note is hidden, or no longer there.
between-note-library = Look in the library

## Past sessions

between-past = Past sessions
between-past-search = Words that were said
between-past-count = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
between-past-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
between-past-open = not ended
between-past-unwritten = Nothing was written down.
between-past-more = { $count ->
    [one] One more is not shown. Search to find it.
   *[other] { $count } more are not shown. Search to find them.
}
between-past-none = No session yet. Each one can be read again here.
between-past-start = Go to the start button
between-past-none-found = No session holds “{ $search }”.
between-past-all = Show all sessions

between-record-home = See the take-home
between-record-back = All sessions
between-record-title = Session of { $day }
between-record-begun = Begun on { $moment }. It took { $spent ->
    [one] one minute
   *[other] { $spent } minutes
}; { $agreed } were agreed.
between-record-whose = Your client may read this record. It is the only one.
between-record-nothing = Nothing was written down in this session.
between-record-commitments = Commitments
between-record-done = done
between-record-let_go = let go

between-how-typed = typed by the client
between-how-given = given by the client
between-how-accepted = typed by you, accepted by the client
between-how-aloud = said aloud
between-said-unwritten = Said aloud; nothing was written.
between-correct = Correct
between-correct-add = Write it down
between-correct-add-of = Write it down, the answer to “{ $question }”
between-correct-of = Correct the answer to “{ $question }”
between-correct-label = As it was said
between-correct-hint = What stood before stays below, with today’s date.
between-correct-keep = Keep the correction
between-strike = Strike out
between-strike-of = Strike out the answer to “{ $question }”
between-strike-title = Strike this answer out for good?
between-strike-text = The words and every correction of them are gone then, and nothing brings them back. That something was struck out today stays.
between-strike-elsewhere = The same words may stand in another answer, in the summary for instance. Strike them out there too.
between-strike-do = Strike out for good
between-struck = Struck out on { $day }.
between-corrected = Corrected { $day }, before:
between-record-practised = Practised

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
goodbye-archive-working = Saving the archive …
goodbye-read-reading = Reading the archive …
goodbye-read-adding = Adding what’s in it …
goodbye-read = Read an archive
goodbye-read-why = Clients from another practice of Askwell’s, or from an archive you saved, come in beside yours.
goodbye-read-title = What’s in this archive
goodbye-read-passphrase = The file’s passphrase
goodbye-read-go = Read it
goodbye-read-client = { $name }: { $people ->
    [0] no people
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
erase-backups-stay = Backups that can hold this client
erase-backups-days = The days count on Askwell being used about every day. If it’s used less often, they stay longer; you can delete each one in the settings.
erase-backup-goes = { $made }: goes on { $day }
erase-backups-more = { $count ->
    [one] One more, gone by { $day }
   *[other] { $count } more, the last gone by { $day }
  }
erase-archive-first = Save an archive first
erase-type = Type the client’s name
erase-do = Delete for good
erase-keep = Keep this client
erase-done = Deleted for good.
session-delete-mistake = Begun by mistake
