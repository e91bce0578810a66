### rehearsal: the stage while she practises, and with what follows: the wall, the numbers, her first message, what goes home.

# A reply, and her answer to it.
stage-practice-answer = Your answer
stage-practice-done = Done
stage-practice-aloud = I said it aloud
stage-glad = Would you be glad to get this?
stage-template = A start for you. Change anything, or take it as it is.
stage-template-take = Take it as it is
stage-hints = Any suggestions?
stage-hints-none = Nothing stands out. What do you think?
stage-model-to = To: “Thanks for writing, but I’ll have to pass.”
stage-model-one = One way
stage-model-other = Another way

# After a no that was practised: the next real person.
stage-turned = Next: { $name }

# Practising alone.
stage-alone-what = Replies come one at a time. Answer each as you would, in writing or aloud.
stage-alone-moves = What you wrote before
stage-alone-how-many = How many replies?
stage-alone-curt = Short-tempered replies, too
stage-alone-begin = Begin
stage-alone-place = Reply { $place }
stage-alone-next = Next reply
stage-alone-last = To the end
stage-alone-stop = Stop here
stage-alone-end = Your answers
stage-alone-end-none = Nothing was written this time.
stage-alone-again = Once more
stage-alone-wall = The wall of reasons
stage-alone-back = Back

# The wall of a hundred reasons.
stage-wall-add = One of your own
stage-wall-write = Write one of your own
stage-wall-next = Turn the next one
# $turned: how many are open, hers among them; $own: how many are hers.
stage-wall-count = { $own ->
    [0] { $turned ->
        [0] { "" }
       *[other] { $turned } turned
    }
   *[other] { $turned } turned, { $own } of them yours
}
stage-wall-all = Turn them all
stage-wall-none = Turn them back
# For the ear: a tile that nobody has turned yet.
stage-wall-down = Reason { $number }, face down

# A hundred dots.
stage-numbers-dots = { $people ->
    [one] Each dot is one person, asked once. A filled dot is a yes.
   *[other] Each dot is the whole list of { $people }, asked once. A filled dot is at least one yes.
}
stage-numbers-line = { $yes ->
    [one] At least one yes: about { $times } in a hundred
    [3] At least three yeses: about { $times } in a hundred
    [5] At least five yeses: about { $times } in a hundred
   *[other] At least { $yes } yeses: about { $times } in a hundred
}
stage-numbers-only = An assumption, not a forecast.

# Her first message.
stage-message-to = To { $name }
stage-message-count = { $words ->
    [one] One word
   *[other] { $words } words
}, { $characters ->
    [one] one character
   *[other] { $characters } characters
}
stage-message-sent = Sent on { $day }

# What goes home.
stage-home-see = See it
stage-home-busy = Getting the pages ready
stage-home-page = What goes home, page { $page } of { $pages }
stage-home-missing = These characters cannot be printed: { $characters }
stage-home-nothing = Nothing is ticked.
stage-home-empty = There is nothing to take home yet.
stage-home-hers = What goes in is yours to decide.
stage-part-doing = What I’ll do
stage-part-goal = My goal
stage-part-sentence = Who I want to meet
stage-part-shortlist = My shortlist
stage-part-draft = My first message
stage-part-card = What I do if they say no
stage-part-then_and_now = What I said, then and now
stage-part-seven = My questions
stage-part-resources = Something to lean on
stage-part-wall = The wall of reasons
stage-part-next = When we speak again
stage-part-coach = My coach’s name and booking link
