### The archive: what is said in it and about it. The core alone reads this.

# Neutral on purpose: others may see the folder.
archive-file-name = Archive { $day }

# What cannot be read. Nothing of an archive is quoted: it may hold a name.
archive-not-one = That file isn’t an Askwell archive. Nothing was added.
archive-newer = That archive was made by a newer Askwell. Nothing was added. Install the newer version to read it.
archive-damaged = That archive is damaged or incomplete. Nothing was added. Make it again, or use another copy.
archive-fault = Line { $line } of archive.json can’t be read. The archive may be damaged, or somebody changed it. Nothing was added.
archive-too-large = That archive is too large. Nothing was added. An archive for each client is smaller.
archive-passphrase-needed = That archive has a passphrase. Type it to read the archive.
archive-passphrase-wrong = That passphrase doesn’t open the archive, or the file is damaged. Nothing was added. Try again, or use another copy.
archive-sealed-otherwise = That file is encrypted in a way Askwell doesn’t read: with a key file, or with a passphrase that takes too long to check. Nothing was added.

# The page for people.
archive-page-title = Archive
archive-page-about = Made by Askwell on { $day }. It holds personal data: keep it as safe as the practice itself.

archive-readme =
    This folder is an archive from Askwell, an app for coaching sessions.
    It holds personal data: keep it as safe as the practice itself.

    index.html    everything to read, in any browser; it has no script
    csv           the same lists for a spreadsheet. A cell that a spreadsheet would run as
                  a formula begins with an apostrophe
    archive.json  everything, for programs, and for Askwell to read back

    What can’t be read in a table, such as the script of a session, is in archive.json alone.

    How archive.json is written: UTF-8, one object. “format” is “askwell-archive”, “version”
    is { $version }, “made_on” is the day, “scope” is “client” or “practice”. The lists below follow.
    A value that says nothing is left out. A list without records is left out too. Records
    that others refer to have a “number”, which counts within one client.
# What a value holds.
archive-holds-text = text
archive-holds-link = web address
archive-holds-day = day, such as 2026-11-23
archive-holds-time = time of day, such as 10:30
archive-holds-moment = moment, such as 2026-11-23T10:07:00+01:00
archive-holds-number = whole number
archive-holds-flag = true or false
archive-holds-word = one of { $of }
archive-holds-key = one of Askwell’s own words
archive-holds-reference = number within { $of }
archive-holds-deep = object

archive-list-practice = Practice
archive-list-library = Library
archive-list-companies = Companies
archive-list-erasures = Erased clients
archive-list-clients = Clients
archive-list-imports = Imports
archive-list-people = People
archive-list-criteria = Who to meet
archive-list-agreements = Agreed criteria
archive-list-shortlist_aim = Goal for the shortlist
archive-list-shortlist = Shortlist
archive-list-sessions = Sessions
archive-list-steps = Steps
archive-list-answers = Answers
archive-list-corrections = Corrections
archive-list-rehearsals = Rehearsals
archive-list-stories = Stories
archive-list-times = Stories over time
archive-list-commitments = Commitments
archive-list-messages = Messages sent

archive-name-number = Number
archive-name-clients_number = Client
archive-name-sessions_number = Session
archive-name-stories_number = Story
archive-name-name = Name
archive-name-coach = Coach
archive-name-booking_link = Booking link
archive-name-shelf = Shelf
archive-name-key = Key
archive-name-words = Words
archive-name-off = Switched off
archive-name-place = Place
archive-name-industries = Industries
archive-name-not_industries = Not these industries
archive-name-said_on = Said on
archive-name-erased_on = Erased on
archive-name-called = Called
archive-name-pronoun = Pronouns
archive-name-email = Email
archive-name-phone = Phone
archive-name-role = Role
archive-name-level = Level
archive-name-goal = Goal
archive-name-goal_by = By when
archive-name-goal_by_date = Day of the goal
archive-name-learn = Would like to learn
archive-name-tell = Would tell
archive-name-payer = Who pays
archive-name-notes_agreed = Agreed about notes
archive-name-keep_until = Notes kept until
archive-name-created_at = Added
archive-name-archived_at = Archived
archive-name-file_name = File
archive-name-imported_at = Imported
archive-name-added = People added
archive-name-changed = People changed
archive-name-unchanged = People unchanged
archive-name-hidden = Hidden members
archive-name-unreadable = Unreadable rows
archive-name-honorific = Form of address
archive-name-first_name = First name
archive-name-last_name = Last name
archive-name-title = Title
archive-name-company = Company
archive-name-profile_url = Profile
archive-name-connected_on = Connected on
archive-name-import = Import
archive-name-file_title = Title in the file
archive-name-file_company = Company in the file
archive-name-file_email = Email in the file
archive-name-file_profile_url = Profile in the file
archive-name-by_hand = Entered by hand
archive-name-said_level = Level as the coach said
archive-name-said_not_levels = Not these levels
archive-name-added_at = Added
archive-name-wishes = Criteria
archive-name-sentence = Sentence
archive-name-how = How it was said
archive-name-said_at = Said
archive-name-aim = How many
archive-name-person = Person
archive-name-tie = How well known
archive-name-why = Why this person
archive-name-notes = Notes
archive-name-begun_at = Began
archive-name-ended_at = Ended
archive-name-minutes = Minutes agreed
archive-name-spent = Seconds spent
archive-name-step = Step
archive-name-next = Next time
archive-name-next_date = Day of the next time
archive-name-next_time = Time of the next time
archive-name-left_out = Steps left out
archive-name-script = Script
archive-name-state = State
archive-name-question = Question
archive-name-corrected_at = Corrected
archive-name-run = Run
archive-name-kind = Kind of reply
archive-name-wording = Library item
archive-name-sender = From
archive-name-reply = Reply
archive-name-aloud = Said aloud
archive-name-done = Done
archive-name-first_said_at = First said
archive-name-session = Session
archive-name-new_sentence = New sentence
archive-name-feel = How it felt
archive-name-sure_before = Sure before, 0 to 10
archive-name-sure_after = Sure after, 0 to 10
archive-name-whom = Who
archive-name-by_when = By when
archive-name-by_date = Day
archive-name-sure = Sure, 0 to 10
archive-name-made_at = Made
archive-name-sent_on = Sent on
