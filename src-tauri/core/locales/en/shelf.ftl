### shelf: the library's own place, where the coach edits what is brought to a session.

shelf-title = Library
shelf-tabs = Shelves of the library

shelf-name-step = Script
shelf-name-resource = Resources
shelf-name-question = Questions to ask
shelf-name-template = Templates
shelf-name-card = Evidence
shelf-name-trap = Thinking traps
shelf-name-reason = Reasons
shelf-name-reply = Replies

shelf-about-step = The steps of a session, in order. A session that has begun keeps the script it was begun with.
shelf-about-resource = Something to lean on: an article or the like, as a link with your own notes.
shelf-about-question = Questions for the talk with the person who said yes. A client picks seven of them.
shelf-about-template = Words that you send, or keep ready.
shelf-about-card = What is known about asking. Each card says under which condition, and where it was read.
shelf-about-trap = For your margin only. None of these words ever reaches the client’s screen.
shelf-about-reason = Reasons for a no, and none of them is about the one who asked. They make the wall, on the client’s screen and on paper.
shelf-about-reply = What might come back. You let one arrive with a key, or they come by themselves when a client practises alone.

shelf-add-step = Add a step
shelf-add-resource = Add a resource
shelf-add-question = Add a question
shelf-add-template = Add a template
shelf-add-card = Add a card
shelf-add-trap = Add a trap
shelf-add-reason = Add a reason
shelf-add-reply = Add a reply

shelf-new-step = A step of your own
shelf-new-resource = What would you share?
shelf-new-question = A question of your own
shelf-new-template = A template of your own
shelf-new-card = What was found?
shelf-new-trap = A trap you have met
shelf-new-reason = A reason for a no
shelf-new-reply = What might come back?
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
shelf-search-question = Words of a question
shelf-search-reason = Words of a reason
shelf-search-reply = Words, level or industry
shelf-only = Which of them
shelf-only-all-question = All themes
shelf-only-all-reason = All kinds
shelf-only-all-reply = All kinds
shelf-none-found = Nothing here holds “{ $search }”.
shelf-none-only = Nothing of this kind stands here.
shelf-show-all = Show all of them

# The whole shelf as it shipped.
shelf-restore-all-step = The whole script as it shipped
shelf-restore-all-resource = All resources as they shipped
shelf-restore-all-question = All questions as they shipped
shelf-restore-all-template = All templates as they shipped
shelf-restore-all-card = All cards as they shipped
shelf-restore-all-trap = All traps as they shipped
shelf-restore-all-reason = All reasons as they shipped
shelf-restore-all-reply = All replies as they shipped
shelf-restore-ask-step = Bring back the script that shipped?
shelf-restore-ask-resource = Bring back the resources that shipped?
shelf-restore-ask-question = Bring back the questions that shipped?
shelf-restore-ask-template = Bring back the templates that shipped?
shelf-restore-ask-card = Bring back the cards that shipped?
shelf-restore-ask-trap = Bring back the traps that shipped?
shelf-restore-ask-reason = Bring back the reasons that shipped?
shelf-restore-ask-reply = Bring back the replies that shipped?
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
shelf-takes-reply = as answers to replies that arrive
shelf-takes-wall = as the wall of reasons
shelf-takes-chance = as a chance, one to nine in ten
shelf-takes-message = as a message
shelf-takes-parts = as what goes home, ticked

# What a step brings besides its questions.
shelf-step-kind-wishes = In this step the wishes grow on the client’s screen, in words.
shelf-step-kind-read_back = In this step the sentence of the wishes stands alone, until the yes.
shelf-step-kind-who_fits = In this step the names that fit arrive.
shelf-step-kind-hesitation = In this step the story is kept, in the client’s own words.
shelf-step-kind-is_it_true = In this step the story stands above the question.
shelf-step-kind-lean_on = In this step a resource can be shown, and seven questions chosen.
shelf-step-kind-if_no = In this step the moves settle as lines, replies arrive to be practised, and the wall of reasons stands ready.
shelf-step-kind-compare = In this step two sentences stand side by side, and two numbers.
shelf-step-kind-first_message = In this step the first message is written, to somebody on the shortlist. Askwell never sends it.
shelf-step-kind-next = In this step the commitment is made: whom, by when, how sure. What goes home is ticked here.
shelf-step-kind-numbers = In this step a chance is chosen, and what it would come to stands beside it: an assumption, not a forecast.
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
shelf-question-sort = Theme
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
shelf-template-sort = What it is for
shelf-template-for-other = Words that I keep ready
shelf-template-for-first_message = A first message to start from
shelf-template-fills = { "{coach}" } becomes your name, and { "{booking_link}" } your booking link. You write both in the settings.
shelf-template-purpose-before_we_meet = A note to send before the first session.
shelf-template-purpose-more_than_coaching = Your own words for when more than coaching is needed. They stand ready after “Set this aside”.
shelf-template-purpose-other = Words that you keep ready.
shelf-template-purpose-first_message = A first message to start from. Your client makes it their own, and sends it themselves.
shelf-template-purpose-take_home = How the take-home is set: its headings, their order, the type. The words of your client come in by themselves.
shelf-template-fills-message = These become what is known: { "{first_name}" } and { "{client}" }, { "{tie}" } how they know each other, { "{why}" } why this person, { "{learn}" }, { "{tell}" }, and two days, { "{window_1}" } and { "{window_2}" }. What is not known becomes a gap in square brackets.
shelf-template-set = It is written in Typst. When something in it cannot be set, that is said here, with its line. “As it shipped” brings back what came with Askwell.

## Evidence

shelf-card-claim = What was found
shelf-card-condition = Under which condition
shelf-card-condition-hint = Who asked whom, and how: strangers, face to face.
shelf-card-source = Where it was read
shelf-card-source-hint = Authors, year, and where it appeared.

## Thinking traps

shelf-trap-name = Name
shelf-trap-sign = How it shows

## Reasons

shelf-reason-text = Reason
shelf-reason-text-hint = One plain line about somebody, never a name. About 80 characters find room on the printed wall.
shelf-reason-sort = What it is about
shelf-reason-kind-time = Time
shelf-reason-kind-policy = Policy
shelf-reason-kind-role_fit = The role
shelf-reason-kind-timing = Timing
shelf-reason-kind-attention = Attention
shelf-reason-kind-life = Life
shelf-reason-kind-relationship = The relationship
shelf-reason-kind-channel = The channel

## Replies

shelf-reply-text = Reply
shelf-reply-text-hint = As such a person would write it: one to three sentences, without names.
shelf-reply-sort = What it comes to
shelf-reply-whom = Of whom it could be
shelf-reply-whom-hint = It comes more often where the shortlist has such people, and not where it has none. Left empty, it could be of anybody.
shelf-reply-levels = Levels
shelf-reply-industries = Industries
shelf-reply-anybody = { $what }: any
shelf-reply-curt = Curt
shelf-reply-curt-hint = It comes only when a client asked for short-tempered replies, or when you pick it.
shelf-reply-curt-mark = curt
