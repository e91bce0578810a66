### Sessions: what is said about them, and the summary.

session-too-long = That is too long. Keep it within { $most } characters; what stood there is still there.
session-ruler = A number from 0 to 10 is needed.
session-minutes = A session takes { $least } to { $most } minutes.
session-client-archived = This client is archived. Bring them back first, then begin.
session-seven = Seven questions at most: a good half hour holds no more.
session-correction-empty = A correction needs words. What stands there is unchanged.
session-correction-open = This session has not ended. Resume it, and change the words there.
session-next-name = the next name on my list
session-said-resource = What was shared
session-said-seven = My questions
session-delete-on-console = This session is on the console. Leave it or end it first. Nothing was deleted.
session-day-unknown = That isn’t a day Askwell can read. Try “December 4” or “Friday at 10”.
# What she will do, in her own voice: to somebody she knows, or whatever she said. $by is the day, with its time where she said one
# ("Friday, December 4 at 10:00 AM"), or what she said where it names none.
commitment-mine = I’ll write to { $whom }
commitment-mine-by = I’ll write to { $whom } by { $by }
commitment-mine-so = I’ll write to { $whom }, { $by }
commitment-said = { $whom }
commitment-said-by = { $whom }, by { $by }
commitment-said-so = { $whom }, { $by }
commitment-day-alone = Only the day goes here. To change the time, change the words above it.
commitment-whom-needed = Who will be written to? A name is needed.
error-not-on-stage = This is not on the stage any more.

# What a step of undo is called.
did-session-correct = corrected what was said
did-commitment-add = added a commitment
did-commitment-edit = changed a commitment
did-commitment-remove = took away a commitment
did-commitment-settle = changed how a commitment went

# The summary, a line for each thing. Her words stand as she said them.
summary-leave-with = I wanted to leave with: “{ $words }”
# In her own voice: "I want to meet VPs …"
summary-sentence = { $words }
summary-chosen =
    { $people ->
        [one] One person is on my shortlist.
       *[other] { $people } people are on my shortlist.
    }
summary-story = What I told myself: “{ $words }”
summary-now = What I say now: “{ $words }”
summary-feel = How it feels now: “{ $words }”
summary-sure-both = How sure I am that I could ask them, from 0 to 10: { $before } at first, { $after } now.
summary-sure-one = How sure I am that I could ask them, from 0 to 10: { $number }.
summary-moves = If they say no:
summary-move = – { $line }
# $line: “I’ll write to Ada Brandt by Friday, December 4”; it may bring the sign that ends it.
summary-commitment = { $line }.
summary-commitment-ended = { $line }
summary-next = We speak again: { $words }

# The record as a text for the client to read. Her words stand as she said them.
record-title = Session of { $day }
record-took =
    It took { $spent ->
        [one] one minute
       *[other] { $spent } minutes
    }; { $agreed } were agreed.
record-quoted = “{ $words }”
record-aloud = Said aloud; nothing was written.
record-tenths = { $number } in 10
record-corrected = Corrected on { $day }; before:
record-practised = Practised
record-commitments = What comes next
record-next = We speak again
# What its file is called: nobody’s name, and nothing of what it is about.
record-file-name = Notes { $day }

# The stage handed over.
session-code = A code has { $least } to { $most } digits. In the sample practice, which has no passphrase, one is needed.

# What a note is called that is saved before the first session: nobody's name, and nothing of what it is about.
session-note-file-name = Before we meet

# The if-then card: how its rows begin.
if-then-no = If they say no
if-then-silent = If they don’t answer
if-then-later = If they say “not now”
if-then-elsewhere = If they send me to somebody else

# From whom a reply comes while practising: somebody like those on her list, never a name.
practised-from-both = { $level }, { $industry }
practised-from-one = { $what }
practised-from-somebody = Somebody you would like to meet
practice-no-reply = The library has no reply of this kind that fits. Switch one on there, or add your own.
practice-not-here = The rehearsal belongs to the step “If they say no”. Go there first.
practice-how-many = A run has four, eight or twelve replies.
practice-full = This step holds { $most } replies, and they are all here. Nothing is lost.

# Kinds of replies.
reply-kind-yes = A yes
reply-kind-flat_no = A plain no
reply-kind-no_time = No time now
reply-kind-policy = Not allowed to
reply-kind-wrong_person = The wrong person
reply-kind-passed_on = Passed on to a colleague
reply-kind-sent_to_hr = Sent to the openings
reply-kind-other_format = Another way, please
reply-kind-maybe = Perhaps
reply-kind-conditional = Yes, but
reply-kind-annoyed = Annoyed
reply-kind-silence = Nothing comes
reply-kind-cancels = A yes, then cancelled

# The first message: gaps for what is not known, and what is said about it.
draft-window = { $weekday }, { $day }
weekday-tuesday = Tuesday
weekday-thursday = Thursday
# How well the two know each other, as the shortlist has it: hers to better.
draft-tie-well = You and I know each other well.
draft-tie-somewhat = You and I know each other a little.
draft-tie-barely = You and I have hardly met so far.
draft-gap-first-name = [their first name]
draft-gap-tie = [how you know each other]
draft-gap-why = [why this person]
draft-gap-learn = [what you’d like to learn]
draft-gap-tell = [one line about yourself]
draft-gap-client = [your name]
# What was said for it cannot be sent as it is, and is hers to put. $gap: “what you’d like to learn”.
draft-gap-with = [{ $gap }: “{ $words }”]
message-empty = There is no message yet. Write it first, then mark it as sent.
did-ask-sent = marked a message as sent
did-ask-not-sent = took back that a message was sent

# Links that are opened by the system's own programs.
error-link = There is no address here that can be opened.
error-no-program = No program on this computer opens that. You can copy it instead.
