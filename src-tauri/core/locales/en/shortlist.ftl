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
did-shortlist-move = moved { $name } on the shortlist
did-shortlist-edit = changed { $field } for { $name }
shortlist-field-tie = how well known
shortlist-field-why = the why
shortlist-field-notes = the notes
did-shortlist-aim = changed the aim
