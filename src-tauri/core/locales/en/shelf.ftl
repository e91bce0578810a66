### shelf: the library's own place, where the coach edits what is brought to a session.

shelf-title = Library
shelf-tabs = Shelves of the library

shelf-name-step = Script
shelf-name-resource = Resources
shelf-name-question = Questions to ask
shelf-name-template = Templates
shelf-name-card = Evidence
shelf-name-trap = Thinking traps

shelf-about-step = The steps of a session, in order. A session that has begun keeps the script it was begun with.
shelf-about-resource = Something to lean on: an article or the like, as a link with your own notes.
shelf-about-question = Questions for the talk with the person who said yes. A client picks seven of them.
shelf-about-template = Words that you send, or keep ready.
shelf-about-card = What is known about asking. Each card says under which condition, and where it was read.
shelf-about-trap = For your margin only. None of these words ever reaches the client’s screen.

shelf-add-step = Add a step
shelf-add-resource = Add a resource
shelf-add-question = Add a question
shelf-add-template = Add a template
shelf-add-card = Add a card
shelf-add-trap = Add a trap

shelf-new-step = A step of your own
shelf-new-resource = What would you share?
shelf-new-question = A question of your own
shelf-new-template = A template of your own
shelf-new-card = What was found?
shelf-new-trap = A trap you have met
shelf-missing = Please write something here first.

# A line of a shelf.
shelf-unnamed = Without a name
shelf-minutes = { $minutes } min
shelf-off = off
shelf-hidden = hidden
shelf-own = yours
shelf-changed = changed
shelf-move = Move “{ $name }”, now { $place }
shelf-moved = It is now { $place }.
shelf-keys-move = moves
shelf-turn = { $act }: { $name }
shelf-switch-on = Switch on
shelf-switch-off = Switch off
shelf-show = Show
shelf-hide = Hide
shelf-restore = As it shipped
shelf-remove = Remove
shelf-gone = This is no longer on the shelf.
shelf-empty = Nothing stands here.
shelf-earlier = Earlier
shelf-later = Later
shelf-pager = { $first } to { $last } of { $total }
shelf-search = Words of a question
shelf-none-found = No question here holds “{ $search }”.
shelf-show-all = Show all questions

# The whole shelf as it shipped.
shelf-restore-all-step = The whole script as it shipped
shelf-restore-all-resource = All resources as they shipped
shelf-restore-all-question = All questions as they shipped
shelf-restore-all-template = All templates as they shipped
shelf-restore-all-card = All cards as they shipped
shelf-restore-all-trap = All traps as they shipped
shelf-restore-ask-step = Bring back the script that shipped?
shelf-restore-ask-resource = Bring back the resources that shipped?
shelf-restore-ask-question = Bring back the questions that shipped?
shelf-restore-ask-template = Bring back the templates that shipped?
shelf-restore-ask-card = Bring back the cards that shipped?
shelf-restore-ask-trap = Bring back the traps that shipped?
shelf-restore-text = Words, order and what is on go back to how they came with Askwell. What you added stays at the end, switched off. You can undo it.
shelf-restore-do = Bring it back

## Script

shelf-script-sum = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
} in { $steps ->
    [1] one step
    [2] two steps
    [3] three steps
    [4] four steps
    [5] five steps
    [6] six steps
    [7] seven steps
    [8] eight steps
    [9] nine steps
    [10] ten steps
    [11] eleven steps
    [12] twelve steps
   *[other] { $steps } steps
}
shelf-script-none = No step is on, so a session would have nothing to ask. Switch a step on, add one, or bring back the script that shipped.

shelf-step-title = Title
shelf-step-minutes = Minutes
shelf-step-minutes-wrong = Please give whole minutes, such as 4.
shelf-step-question = What you ask first
shelf-step-question-at = Question { $place }
shelf-step-questions = What you ask
shelf-step-questions-none = This step asks nothing yet.
shelf-step-question-new = Another question
shelf-step-question-add = Add question
shelf-step-question-move = Move question { $place }
shelf-step-question-remove = Remove question { $place }
shelf-step-takes = How the answer is taken
shelf-step-low = What 0 means
shelf-step-high = What 10 means
shelf-step-note = How to use it
shelf-step-note-hint = For you alone; it never stands on the client’s screen.
shelf-step-bricks = Lines that stand by
shelf-step-bricks-hint = One to a line: what a client may want to do after a no. { "{name}" } becomes the next name on the shortlist.

shelf-takes-words = as words
shelf-takes-lines = as lines, one by one
shelf-takes-ruler = as a number, 0 to 10
shelf-takes-nothing = only asked
shelf-takes-choice = as questions they choose

# What a step brings besides its questions.
shelf-step-kind-wishes = In this step the wishes grow on the client’s screen, in words.
shelf-step-kind-read_back = In this step the sentence of the wishes stands alone, until the yes.
shelf-step-kind-who_fits = In this step the names that fit arrive.
shelf-step-kind-hesitation = In this step the story is kept, in the client’s own words.
shelf-step-kind-is_it_true = In this step the story stands above the question.
shelf-step-kind-lean_on = In this step a resource can be shown, and seven questions chosen.
shelf-step-kind-if_no = In this step the moves settle as lines, one below the other.
shelf-step-kind-compare = In this step two sentences stand side by side, and two numbers.
shelf-step-kind-next = In this step the commitment is made: whom, by when, how sure.
shelf-step-kind-unknown = This step was made by a newer Askwell. Here its questions are asked as plain words.

## Resources

shelf-resource-title = Title
shelf-resource-by = By whom
shelf-resource-link = Link
shelf-resource-link-hint = The whole address, beginning with https://
shelf-resource-notes = Your notes
shelf-resource-notes-hint = What it says, in your own words; why you share it.
shelf-resource-questions = Seven questions
shelf-resource-questions-hint = Room for the questions that it names. They can stay empty.
shelf-resource-question = Question { $place }

## Questions to ask

shelf-question-text = Question
shelf-question-theme = Theme
shelf-theme-path = The path
shelf-theme-role = The role
shelf-theme-step_up = The step up
shelf-theme-field = The field
shelf-theme-culture = The culture
shelf-theme-for_me = For me
shelf-theme-close = To close

## Templates

shelf-template-name = Name
shelf-template-text = Text
shelf-template-fills = { "{coach}" } becomes your name, and { "{booking_link}" } your booking link. You write both in the settings.
shelf-template-purpose-before_we_meet = A note to send before the first session.
shelf-template-purpose-more_than_coaching = Your own words for when more than coaching is needed. They stand ready after “Set this aside”.
shelf-template-purpose-other = Words that you keep ready.
shelf-note-copy = Copy
shelf-note-save = Save as text
shelf-note-copied = Copied. Paste it where you write.
shelf-note-saved = Saved as { $path }.

## Evidence

shelf-card-claim = What was found
shelf-card-condition = Under which condition
shelf-card-condition-hint = Who asked whom, and how: strangers, face to face.
shelf-card-source = Where it was read
shelf-card-source-hint = Authors, year, and where it appeared.

## Thinking traps

shelf-trap-name = Name
shelf-trap-sign = How it shows
