### The stage: what the client's window says besides the questions and her own words.

# For the ear alone, while the page is plain paper.
stage-quiet = Rest

stage-step = Step { $here } of { $count }
stage-full-screen = Full screen
stage-full-screen-leave = Leave full screen
stage-more = More below

stage-not-saved = Not saved yet. Askwell will try again.
stage-not-done = That did not go through. Please try once more.
stage-aloud = Said aloud
stage-line-hint = Enter settles the line.

# What the coach wrote down for her.
stage-offer-name = Written down for you
stage-offer = Is this how you said it?
stage-offer-joins = What you wrote stays, and this joins it.
stage-offer-yes = Yes
stage-offer-no = Not quite

# The sentence that is read back.
stage-read-back-yes = Yes, that’s right
stage-read-back-no = Not quite
stage-read-back-asked = What would you put differently?
stage-read-back-stale = The sentence has just changed. Please read it once more.

stage-names-more = and { $more } more
# For the ear: whose names stand above a question about them.
stage-them = The people you found
# Under the names of those who fit.
stage-names-mark = Mark anyone you’d like to ask.
stage-names-listed = on the shortlist
stage-names-on = More names
stage-names-back = Names before these

# Her two sentences, and her two numbers.
stage-compare-then = When we started
stage-compare-now = Now
stage-compare-felt = How it feels now
stage-compare-sure = Sure I could ask, then and now: { $then } and { $now } of 10
stage-compare-sure-then = Sure I could ask, when we started: { $then } of 10
stage-compare-sure-now = Sure I could ask, now: { $now } of 10

stage-card-by = by { $by }

# Her questions for the interview, and the bank that she chooses them from. The themes are the console's: console-theme-*.
stage-choose-hers = Your questions
stage-choose-none = The ones you choose appear here, in your order.
stage-choose-full = That’s seven. To choose another, take one out.
stage-choose-earlier = Earlier: { $question }
stage-choose-later = Later: { $question }
stage-choose-out = Take out: { $question }
# $place: counted from one.
stage-choose-moved = It is now question { $place }.

# What she will do next. $line: “I’ll write to Ada Brandt by Friday, December 4”.
stage-next-rated = { $line } ({ $sure } of 10 sure)
# Above what she said.
stage-next-whom = who
stage-next-by = by when
stage-next-sure = how sure
stage-next-of-ten = { $sure } of 10
# $meet is the day, with its time, or what was said where it names none.
stage-next-meet = We speak again: { $meet }

# The way back, when the coach has handed the screen over.
stage-back = Back to the coach
stage-back-title = Back to the coach
stage-back-secret = The coach’s passphrase or code
stage-back-do = Go back
stage-back-not = Stay here
stage-back-wrong = That does not open it. Your coach can try again.
stage-back-often = That was wrong a few times, so there is a short wait.
stage-back-wait =
    { $seconds ->
        [one] You can try again in one second.
       *[other] You can try again in { $seconds } seconds.
    }
stage-choose-learn = You’d like to learn:
