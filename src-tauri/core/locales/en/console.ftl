### console: the coach's screen while a session is open.

console-none = No session is open. Start one from a client’s page, or take up the one that was put down.
console-rail = The session
console-steps = Steps
console-step-done = done
console-step-passed = passed by
console-step-aside = set aside
console-step-open = still open
console-steps-part = Steps { $first } to { $last } of { $all }.
console-steps-left-out = { $count ->
    [one] One more step of the script is left out: there are too many.
   *[other] { $count } more steps of the script are left out: there are too many.
}
console-menu = Steps, time and more
console-place = { $place } of { $steps } · { $minutes } min
console-place-left = { $place } of { $steps } · { $left } min left

# How the time goes. $spent stands in bold.
console-clock = { $spent } of { $agreed } minutes
console-clock-past = { $spent } minutes; { $agreed } were agreed
console-clock-left = { $left ->
    [0] The agreed time is up.
    [one] 1 minute left
   *[other] { $left } minutes left
}
console-clock-change = Change the agreed minutes
console-clock-agreed = Agreed minutes
console-clock-hint = From { $least } to { $most }.
console-clock-set-back = The computer’s clock was changed. The time spent so far is kept.
console-clock-script = Where the script would be now
console-pause = Pause the clock
console-go-on = Paused: go on
console-leave = Put it down for now
console-end-open = End the session
console-end-title = End this session?
console-end-text = Everything that was said is kept with this session. You can read it later, and correct it.
console-end-scratch = The scratch pad is forgotten now, for good.
console-end-unsettled = You wrote this, and { $name } has not answered it:
console-end-keep = End it, and keep that as said aloud
console-end-without = End it without that
console-end-do = End it
console-end-back = Not yet

console-empty-title = There is no step to go through.
console-empty = This session was begun with an empty script. Talk as you like; the next session takes whatever steps are on in the library.
console-empty-library = Go to the library
console-archived = { $name } is archived now, and this session is still open. The stage stays quiet until you bring them back.
console-question-cut = This question is too long to be shown. Here and on the stage it ends in “…”. Shorten it in the library, and the next session has all of it.
console-unknown = A newer Askwell made this step. Here it stands as plain questions.

# A step that was set aside.
console-aside-title = Set aside. Nothing of this step is kept.
console-aside-title-said = Set aside. Nothing that was said in this step is kept.
console-aside-stays = Wishes, names and the yes to the wishes stay where they are.
console-aside-stage = The stage is quiet.
console-aside-words = Your own words, for when more than coaching is needed
console-aside-next = Go on with { $step }
console-aside-again = Begin this step again

# What was said.
console-said-nothing-written = Said aloud; nothing is written down.
console-how-typed = typed by { $name }
console-how-chosen = chosen by { $name }
console-how-accepted = written by you, and accepted
console-how-aloud = said aloud
console-take-away = Remove
# Where the answer was, until the step is left. $words is quoted.
console-taken = Removed: { $words }
console-taken-aloud = Removed.
console-put-back = Put it back
console-template = From the template. It counts as { $name }’s draft once it’s changed or taken.
console-template-take = Taken, said aloud
console-not-quite = { $name } says: not quite. The words are back in your field.
# To words in another step, or to others than the ones that stand here.
console-said-not-quite = { $name } says “not quite” to: “{ $words }”
console-words-all = Show all
console-words-few = Show less
console-offered = offered: is this how you said it?
console-offer-yes = Said aloud: yes
console-offer-withdraw = Withdraw
# What the client is typing on the stage, before the line settles.
console-half = – { $words } …
console-lines = The lines so far
console-line-out = Remove “{ $line }”

console-questions = Questions of this step
console-on-stage = on the stage
console-asked-now = asked now

# What she said she would do, and what has not been said of since.
console-last-time-name = Still open from before
console-last-time = Last time: write to { $whom }
# $when: “by 27 November”, or as it was said.
console-last-time-by = Last time: write to { $whom }, { $when }

console-entry = The answer
console-words = What { $name } says
console-words-offer = Enter offers it on the stage.
console-words-take = Enter keeps it as said aloud.
console-words-so = said just so, go on
console-words-so-more = said just so
console-summary = Write it from what was said
console-bricks = Lines that stand by
console-ruler = From 0, { $low }, to 10, { $high }
console-ruler-keys = or

# The keys at the foot.
console-foot = Keys
console-key-space = Space
console-key-aloud = said aloud
console-key-back = to the question
console-key-before = previous
console-key-next = next
console-key-end = end
console-key-aside = set aside
console-key-pad = scratch pad
console-key-pad-short = notes
console-key-strip = strip
console-key-wide = wide

# The drawer.
console-drawer = Record and scratch pad
console-record = Record
console-record-empty = What is said will stand here, word for word.
console-scratch = Scratch pad
console-scratch-hint = forgotten when the session closes
console-stage = Stage
console-stage-shut = not open
console-stage-paused = quiet, while the clock is paused
console-stage-follow = follows you
console-stage-hold = holds this
console-stage-blank = blank
console-stage-resting = blank here
console-stage-handed = handed over
console-stage-brought-back = The second screen is gone. The stage is here now, in a window.
console-stage-rests = The stage couldn’t show this, so it’s blank for now. Nothing is lost. It’s back with your next question.
console-stage-do-open = open
console-stage-do-shut = close
console-stage-do-full = full screen
console-stage-do-window = in a window
console-stage-do-hold = hold
console-stage-do-blank = blank
console-stage-do-follow = follow
console-stage-do-run = go on
console-hand-open = Hand over …
console-hand-title = Hand over to { $name }?
console-hand-text-sample = The stage fills the screen and the console goes out of sight. The code that you set here leads back to it.
console-hand-text = The stage fills the screen and the console goes out of sight. Your passphrase leads back to it; a short code does too, if you set one.
console-hand-code = A code for the way back, if you like
console-hand-hint = 4 to 12 digits, for this time only.
console-hand-wrong = A code has 4 to 12 digits. Leave it empty, and your passphrase is the way back.
console-hand-do = Hand over

# What the kinds of steps need.
console-notes-ask = What have you and { $name } agreed about notes?
console-notes = About notes: { $agreed }
console-notes-change = Change
console-readback-empty = There is nothing to read back yet. Go back to the wishes first.
console-readback-yes = { $name } said yes
console-readback-not-quite = { $name } says: not quite. Ask what is missing, and change it in the wishes.
console-wishes-open = Change who to meet
console-wishes-fold = Done changing
console-fits-meanwhile = People can be brought in already. Nobody is shown before the yes.
console-on-to = On to { $step }
console-back-to = Back to { $step }
# For the ear: whose names stand below a question about them.
console-them = Who this is about
console-them-more = and { $more } more
console-stories = Told before
console-story-first = first told on { $day }
console-story-pick = Pick it up again
console-traps = Thinking traps, for you alone
console-traps-hint = A note in your margin. None of these words is for saying aloud.
console-resource = What you share
console-resource-none = Nothing yet
console-resource-copy = Copy the link
console-resource-copied = The link is copied. Paste it where you want it.
console-resource-no-link = No link yet. You can add it in the library.
console-seven = Questions for { $name } to ask
console-seven-none = None chosen yet. Up to seven will stand on the stage, in this order.
console-seven-move = Move question { $place }
console-seven-moved = It is now question { $place }.
console-seven-out = Take out “{ $question }”
console-bank = Choose questions
console-bank-hint = Up to seven.
console-bank-full = These are seven. Take one out to choose another.
console-bank-keys = moves a chosen one
console-theme-article = From the article
console-theme-path = Their path
console-theme-role = Their role
console-theme-step_up = The step up
console-theme-field = Their field
console-theme-culture = The culture
console-theme-for_me = For me
console-theme-close = To close
console-cards = What is known, for you
console-compare-then = When we started
console-compare-now = Now
console-compare-no-words = no sentence was written down
console-compare-no-number = no number was given
console-commitments = Whom next, by when
console-commitment-add = Whom next?
console-commitment-hint = From the shortlist, or any words.
console-commitment-more = Another name, or Enter to go on.
console-commitment-list = Choose from the shortlist
console-commitment-whom = Whom
console-commitment-by = By when
console-commitment-today = today
console-commitment-tomorrow = tomorrow
console-commitment-week = in a week
console-commitment-sure = How sure, 0 to 10
console-commitment-sure-none = not said
console-commitment-out = Take out { $whom }
console-seven-learn = What { $name } would like to learn:
