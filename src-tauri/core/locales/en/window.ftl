### window: what only the window says: its shell, the practice, the settings, the clients.

app-name = Askwell
# The two windows, as a call's window picker lists them, cut after a few words: which one to share, and which never. No names in them.
title-console = Coach only – Askwell
title-sample = Coach only – Askwell sample practice
title-stage = Client’s screen – Askwell

# Shared by every screen.
saved = Saved
cancel = Cancel
close = Close
back = Back
try-again = Try again
quoted = “{ $words }”
# The same within the same.
quoted-inner = ‘{ $words }’
moment = { $day } at { $time }

# Which day is meant by what was said, and how it is corrected.
day-meant-none = No day yet.
day-meant-set = Set the day
day-meant-change = Change
day-meant-change-of = Change the day, now { $when }
day-meant-label = The day
day-meant-hint = For example “December 4” or “Friday at 10”.
combobox-nothing = No match.
combobox-nothing-free = No match. Keep typing, or press Enter to take it as typed.
combobox-left = Press Enter to add it.
busy-so-far = { $done } of { $total }
secret-show = Show
secret-hide = Hide
failure-unforeseen = That did not work. What was saved before is safe; please try it once more.

# Undo and redo. $what is told by the change itself: "removed 3 people".
undo-it = Undo
redo-it = Redo
done = Done: { $what }.
# In the rail: one line, with the place where it acts.
undo = Undo: { $where }
redo = Redo: { $where }
# Before something changes that is out of sight. $where begins the sentence: "On the shortlist".
undo-away = { $where }, not on this screen: { $what }. Undo it?
redo-away = { $where }, not on this screen: { $what }. Do it again?
undo-other = The last change was on another page. Open it to undo it.
undo-go-there = Open the page
undo-none-here = Nothing to undo in this session.
undo-place-clients = clients
    .on = In the list of clients
undo-place-about = about
    .on = In what you know about the client
undo-place-criteria = criteria
    .on = In the criteria
undo-place-people = people
    .on = Among the people
undo-place-shortlist = shortlist
    .on = On the shortlist
undo-place-commitments = next steps
    .on = Among the next steps
undo-place-message = message
    .on = On the message
undo-place-record = record
    .on = In a session’s record
undo-place-library = library
    .on = In the library
undo-place-settings = settings
    .on = In the settings
undone = Undone: { $what }.
redone = Done again: { $what }.

# The rail.
rail-label = Main places
rail-clients = Clients
rail-library = Library
rail-session = Session
rail-settings = Settings
lock = Lock

## First screen

welcome-title = Who would your client like to meet?
welcome-text = Find the people worth asking, be ready for a no, and write the first message. Everything stays in one locked folder on this computer.
welcome-own-title = Your practice
welcome-own-text = For the people you coach. You choose a name and a passphrase; nobody opens it without you.
welcome-own = Create your practice
welcome-sample-title = A sample to try
welcome-sample-text = A client called Jennifer and a few hundred connections, all invented. Change whatever you like; it never touches your own work.
welcome-sample = Open the sample practice

## The sample practice

sample-label = About this practice
sample-strip = Sample practice: nothing here is real
sample-opening = Opening the sample…
sample-reset = Reset
sample-leave = Leave
sample-reset-title = Reset the sample practice?
sample-reset-text = What you tried here is forgotten, and Jennifer’s story begins afresh. Your own practice is not touched.
sample-reset-do = Reset the sample
sample-was-reset = The sample is as it was at first.

## Creating a practice

create-title = Your own practice
create-name = Name of your practice
create-name-hint = Your own name will do. Clients do not see it.
create-name-missing = Please give it a name. You can change it later.
create-passphrase = Passphrase
create-passphrase-missing = Please choose a passphrase: it is what keeps your clients’ names yours.
create-passphrase-weak = This could be guessed. A few more unrelated words make it safe.
create-again = The same passphrase again
create-again-differs = The two are not the same yet. Press “Show” to compare them.
create = Create your practice
create-busy = Creating…
strength-start = Four or five unrelated words are easy to remember and hard to guess.

## The recovery code

code-title = Your recovery code
code-text = If the passphrase is ever lost, this opens your practice, and nothing else does. It is shown once; no copy of it is kept anywhere.
code-copy = Copy
code-copied = Copied. Paste it where you keep such things; the clipboard forgets it with the next copy.
code-save = Save as text
code-saved = Saved as { $path }. Move it off this computer.
code-kept = I have put it in a safe place
code-go = Open your practice

## Unlocking

unlock-title = Welcome back
unlock-secret = Passphrase or recovery code
unlock-hint = Either opens your practice.
unlock-nothing = Please type your passphrase, or your recovery code.
unlock = Unlock
unlock-busy = Unlocking…

## Settings

settings-title = Settings
settings-profile = You and your practice
settings-practice-name = Name of the practice
settings-coach-name = Your name
settings-coach-name-hint = As it should stand on what a client takes home.
settings-booking-link = Booking link
settings-booking-link-hint = Where clients choose a time with you, if you have such a page.
settings-look = This window
settings-appearance = Appearance
appearance-system = As the system
appearance-light = Light
appearance-dark = Dark
settings-language = Language
language-system = As the system
language-en = English
settings-safety = When you step away
settings-idle = Lock by itself
settings-idle-hint = The names leave the screen, and the passphrase opens it again.
settings-idle-minutes = { $minutes ->
    [one] After a minute
   *[other] After { $minutes } minutes
}
settings-idle-never = Never
settings-lock = Lock now

## Clients

clients-title = Clients
clients-new = New client
clients-search = Name, role, goal
clients-which = Which clients
clients-present = Present
clients-archived = Archived
clients-count = { $count ->
    [one] 1 client
   *[other] { $count } clients
}
clients-more = { $count ->
    [one] One more is not shown. Search to find them.
   *[other] { $count } more are not shown. Search to find them.
}
clients-none = No clients yet. Start with the first person you coach.
clients-all-archived = { $count ->
    [one] Your only client is archived.
   *[other] All your clients are archived.
}
clients-see-archived = Show the archive
clients-session = The session that is still open
clients-session-open = Your session with { $name } is still open.
clients-session-at = You were at “{ $step }”. Everything up to there is kept.
clients-first = Add your first client
clients-none-found = Nobody here matches “{ $search }”.
clients-clear = Show everyone
clients-none-archived = Nobody is archived. A client whose coaching has ended can rest here.
clients-back = Back to your clients
clients-archived-on = since { $day }
client-restore = Bring back

new-client-title = Who is it?
new-client-name = Name
new-client-name-missing = Please give a name; a first name is enough.
new-client-role = Role now
new-client-role-hint = As they would say it. It can wait.
new-client-create = Add client

## A client’s page

client-archived = Archived on { $day }.
client-goal-by = by { $day }
client-goal-by-said = “{ $words }”
tabs-label = Views of this client
tab-overview = Overview
tab-about = About
tab-criteria = Criteria
tab-people = People
tab-fits = Who fits
tab-shortlist = Shortlist
tab-sessions = Past sessions

about-who = Who it is
about-name = Name
about-called = Goes by
about-called-hint = If it’s empty, sessions use the first name.
about-pronoun = Pronouns
about-pronoun-hint = Only if they were offered.
about-email = Email
about-phone = Phone
about-role = Role now
about-level = Level now
about-level-none = Not said
about-words = In their own words
about-goal = Goal
about-goal-by = By when
about-goal-by-hint = “By May”, “in a year”: the way it was said.
about-goal-by-understood = Understood as { $day }.
about-goal-by-words = Kept as it was said; no date was found in it.
about-learn = What would you like to learn?
about-tell = What would you tell about yourself?
about-between = Between you
about-payer = Who pays
about-payer-hint = An employer who pays may also read their mail. Keep that in mind before you send anything.
about-notes = What was agreed about notes
about-notes-hint = What is written down, who sees it, and for how long it is kept.
about-archive-text = When the coaching ends, an archived client rests out of sight. Nothing is deleted, and you can bring them back.
about-archive = Archive this client

## Criteria

criteria-screen-title = Who do you want to meet?
criteria-screen-hint = Wishes first, the list second. Type as it is said: “VPs”, “pharma”, “CPG”.
criteria-screen-level = Levels
criteria-screen-industry = Industries
criteria-screen-company = Companies
criteria-screen-title-words = Words in the title
criteria-screen-any-of = any of these
criteria-screen-none-of = not these
criteria-screen-no-preference-level = the level doesn’t matter
criteria-screen-no-preference-industry = the industry doesn’t matter
criteria-screen-no-preference-company = the company doesn’t matter
criteria-screen-no-preference-title = the title doesn’t matter
criteria-screen-open = not said yet
criteria-screen-nothing-entered = nothing entered yet
criteria-screen-leave-open = Leave it unsaid
criteria-screen-stance = { $dimension }: which ones
criteria-screen-type-level = VPs, directors …
criteria-screen-type-industry = pharma, CPG, tech …
criteria-screen-type-company = a company’s name
criteria-screen-type-title = marketing, supply chain …
criteria-screen-add-to = Add to { $dimension }
criteria-screen-chosen = Chosen for { $dimension }
criteria-screen-take-out = Take out { $what }
criteria-screen-added = Added { $what }.
# Her word and what the list calls it: “banking”, “Financial Services”.
criteria-screen-added-means = Added { $what }, which means { $means }.
# In the list of what can be chosen: it is chosen, by this word.
criteria-screen-here = chosen, as “{ $said }”
criteria-screen-list = { $dimension }: choose from the list
criteria-screen-taken-out = Took out { $what }.
criteria-screen-not-known = “{ $typed }” is not in the list. Try another word for it.
criteria-screen-use-typed = as typed
criteria-screen-sentence = The sentence so far
criteria-screen-sentence-empty = The sentence grows here as you write.
criteria-screen-read-back = Read it back
criteria-screen-agreed-clicked = Agreed { $when }
criteria-screen-agreed-aloud = Agreed { $when }, said aloud
criteria-screen-changed = The wishes have changed since the yes of { $when }. Read them back again, and the names follow.
criteria-screen-see-names = See who fits
criteria-screen-earlier = Earlier read-backs
readback-screen-name = Read-back
readback-screen-yes = Yes, that’s right
readback-screen-aloud = Said aloud
readback-screen-back = Not quite
readback-screen-stale = The wishes changed in the meantime. This is how they stand now.

# Who fits
fits-screen-title = Do you know people who fit, and who might be willing to meet?
fits-screen-hint = Read the names together. Nobody fits? Ask who would know someone like that.
fits-screen-search-short = Name, title, company
fits-screen-bring = Add people
fits-screen-filter = Which people to show
fits-screen-all = { $count ->
    [one] { $shown } in all
   *[other] { $shown } in all
}
fits-screen-yes = { $count ->
    [one] { $shown } fits
   *[other] { $shown } fit
}
fits-screen-to-decide = { $shown } to decide
fits-screen-no = { $count ->
    [one] { $shown } other
   *[other] { $shown } others
}
fits-screen-list = People
fits-screen-answer-yes = fits
fits-screen-answer-to_decide = to decide
fits-screen-answer-no = other
fits-screen-column-fit = Fit
fits-screen-column-name = Name
fits-screen-column-title = Title
fits-screen-column-company = Company
fits-screen-column-connected = Connected
fits-screen-column-why = Why
fits-screen-column-shortlist = Shortlist
fits-screen-column-asks = Would like to ask
# On the stage she marks whom she would like to ask.
fits-screen-asks = { $name } would like to ask
fits-screen-asks-count = { $count ->
    [one] { $name } would like to ask one person.
   *[other] { $name } would like to ask { $count } people.
}
fits-screen-asks-add = Add { $count } to shortlist
fits-screen-asks-added = { $count ->
    [one] One person is on the shortlist now.
   *[other] { $count } people are on the shortlist now.
}
fits-screen-on-shortlist = on the shortlist
fits-screen-add = Add { $name } to the shortlist
fits-screen-added = { $name } is on the shortlist.
fits-screen-taken = { $name } is off the shortlist.
fits-screen-keys-open = open
fits-screen-keys-names = to the names
fits-screen-keys-shortlist = shortlist
fits-screen-keys-why = why
fits-screen-key-space = Space
fits-screen-dimension-level = Level
fits-screen-dimension-industry = Industry
fits-screen-dimension-company = Company
fits-screen-dimension-title = Title words
fits-screen-why-short = Why: { $name }
fits-screen-no-title = no title
fits-screen-no-company = no company
fits-screen-nothing-found = Nobody here matches “{ $search }”.
fits-screen-nothing-found-plain = Nobody in this part of the list.
fits-screen-show-all = Show everyone
fits-screen-not-agreed = The names come after the yes.
fits-screen-not-agreed-why = First say whom you want to meet, and read the sentence back.
fits-screen-to-criteria = Go to the criteria
fits-screen-no-people = No names yet.
fits-screen-no-people-why = Import the connections, or type a few names here.
fits-screen-nobody = Who would know someone like that?
fits-screen-nobody-why = Nobody on the list fits yet. Somebody often knows somebody: write down whoever comes to mind.

# To decide
decide-screen-name = To decide
decide-screen-industry = isn’t in the company list. What does it do?
decide-screen-level-none = has no title here. Which level?
# Several companies whose names share a word: “labs”.
decide-screen-shared = { $count } companies with “{ $word }” in their names. What do they do?
decide-screen-not-this = Leave { $company } for later
decide-screen-none = none of these
decide-screen-leave = leave open
decide-screen-rest = None of these for the rest
decide-screen-rest-done = None of these: said for the rest.
# How many people this answer settles, of those to decide. Stopping is fine at any time.
decide-screen-left = { $settles ->
    [0] { $open } to decide, no hurry
    [one] Settles one of { $open }, no hurry
   *[other] Settles { $settles } of { $open }, no hurry
}
decide-screen-decided = { $what }: { $answer }.
decide-screen-all-open = { $count ->
    [one] One person is left open.
   *[other] { $count } people are left open.
}
decide-screen-again = Go through them again

## People

people-screen-title = Who do you know?
people-screen-hint = A few names by hand, or all of the connections in one file.
people-screen-count = { $count ->
    [0] No names yet
    [one] { $count } person
   *[other] { $count } people
}
people-screen-list = People, by name
people-screen-back = Back to the names
people-screen-by-hand = By hand
people-screen-quick = One person on each line: name, title, company
people-screen-quick-example = Ana Duarte, VP Operations, Corvane
people-screen-quick-add = { $count ->
    [0] Add
    [one] Add { $count } person
   *[other] Add { $count } people
}
people-screen-preview = How it is read
people-screen-added = { $count ->
    [0] Nobody was added.
    [one] One person added.
   *[other] { $count } people added.
}
people-screen-already = { $count ->
    [one] One was here already.
   *[other] { $count } were here already.
}
people-screen-faults = { $count ->
    [one] One line could not be read and is still here.
   *[other] { $count } lines could not be read and are still here.
}
people-screen-file = From LinkedIn
people-screen-choose = Choose the file
people-screen-drop = or drop Connections.csv, or the zip it came in, anywhere on this window.
people-screen-drop-now = Let go to read this file.
people-screen-where = Where the file comes from
people-screen-where-1 = On LinkedIn, open Settings & Privacy, then Data privacy.
people-screen-where-2 = Choose “Get a copy of your data” and tick Connections only.
people-screen-where-3 = LinkedIn sends a mail with the file. It can take a day; ten names by hand do as well.
people-screen-reading = Reading the file
people-screen-stopped = Stopped. Nothing was stored.
people-screen-outdated = The people here have changed since this file was read, so nothing of it was stored. Choose the file again to see what it brings now.
people-screen-read-again = The people here have changed, so the file was read once more. This is what it brings now; nothing is stored yet.
people-screen-see = See who fits
people-screen-only-first = Only the first file was read.

# Import preview
import-screen-name = What { $file } would bring
import-screen-nothing-stored = Nothing is stored yet.
import-screen-new = { $count ->
    [one] new person
   *[other] new people
}
import-screen-same = here already, unchanged
import-screen-changed = { $moved ->
    [0] { $count ->
        [one] has changed
       *[other] have changed
    }
    [one] { $count ->
        [one] has changed jobs
       *[other] have changed, one of them the job
    }
   *[other] have changed, { $moved } of them the job
}
import-screen-readings = Which of these looks right?
import-screen-ask = { $count ->
    [one] could be a duplicate
   *[other] could be duplicates
}
import-screen-repeats = { $count ->
    [one] is in the file twice
   *[other] are in the file more than once
}
import-screen-hidden = { $count ->
    [one] has hidden the name
   *[other] have hidden their names
}
import-screen-unreadable = { $count ->
    [one] row that cannot be read
   *[other] rows that cannot be read
}
import-screen-figure = { $count }
import-screen-total = { $count ->
    [one] row in the file
   *[other] rows in the file
}
import-screen-line = line { $line }
import-screen-no-name = no name
import-screen-pager = { $first } to { $last } of { $total }
import-screen-earlier = Earlier rows
import-screen-later = Later rows
import-screen-ask-what = Same person, or someone else?
import-screen-ask-all-same = All the same
import-screen-ask-all-different = All someone else
import-screen-ask-same = same
import-screen-ask-different = someone else
import-screen-apart-person = { $name } is someone else
import-screen-ask-person = { $name }, { $company }
import-screen-store = { $count ->
    [0] { $changed ->
        [0] Bring their details up to date
        [one] Bring in 1 change
       *[other] Bring in { $changed } changes
    }
    [one] { $changed ->
        [0] Bring in 1 person
        [one] Bring in 1 person, 1 change
       *[other] Bring in 1 person, { $changed } changes
    }
   *[other] { $changed ->
        [0] Bring in { $count } people
        [one] Bring in { $count } people, 1 change
       *[other] Bring in { $count } people, { $changed } changes
    }
}
import-screen-ask-first = { $count ->
    [one] First, is that one the same person or someone else?
   *[other] First, are those { $count } the same people or others?
}
import-screen-nothing = Everyone in this file is here already, just like this.
import-screen-drop = Not now
import-screen-close = Close
import-screen-storing = Bringing them in …
import-screen-stored = { $added ->
    [0] Nobody new
    [one] One person brought in
   *[other] { $added } people brought in
}{ $changed ->
    [0] .
    [one] , one changed.
   *[other] , { $changed } changed.
}
import-screen-notes = Notes

# A person
person-screen-close = Close
person-screen-honorific = Form of address
person-screen-first_name = First name
person-screen-last_name = Last name
person-screen-title = Title
person-screen-company = Company
person-screen-email = Email
person-screen-profile_url = Profile
person-screen-connected = Connected { $when }
person-screen-level = Level
person-screen-industries = Industries
person-screen-correct = Correct it
person-screen-rule = Back to the rule
person-screen-not-known = not known
person-screen-industries-choose = Choose one or more
person-screen-remember = Remember for { $company }
person-screen-keep = Keep this
person-screen-remembered = Remembered for { $company }, for every client.
person-screen-leave = Leave it
person-screen-remove = Remove { $name }
person-screen-add = Add to shortlist
person-screen-take = Take off the shortlist
person-screen-gone = This person is no longer here.

# Forgetting the rest
forget-screen-open = Forget everyone who is not on the shortlist
forget-screen-none = Everyone here is on the shortlist. There is nobody to forget.
forget-screen-title = { $count ->
    [one] Forget one person?
   *[other] Forget { $count } people?
}
forget-screen-what = { $count ->
    [one] This person is not on the shortlist. Name, title and everything else known of this person go, from this practice and from its undo.
   *[other] They are not on the shortlist. Names, titles and everything else known of them go, from this practice and from its undo.
}
forget-screen-never = This cannot be undone, and leaves nothing. The shortlist stays.
forget-screen-do = { $count ->
    [one] Forget one person
   *[other] Forget { $count } people
}
forget-screen-keep = Keep them
forget-screen-recounted = The number has changed meanwhile, and nobody was forgotten yet. This is how many it is now.
forget-screen-done = { $count ->
    [one] One person is forgotten.
   *[other] { $count } people are forgotten.
}

## Shortlist

shortlist-screen-title = Shortlist
shortlist-screen-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
shortlist-screen-count-aim = { $count } of { $aim }
shortlist-screen-export = Export
shortlist-screen-list = Shortlist
shortlist-screen-empty = Nobody is on the shortlist yet.
shortlist-screen-empty-why = On “Who fits”, press Space on a name.
shortlist-screen-empty-go = See who fits
shortlist-screen-move = Move { $name }, now { $place }
shortlist-screen-moved = { $name } is now { $place }.
shortlist-screen-open = Open { $name }
shortlist-screen-remove = Take { $name } off the shortlist
shortlist-screen-removed = { $name } is off the shortlist.
shortlist-screen-tie = How well known
shortlist-screen-tie-well = known well
shortlist-screen-tie-somewhat = known somewhat
shortlist-screen-tie-barely = barely known
shortlist-screen-tie-none = how well known?
shortlist-screen-why = Why this person
shortlist-screen-notes = Notes
shortlist-screen-more = Why and notes for { $name }
shortlist-screen-keys-move = moves
shortlist-screen-keys-remove = takes off
shortlist-screen-key-delete = Delete
shortlist-screen-aim-set = Set an aim
shortlist-screen-aim-change = Change the aim
shortlist-screen-aim = How many, if the client named a number
shortlist-screen-aim-keep = Keep
shortlist-screen-aim-none = No aim

## Handout

export-screen-title = { $count ->
    [one] Export { $count } person
   *[other] Export { $count } people
}
export-screen-format = As
export-screen-csv = CSV
export-screen-csv-why = plain text for other programs; opened in Excel it may land in one column and turn 3-1 into a date
export-screen-xlsx = Excel
export-screen-xlsx-why = a workbook; every cell stays as it is
export-screen-vcard = vCard
export-screen-vcard-why = for the address book of a phone, Apple or Google
export-screen-vcard_each = vCards for Outlook
export-screen-vcard_each-why = one person per file, in a zip: Outlook takes only the first in a file
export-screen-copy = Copy as a table
export-screen-copy-why = to paste into a document or a spreadsheet
export-screen-columns = Columns
export-screen-columns-vcard = What goes along
export-screen-save = Save as …
export-screen-do-copy = Copy
export-screen-saved = { $people ->
    [one] One person saved to
   *[other] { $people } people saved to
}
export-screen-copied = { $people ->
    [one] One person copied. Paste it where you want it.
   *[other] { $people } people copied. Paste them where you want them.
}
export-screen-replace = Replace it
export-screen-other-name = Choose another name
export-screen-no-columns = Choose at least one column.
export-screen-saving = Saving …

# Under the lines of quick entry.
quick-left-out = Not kept: { $what }
quick-left-headings =
    { $count ->
        [one] One line of headings was left out.
       *[other] { $count } lines of headings were left out.
    }
quick-left-others =
    { $count ->
        [one] One line without a person was left out.
       *[other] { $count } lines without a person were left out.
    }

# Before it is printed.
handout-missing = { $count ->
    [one] No typeface on this computer has this character; it will be an empty box on paper: { $characters }
   *[other] No typeface on this computer has these characters; they will be empty boxes on paper: { $characters }
}

## A shared screen

# While a session is on the console.
others-title = The other clients are out of sight
others-text = A session with { $name } is going on, and others may see this screen.
others-show = Show everyone
others-back = Back to the session
others-list = Only { $name } is shown while the session is going on.

## Names hidden

hidden-strip = Names are hidden
hidden-label = About the names
hidden-show = Show names
# What is shown in place of a name. $number tells one from another.
hidden-client = Client { $number }
hidden-person = Person { $number }
hidden-address = Address { $number }
hidden-change = a change
hidden-pages = The pages aren’t shown while names are hidden. Saved or printed, they have the real names.
hidden-cut = That holds part of a hidden name, so it wasn’t saved. Show names first, then change it.
settings-hide = Hide names

## A text that is taken along

shelf-note-copy = Copy
shelf-note-save = Save as text
shelf-note-copied = Copied. Paste it where you write.
shelf-note-saved = Saved as { $path }.

# The plain page about what is kept; also offered at the first screen and beside the agreement.
welcome-stored = What Askwell keeps, and who can read it

# In the list of clients: a session that was put down and waits.
clients-unended = session not ended
