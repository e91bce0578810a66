### The shortlist: the chosen few.

tie-well = well
tie-somewhat = somewhat
tie-barely = barely

shortlist-too-long = That is too long. Keep it within { $most } characters.
shortlist-aim-invalid = An aim is a number from 1 to { $most }.

# What a step of undo is called.
did-shortlist-add =
    { $people ->
        [one] added 1 person to the shortlist
       *[other] added { $people } people to the shortlist
    }
did-shortlist-remove =
    { $people ->
        [one] removed 1 person from the shortlist
       *[other] removed { $people } people from the shortlist
    }
did-shortlist-move = moved somebody on the shortlist
did-shortlist-edit = changed what stands on the shortlist
did-shortlist-aim = changed the aim
