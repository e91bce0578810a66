### people: what is said about it.

# What a step of undo is called.
did-level = set the level of { $name }
did-company = set the industry of { $company }
did-decide = answered for { $count } at once
did-people-add =
    { $people ->
        [one] added 1 person
       *[other] added { $people } people
    }
did-person-edit = changed the entry of { $name }
did-people-remove =
    { $people ->
        [one] removed { $name }
       *[other] removed { $people } people
    }
did-import =
    { $added ->
        [0]
            { $changed ->
                [one] brought one person up to date
               *[other] brought { $changed } people up to date
            }
        [one] brought in 1 person
       *[other] brought in { $added } people
    }

# What cannot be taken.
company-needed = This person has no company yet. Add the company first; then what it does can be remembered.
person-name-needed = A person needs a name.
person-too-long = That is too long. Keep it within { $most } characters.
person-link-invalid = That does not look like the address of a profile. Write it whole, starting with https://.
person-email-invalid = That does not look like an e-mail address.

# Why: what the coach said.
why-said = you said so on { $day }
level-not-known = level not known
industry-not-known = industry not known

# The preview of an import: what changes.
import-change = { $field }: { $from } → { $to }
import-change-new = { $field }: { $to }
import-change-kept = { $field }: the file says { $to }; yours stays, { $from }
# Who a row may be, and why that is asked.
import-ask-known = Already here: { $person }. { $why }
import-ask-row = Line { $line }: { $person }. { $why }
import-ask-profile = The profile address is different; everything else matches.
import-ask-email = Same email address, different name.
import-ask-day = Same name and date, different job.
import-ask-company = Same name and company.
import-ask-name = Same name; nothing else to go by.
import-ask-renamed = Same date and company, different name.
import-repeats-line = the same person as in line { $line }

# Levels: why
why-level-title = “{ $words }” in the title
why-level-nothing = the title names a craft and no grade

# Import
import-empty = There is nothing in this file. Nothing was stored. Download your data from LinkedIn once more, then choose Connections.csv or the zip.
import-not-csv = This file is not a table of connections. Nothing was stored. Choose Connections.csv, or the zip that LinkedIn sent.
import-no-header = This file has no row that says what its columns are (First Name, Last Name, Company and so on). Nothing was stored. Choose Connections.csv as LinkedIn sent it, or the zip it came in.
import-no-rows = This file has its column names and nobody below them. Nothing was stored. Download your data from LinkedIn once more, or add people by typing.
import-too-large = This file is larger than { $megabytes } MB, far more than a list of connections is. Nothing was stored. Choose Connections.csv, or the zip that LinkedIn sent.
import-too-many-rows = This file has more than { $rows } rows. Nothing was stored. Split it into smaller files and bring them in one after another.
import-zip-bomb = What is in this zip grows to more than { $megabytes } MB, so it was not opened further. Nothing was stored. Download your data from LinkedIn once more.
import-zip-without-connections = There is no Connections.csv in this zip. Nothing was stored. On LinkedIn, ask for a copy of your data with Connections ticked, and choose the zip that comes.
import-zip-damaged = This zip is damaged or was not downloaded to its end. Nothing was stored. Download it again; LinkedIn’s link works for 72 hours.
import-zip-packing = This zip is packed in a way that Askwell can’t open ({ $how }). Nothing was stored. Unzip it on this computer, then choose Connections.csv.
import-zip-split = This is one part of a zip that comes in several. Nothing was stored. Unzip all of it on this computer, then choose Connections.csv.
import-other-archive = This file is packed as .{ $ending }, and Askwell opens only .zip. Nothing was stored. Unpack it on this computer, then choose Connections.csv.
import-zip-encrypted = This zip is locked with a password. Nothing was stored. Unzip it yourself, then choose Connections.csv.
import-cancelled = Stopped. Nothing was stored.
import-io = The file could not be read from the disk. Nothing was stored. Copy it to this computer and choose it again.
import-wrong-messages = These look like LinkedIn’s messages. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-invitations = These look like LinkedIn’s invitations. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-imported-contacts = This looks like an address book that was once uploaded to LinkedIn, not the connections. Nothing was stored. They are in Connections.csv, in the same zip.
import-wrong-profile = This looks like LinkedIn’s page about the account’s owner. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-positions = These look like the account owner’s own jobs. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-company-follows = These look like companies that are followed on LinkedIn. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-endorsements = These look like LinkedIn’s endorsements. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-recommendations = These look like LinkedIn’s recommendations. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-notes = These look like notes that were written on LinkedIn. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-shares = These look like posts on LinkedIn. Nothing was stored. The list of people is in Connections.csv, in the same zip.
import-wrong-google = This looks like an export of Google Contacts. Nothing was stored. Askwell reads LinkedIn’s Connections.csv: on LinkedIn, ask for a copy of your data with Connections ticked.
import-wrong-outlook = This looks like an export of Outlook’s address book. Nothing was stored. Askwell reads LinkedIn’s Connections.csv: on LinkedIn, ask for a copy of your data with Connections ticked.
import-wrong-thunderbird = This looks like an export of Thunderbird’s address book. Nothing was stored. Askwell reads LinkedIn’s Connections.csv: on LinkedIn, ask for a copy of your data with Connections ticked.
import-wrong-workbook = This is a spreadsheet workbook. Nothing was stored. Open it and save it as “CSV UTF-8”, or choose Connections.csv as LinkedIn sent it.
import-wrong-v-card = These are vCards. Nothing was stored. Askwell reads LinkedIn’s Connections.csv: on LinkedIn, ask for a copy of your data with Connections ticked.
import-wrong-web-page = This is a web page, perhaps the one that says that LinkedIn’s link is no longer valid. Nothing was stored. Ask LinkedIn for your data once more, and open the link within 72 hours.
import-row-too-long = A field is longer than { $kilobytes } KB.
import-row-field-count =
    { $found ->
        [one] It has 1 field where the heading has { $expected }.
       *[other] It has { $found } fields where the heading has { $expected }.
    }
import-row-no-name = It has no name.
import-row-open-quote = A quotation mark opens and never closes.
import-row-cut-off = The file ends in the middle of it.
import-row-not-text = It holds characters that are not text.
import-row-other-table = It belongs to another table, joined to this file.
import-note-encoding = This file doesn’t say how its letters are written. Askwell read it as { $encoding }. Check that the accents look right.
# The name of a way in which letters are written, within a sentence and beside a choice.
import-reading-mended = repaired
import-reading-as-written = as the file has it
import-reading-windows-western = Windows, Western European
import-reading-windows-central = Windows, Central European
import-reading-mac-western = Mac, Western European
import-reading-mac-central = Mac, Central European
import-reading-mac-turkish = Mac, Turkish
import-reading-mac-cyrillic = Mac, Cyrillic
import-reading-dos-western = DOS, Western European
import-reading-dos-central = DOS, Central European
import-reading-other = { $encoding }
# What a note shows of the file: a piece of it, and where it is.
import-note-shown = “{ $text }” (line { $line })
import-note-more = { $rows } more
import-note-day-first =
    { $rows ->
        [one] One date, like 3/4/2023, could mean two days. It was read with the day first.
       *[other] { $rows } dates, like 3/4/2023, could mean two days. They were read with the day first.
    }
import-note-month-first =
    { $rows ->
        [one] One date, like 3/4/2023, could mean two days. It was read with the month first.
       *[other] { $rows } dates, like 3/4/2023, could mean two days. They were read with the month first.
    }
import-note-dates-unreadable =
    { $rows ->
        [one] Askwell couldn’t read one connection date, so it’s left empty: { $shown }.
       *[other] Askwell couldn’t read { $rows } connection dates, so they’re left empty: { $shown }.
    }
import-note-dates-to-come =
    { $rows ->
        [one] One connection date is still in the future, so it’s left empty: { $shown }.
       *[other] { $rows } connection dates are still in the future, so they’re left empty: { $shown }.
    }
import-note-dates-ambiguous =
    { $rows ->
        [one] One connection date could mean different days, so it’s left empty: { $shown }.
       *[other] { $rows } connection dates could mean different days, so they’re left empty: { $shown }.
    }
import-note-second-emails =
    { $rows ->
        [one] One person has more than one email address. Askwell took the first. The rest: { $shown }.
       *[other] { $rows } people have more than one email address. Askwell took the first. The rest: { $shown }.
    }
import-note-emails-unusable =
    { $rows ->
        [one] One email cell holds no address, so it’s left empty: { $shown }.
       *[other] { $rows } email cells hold no address, so they’re left empty: { $shown }.
    }
import-note-mended =
    { $rows ->
        [one] One row had broken letters that Askwell repaired: { $shown }.
       *[other] { $rows } rows had broken letters that Askwell repaired: { $shown }.
    }
import-note-spoiled =
    { $rows ->
        [one] One row lost letters before it got here, and the file doesn’t say which: { $shown }. Fix it by hand, or export again.
       *[other] { $rows } rows lost letters before they got here, and the file doesn’t say which: { $shown }. Fix them by hand, or export again.
    }
import-note-headings =
    { $lines ->
        [one] One line in the middle of the file is a heading, not a person. It’s left out.
       *[other] { $lines } lines in the middle of the file are headings, not people. They’re left out.
    }
import-note-no-urls = The file has no profile addresses. People are told apart by e-mail, or by name and date of connecting.
import-note-found-in-zip = The list in this zip is called { $name }. Askwell knew it by its column names.
import-note-several-in-zip = This zip holds more than one list of connections. Askwell read { $name }.
import-field-first_name = first name
import-field-last_name = last name
import-field-title = title
import-field-company = company
import-field-email = e-mail
import-field-profile_url = profile address
import-field-connected_on = connected on

# Quick entry
quick-too-long = This line is longer than { $characters } characters. Put each person on a line of their own.
quick-no-name = There is no name on this line. Write it first: Name, Title, Company.
quick-too-many = Only { $lines } lines are taken at a time. Add these, then paste the rest.

# Industries: why.
why-directory = { $company } is in the company directory
why-name-word = “{ $word }” in the name
