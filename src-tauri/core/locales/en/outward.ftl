### outward: what goes home from the coach's window: the take-home, the dates, the wall of reasons, the recovery code on paper.

## The take-home

outward-title = The take-home
# Of a past session.
outward-title-of = The take-home of { $day }
outward-parts = What goes in
outward-whose = Your client decides.
outward-part-doing = What I’ll do
outward-part-goal = The goal
outward-part-sentence = Who to meet, as read back
outward-part-shortlist = The shortlist, with why
outward-part-draft = The first message
outward-part-card = If they say no
outward-part-then_and_now = Then and now, the two sentences
outward-part-seven = The questions to take along
outward-part-resources = Something to lean on
outward-part-wall = The wall of reasons, as a last page
outward-part-next = When you speak again
outward-part-coach = Your name and booking link
outward-none = There is nothing to take home yet. What is said in a session stands here afterwards.
outward-none-ticked = Nothing is ticked, so there is no page to show.
outward-making = Making the pages …
outward-preview = The pages
outward-page = Page { $page } of { $pages }
outward-page-alt = Page { $page } of { $pages } of the take-home, as it will be printed
outward-page-before = Previous
outward-page-after = Next
outward-page-whole = Whole page
outward-page-wide = Larger
outward-save = Save as PDF
outward-saved = Saved as

## Mailing it

outward-mail = Mail …
outward-mail-title = Mail the take-home
outward-mail-text = Your mail program opens with a short note. Attach the file there yourself; Askwell sends nothing.
outward-mail-file = The file to attach
outward-mail-address = Address
outward-mail-empty = Please give an address.
outward-mail-open = Open the mail program
outward-mail-work = Your client’s employer may be able to read mail at this address.
outward-mail-work-why = It looks like an address at work. A private one is safer.
outward-mail-another = Use another address
outward-mail-anyway = Open the mail program all the same
outward-mail-opened = Your mail program has the note. Attach the file, read it once more, and send it from there.

## The other files

outward-home = To take home
outward-nothing = Nothing yet. After a session, what your client may take along stands here.
outward-see = See the take-home
outward-see-why = a few pages (PDF); your client decides what goes in
outward-dates = Save the dates
outward-dates-why = a calendar file (.ics); saved again, it updates what is there
outward-dates-each = Save the dates for Outlook
outward-dates-each-why = one file per date, in a zip: Outlook takes them one by one
outward-dates-none = Nothing has a date yet, so there is no calendar file.
outward-dates-saved = { $count ->
    [one] One date saved to
   *[other] { $count } dates saved to
}
outward-wall = Save the wall of reasons
outward-wall-why = one page (PDF), your client’s own reasons first
outward-also = To go with it
export-screen-pdf = PDF
export-screen-pdf-why = a table to print or to read

## The recovery code on paper

outward-code-print = Save a page to print
outward-code-printed = Saved as { $path }. Print it, then delete the file.
