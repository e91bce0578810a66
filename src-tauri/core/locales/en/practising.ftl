### practising: the coach’s side of the rehearsal, the first message, the numbers, and what goes home.

# While she practises: the coach picks what arrives.
practising-note = A key lets a reply arrive. Then wait, and ask nothing about the answer but: would you be glad to get this?
practising-kinds = Let a reply arrive
practising-now = On the stage now
practising-rounds = Practised so far
practising-by-self = What { $name } answered alone
practising-waiting = { $name } has written nothing yet.
practising-aloud = answered aloud
practising-unanswered = left as it was
practising-do-aloud = Answered aloud
practising-do-done = Done as it stands
practising-key-done = done
practising-back = Take the reply back
practising-hints-asked = { $name } has asked for a hint. It stands on the stage.

# Alone with the rehearsal.
practising-alone = Alone with the rehearsal
practising-alone-open = Let { $name } practise alone …
practising-alone-title = Let { $name } practise alone?
practising-alone-text = The rehearsal fills the screen and nothing else can be reached from it. { $name } sets the pace. Your passphrase leads back to the console; a short code does too, if you set one.
practising-alone-text-sample = The rehearsal fills the screen and nothing else can be reached from it. { $name } sets the pace. The code that you set here leads back to the console.
practising-alone-at-begin = { $name } is alone with it, and has not begun yet.
practising-alone-run = { $name } is at reply { $place } of { $asked }.
practising-alone-at-wall = { $name } is at the wall of reasons.
practising-alone-at-end = { $name } has come to the end, and can read it all over.

# The card, and the wall.
practising-card = The card so far
practising-wall = The wall of reasons
practising-wall-turned = { $turned ->
    [none] None is turned yet.
    [all] All are turned.
   *[some] Some are turned.
}
practising-wall-own = Added by { $name }
practising-wall-none = { $name } can add reasons on the stage, or say them aloud. None of them needs a name.
practising-wall-next = Turn the next ten
practising-wall-all = Turn them all
practising-wall-back = Turn them back

# The first message.
practising-message-to = To whom
practising-message-to-none = Not chosen yet
practising-message-nobody = Nobody is on the shortlist, and nobody fits so far. The words can be written all the same.
practising-message-start = Start from
practising-message-start-hint = It fills an empty draft. Where words stand already it waits in your field, and nothing is written over.
practising-message-count = { $words ->
    [one] 1 word
   *[other] { $words } words
}, { $characters ->
    [one] 1 character
   *[other] { $characters } characters
}
practising-glad = Ask: “Would you be glad to get this?”
practising-hints = Any suggestions?
practising-hints-none = Nothing stands out.
practising-message-copy = Copy
# $gaps: how many gaps in [square brackets] are open still.
practising-message-copied = { $gaps ->
    [one] Copied. One gap in [brackets] is still open: fill it before you send it.
    [other] Copied. { $gaps } gaps in [brackets] are still open: fill them before you send it.
   *[0] Copied. Paste it where it is to be sent from.
}
practising-message-mail = Open in the mail program
practising-message-mail-long = The message is too long to hand to a mail program, so the mail opened without it. Copy it here and paste it there.
practising-message-profile = Open the profile
practising-message-profile-title = Open this address?
practising-message-profile-text = It opens in your browser, outside Askwell.
practising-message-profile-do = Open it
practising-message-never = Askwell never sends anything. { $name } does, when the words are right.
practising-message-sent = Mark as sent
practising-message-sent-on = Marked as sent on { $day }.
practising-message-unsent = Not sent after all

# The numbers.
practising-chance = A chance, from one to nine in ten
practising-chance-low = one in ten
practising-chance-high = nine in ten
practising-tenths = { $number } in 10
practising-numbers = What that would come to
practising-numbers-people = { $people ->
    [one] Suppose one person says yes with a chance of { $percent } in 100.
   *[other] Suppose each of { $people } people says yes with a chance of { $percent } in 100, whatever the others say.
}
practising-numbers-at-least = { $yes ->
    [one] In { $hundred } of 100 such lists, at least one says yes.
    [3] In { $hundred } of 100, at least three do.
    [5] In { $hundred } of 100, at least five do.
   *[other] In { $hundred } of 100, at least { $yes } do.
}
practising-numbers-assumption = An assumption, not a forecast.
practising-numbers-none = Choose a chance below. What it would come to stands here then, and on the stage.
practising-numbers-nobody = Nobody is on the list yet, so there is nothing to count.

# What goes home.
practising-parts = What { $name } takes home
practising-parts-none = Nothing has been written yet that could go home.
practising-parts-open = See the pages
