### check: what is rarely needed is read when it is needed: names hidden, a session deleted, the check-up, what is stored, about.

settings-hide-hint = For a demonstration: every client and every person gets a stand-in on your screen, and addresses too. Companies stay. Nothing that’s stored changes, and files you save have the real names. The client’s screen isn’t changed. It holds until you turn it off or close Askwell.
others-settings = Archives and what was put aside can hold other clients’ names. They’re out of sight while a session is going on.

## A session deleted

session-delete = Delete for good
session-delete-of = Delete for good: the session of { $day }
session-delete-title = Delete the session of { $day } for good?
session-delete-text = Nothing brings it back: a deleted session can’t be undone.
session-delete-text-now = The session ends here, and nothing brings it back: a deleted session can’t be undone.
session-delete-goes = What goes with it
session-delete-empty = Nothing was said in it yet.
session-delete-answers = { $count ->
    [one] One answer
   *[other] { $count } answers
}
session-delete-practised = { $count ->
    [one] One rehearsed reply
   *[other] { $count } rehearsed replies
}
session-delete-commitments = { $count ->
    [one] One commitment:
   *[other] { $count } commitments:
}
session-delete-stories = { $count ->
    [one] One story that was told in no other session:
   *[other] { $count } stories that were told in no other session:
}
session-delete-messages = { $count ->
    [one] The words of one message. That it was sent stays.
   *[other] The words of { $count } messages. That they were sent stays.
}
session-delete-put-aside = What was put aside in the practice’s folder, because it may hold this session.
session-delete-backups = Backups made since it began keep it until they thin out.
session-delete-do = Delete for good
session-delete-keep = Keep it
session-delete-done = The session is gone.

## Behind the settings

settings-know = Good to know
behind-back = Back to settings

## Check-up

check-up = Check-up
check-whole = Integrity
check-whole-yes = Every page of the practice was whole on { $moment }.
check-whole-no = Part of the practice’s file is damaged. It was found on { $moment }. Nothing is saved anymore: restore the newest backup.
check-whole-unknown = Not checked yet since you opened the practice.
check-now = Check now
check-running = Looking at every page
check-backups = Backups
check-backups-newest = The newest is from { $made }.
check-backups-none = There is no backup yet.
check-backups-sample = The sample practice isn’t backed up.
check-backups-go = Go to the backups
check-keychain-off = The keychain isn’t used: only your passphrase or recovery code opens the practice.
check-second = Second folder
check-second-yes = It could be written to the last time.
check-second-no = It couldn’t be written to the last time. Is the stick plugged in? The backups on this computer are fine.
check-second-none = None. A copy of each backup on a stick or another disk helps when this computer is lost.
check-room = Room on the disk
check-room-all = The practice takes { $practice }, its backups { $backups }.
check-room-aside = What was put aside takes { $aside }.
check-places = Where everything is
check-place-practice = The practice
check-place-backups = Backups
check-place-second = Second copies
check-place-put_aside = Put aside
check-place-preferences = How the windows look
check-place-copy = Copy
check-place-copy-of = Copy the path: { $what }
check-place-copied = Copied.
check-help = A report for support
check-help-why = It says how the practice is kept, and nothing about anyone: no names, no words, no paths. Read it before you send it.
check-help-show = Show the report

## What is kept

stored-open = What Askwell keeps
stored-title = What Askwell keeps, and who can read it
stored-what = What it keeps
stored-what-1 = What you and your clients write: goals, answers, stories, commitments, messages. Clients’ people with their titles, companies and addresses. Your library, settings and backups.
stored-what-2 = The scratch pad is forgotten when a session ends. A step that’s set aside is forgotten at once.
stored-where = Where
stored-where-1 = In one folder on this computer, encrypted. The check-up says which. Second copies of backups go to the folder you choose.
stored-where-2 = Askwell doesn’t use the network. A link opens in your browser only when you click it.
stored-long = How long
stored-long-1 = Until you delete it. When a day you agreed on has passed, the client’s page reminds you. Askwell never deletes anything by itself.
stored-long-2 = Backups are the exception: older ones thin out to one a day, a week, a month, and are gone within about a year.
stored-who = Who can read it
stored-who-1 = Anyone who has your passphrase or recovery code, and this computer or a backup. If you let this computer’s keychain open it, anyone who can use your account here, too. No one else. We can’t either.
stored-who-2 = What leaves Askwell isn’t encrypted: exports, printed pages, calendar files, what you copy. An archive is, if you give it a passphrase.
stored-who-3 = A program that runs on this computer as you can see what you see. Keep the system up to date, and turn on disk encryption.
stored-lost = If you lose your passphrase
stored-lost-1 = Your recovery code opens the practice, and you choose a new passphrase. Without either, nobody can open it.
stored-lost-2 = Each backup opens with the passphrase or the code of its day. If somebody learned your passphrase, change it and delete the older backups.
stored-tell = What to tell a client
stored-tell-1 = Agree on it before the first session, and write down what you agreed. You could say:
stored-tell-words = I keep notes of our sessions on my computer, encrypted, and I’m the only one who can read them. You can see them whenever you like, have a copy, or ask me to delete them. I’ll keep them until the day we agree on.
stored-tell-copy = Copy
stored-tell-copied = Copied. Paste it where you write.
stored-tell-2 = When a client asks: everything about one person can be saved as a file or deleted for good, under About on the client’s page.

## About

about-askwell = About Askwell
about-version = Version { $version }
about-what = Askwell helps a coach and a client go from “I want to meet more people” to the first messages sent. Everything stays in one encrypted file on the coach’s own computer.
about-own = Askwell is free software under the MIT license.
about-fonts = The type is Literata and Figtree, under the SIL Open Font License. The icons in the windows are from Lucide, under the ISC license.
about-made-of = What it’s made of
about-search = Name or license
about-count = { $count ->
    [one] 1 package
   *[other] { $count } packages
}
about-more = { $count ->
    [one] One more. Search to find it.
   *[other] { $count } more. Search to find them.
}
about-none = Nothing by that name.
about-no-text = This license asks for no notice.
