### What leaves the app: exports of a shortlist.

# Columns: the label of the tick box, and the heading in a file. The import knows these headings too.
handout-column-name = Name
handout-column-first_name = First name
handout-column-last_name = Last name
handout-column-title = Title
handout-column-company = Company
handout-column-email = Email
handout-column-url = Profile
handout-column-connected_on = Connected on
handout-column-level = Level
handout-column-industries = Industries
handout-column-tie = How well known
handout-column-why = Why this person
handout-column-notes = Notes
# On paper several of them are one column.
handout-column-contact = Contact
handout-column-field = Level and industry
handout-column-connection = Connection

# Neutral on purpose: others may see the folder.
handout-file-name = Shortlist { $day }
handout-sheet = Shortlist
# One file of several in a zip.
handout-card-name = Contact { $number }
calendar-date-name = Date { $number }

# What cannot be exported.
handout-nobody = The shortlist is empty. Add someone first; then there is something to save.
handout-no-columns = Nothing is ticked yet. Tick at least one thing to save about each person.
handout-card-needs-name = A contact card needs a name. Tick the name as well, or save as a table.
handout-no-reasons = There is no reason on the wall yet. Write one, or turn one; then there is something to print.

# On paper: the take-home. It is hers, and speaks as she does: I, my.
handout-take-home-title = Take-home
handout-take-home-heading = To take home
handout-take-home-doing = What I’ll do
handout-take-home-goal = My goal
handout-take-home-sentence = Who I want to meet
handout-take-home-agreed = Agreed on { $day }
handout-take-home-shortlist = My shortlist
handout-take-home-draft = My first message
handout-take-home-to = To
handout-take-home-card = If they say no
handout-take-home-two = Two sentences
handout-take-home-then = When we started
handout-take-home-now = Now
handout-take-home-felt = How it feels now
handout-take-home-questions = My questions
handout-take-home-resources = To read
handout-take-home-next = Next time
handout-take-home-link = Set up a time
# Neutral on purpose, as above.
handout-take-home-file-name = Take-home { $day }

# On paper: the wall of reasons.
handout-wall-title = Reasons for a no
handout-wall-heading = Reasons for a no, and none of them is me
handout-wall-about = People who say no, or say nothing, rarely say why. It could be any of these.
handout-wall-file-name = Reasons for a no

# On paper: the recovery code.
handout-code-title = Recovery code
handout-code-about = This code opens your practice if you forget the passphrase. Dashes and spaces do not matter when you type it, nor do capitals.
handout-code-keep = Whoever has both this page and the computer can read everything, so keep the page somewhere else. There is no other copy.
handout-code-day = Made on

# A template that the coach has changed.
handout-template-fault = The template has a fault in line { $line }, so nothing was made. The typesetter says: { $fault }. Mend that line, or go back to the template that came with Askwell.
handout-template-fault-anywhere = The template has a fault, so nothing was made. The typesetter says: { $fault }. Mend it, or go back to the template that came with Askwell.
handout-template-wants-a-file = { $line ->
    [0] The template asks for a file or a package. It can have neither, so nothing was made. Take that out, or go back to the template that came with Askwell.
   *[other] Line { $line } of the template asks for a file or a package. It can have neither, so nothing was made. Take that line out, or go back to the template that came with Askwell.
}
handout-template-endless = The template did not come to an end, so nothing was made. Look for a loop in it, or go back to the template that came with Askwell.
handout-template-grows = The template needs more memory than there is for it, so nothing was made. Look for something in it that goes on and on, or go back to the template that came with Askwell.

# What goes home.
handout-nothing-ticked = Nothing is ticked, so there is nothing to print. Tick a part first.
handout-take-home-day = { $day }
handout-nothing-there = There has been no session yet, so there is nothing to take home.
handout-mail-subject = Your pages
handout-mail-body = The pages from our conversation are attached.

# Dates for a calendar. What others may see says little.
calendar-session = Check-in
calendar-write = Write to { $whom }
calendar-nothing = There is no date to save yet.
calendar-file-name = Dates { $day }
handout-code-file-name = Recovery code
