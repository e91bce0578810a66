### Sessions: what is said about them, and the summary.

session-too-long = That is too long. Keep it within { $most } characters; what stood there is still there.
session-ruler = A number from 0 to 10 is needed.
session-minutes = A session takes 1 to { $most } minutes.
session-client-archived = This client is archived. Bring them back first, then begin.
session-seven = Seven questions at most: a good half hour holds no more.
session-correction-empty = A correction needs words. What stands there is unchanged.
session-correction-open = This session has not ended. Resume it, and change the words there.
session-next-name = the next name on my list
session-said-resource = What was shared
session-said-seven = My questions
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
summary-sure-both = How sure I am that I can ask them: { $before } at first, { $after } now, of 10.
summary-sure-one = How sure I am that I can ask them: { $number } of 10.
summary-moves = If they say no:
summary-move = – { $line }
summary-commitment = I write to { $whom }.
summary-commitment-by = I write to { $whom }: { $by }.
summary-next = We speak again: { $words }

# The stage handed over.
session-code = A code has { $least } to { $most } digits. In the sample practice, which has no passphrase, one is needed.
session-code-wait = That was wrong a few times. Wait half a minute, then try again.

# What a note is called that is saved before the first session: nobody's name, and nothing of what it is about.
session-note-file-name = Before we meet
