### check: what is rarely needed is read when it is needed: names hidden, a session deleted, the check-up, what is stored, about.

settings-hide-hint = For a demonstration: every client and every person gets a stand-in on your screen, and addresses too. Companies stay. Nothing that’s stored changes, and files you save have the real names. The client’s screen isn’t changed. It holds until you turn it off or close Askwell.
others-settings = Archives and what was put aside can hold other clients’ names. They’re out of sight while a session is going on.

## A session deleted

session-delete = Delete for good
session-delete-of = Delete the session of { $day } for good
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
session-delete-backups = Backups made before today still hold it until they thin out.
session-delete-do = Delete for good
session-delete-keep = Keep it
session-delete-done = The session is gone.
