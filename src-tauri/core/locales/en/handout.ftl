### What leaves the app: exports of a shortlist.

# Columns: the label of the tick box, and the heading in a file. The import knows these headings too.
handout-column-name = Name
handout-column-first_name = First name
handout-column-last_name = Last name
handout-column-title = Title
handout-column-company = Company
handout-column-email = Email
handout-column-url = Profile
handout-column-connected_on = Connected on
handout-column-level = Level
handout-column-industries = Industries
handout-column-tie = How well known
handout-column-why = Why this person
handout-column-notes = Notes

# Neutral on purpose: others may see the folder.
handout-file-name = Shortlist { $day }
handout-sheet = Shortlist

# What cannot be exported.
handout-nobody = There is nobody on the shortlist yet. Add someone first; then there is something to save.
handout-no-columns = Nothing is ticked yet. Tick at least one thing to save about each person.
handout-card-needs-name = A contact card needs a name. Tick the name as well, or save as a table.
