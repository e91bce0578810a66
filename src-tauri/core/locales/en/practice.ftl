### The practice: opening, keys, settings, undo, and what can go wrong.

# Errors: what happened, what is safe, what to do.
error-database = That could not be saved or read. What was saved before is safe. Try again; if it comes back, close Askwell and open it again.
error-disk-full = The disk is full. What was saved before is safe. Make some room, then try again.
error-no-permission = Askwell may not write there. Nothing was changed. Choose another place, or ask whoever looks after this computer.
error-file-not-found = That file is not there any more. Nothing was changed. Choose it again.
error-file = That file could not be read or written. Nothing was changed. Try again, or choose another place.
error-wrong-secret = That passphrase does not open this practice. Nothing was changed. Try again, or use your recovery code.
error-wrong-code = That recovery code doesn’t open this practice. Nothing was changed. Check it against your copy, or use your passphrase.
error-not-a-code = That isn’t your passphrase, and it isn’t a whole recovery code: a code is eight groups of four letters and digits. Nothing was changed. Check it against your copy.
error-wait = { $seconds ->
    [one] That was one guess too many for now. The next counts in a second.
   *[other] That was one guess too many for now. The next counts in { $seconds } seconds.
  }
error-keys-damaged = The file with the practice’s keys is missing or damaged, so it can’t be opened. The practice itself wasn’t touched. A backup has its own keys: restore one.
error-practice-damaged = The practice’s file is missing or damaged. Nothing was changed. Restore a backup; the damaged file is kept.
error-stopped-writing = The practice’s file is damaged, so nothing is saved anymore. What you see can still be read, copied and exported. Restore a backup; the damaged file is kept.
error-no-backup = That isn’t a backup of Askwell’s, or it’s damaged. Nothing was changed. Choose another.
error-newer-schema = This practice was last used with a newer Askwell. It was not touched. Install the newer version to open it.
error-no-cipher = This copy of Askwell cannot encrypt, so it will not open a practice. Nothing was changed. Install it again.
error-practice-exists = There is a practice here already. It was not touched. Unlock that one.
error-in-use = This practice is open in another window of Askwell. Use that one, or close it first.
error-unexpected = Something went wrong inside Askwell. What was saved before is safe. Try again; if it comes back, close Askwell and open it again.
error-locked = The practice is locked. Unlock it to go on.
error-gone = That is not there any more; it may have been removed or undone. Everything else is as it was.
error-not-agreed = The criteria were not read back yet. Read them back and hear a yes; then the names come.
error-stale = Something changed since this was shown, so nothing was stored. Look once more and confirm again.
error-file-exists = A file of that name is there already. It was not touched.
# Asked by the system, before a file goes.
replace-title = Replace the file?
replace-text = There is already a file named { $name } in that folder. Replacing it deletes what is in it now.
replace-do = Replace
error-cancelled = Stopped. Nothing was stored.
error-undo-refused = That step no longer fits what is stored, so it was left as it is.
error-no-randomness = This computer gave no random numbers, so no key could be made. Nothing was stored. Restart it and try again.
error-practice-held = Another program is holding the practice’s file. What was saved before is safe. Close that program, or let it finish, then try again.
error-practice-read-only = Askwell isn’t allowed to write to the practice’s folder. Nothing was changed, and what was saved before is safe. Take the write protection off, then try again.
error-folder-gone = The practice’s folder isn’t where it was, so nothing is saved anymore. What was saved before is in it, and what’s on the screen can still be copied. Plug its disk in again or move the folder back, then close Askwell and open it again.

undo-nothing = There’s nothing to undo since you opened the practice. What you did before that stays.
undo-too-large = The last change was too large to undo. A backup from before it is on the settings page.

# A new practice.
practice-name-needed = Give your practice a name.
practice-name-too-long = That name is too long. Keep it within { $most } characters.
passphrase-too-weak = That passphrase can be guessed. Use four or five words that do not belong together.
passphrase-hint-short = Longer is better: four or five words that do not belong together.
passphrase-hint-common = This is among the first that somebody would try.
passphrase-hint-fair = Another word makes it much harder to guess.
passphrase-hint-edge = It begins or ends with a space, which is easy to lose. Leave the space out.
passphrase-hint-good = Hard to guess.
recovery-code-file =
    Askwell recovery code for the practice “{ $practice }”

    { $code }

    Written on { $day }.

    This code opens the practice if the passphrase is forgotten.
    Whoever has it and the computer can read everything, so keep it
    on paper, away from the computer. Askwell has no copy of it.
recovery-code-file-name = Recovery code

# Settings.
settings-link-invalid = That does not look like a web address. Write it whole, such as https://example.org/meet.
settings-too-long = That is too long. Keep it within { $most } characters.
settings-idle-invalid = Choose how many minutes, from 1 to 240, or never.

# What a step of undo is called.
did-settings = changed your settings

error-clipboard = The clipboard could not be reached, so nothing was copied. Try again, or save a file instead.

# What was found in the practice's folder and did not fit.
put-aside = Put aside
put-aside-newest_lost = Askwell didn’t close properly last time, and the file with your latest changes is missing or cut short. Everything saved before that is here. What was left of the file is in the practice’s folder, under put-aside.
put-aside-unreadable = The step that was open in a session can’t be read anymore. Every step before it is here. The file is in the practice’s folder, under put-aside.
put-aside-unknown_session = There are words from a session that this practice doesn’t know. You can read them below. The file is in the practice’s folder, under put-aside.
put-aside-replaced = A backup took the place of the practice as it was before. That one is kept whole, and you can put it back.
put-aside-see = See what was kept
put-aside-words = Words that were kept
put-aside-copy = Copy the words
put-aside-copied = Copied.
put-aside-delete = Delete for good
put-aside-delete-title = Delete what was put aside for good?
put-aside-delete-text = The files and the words below them go, and nothing brings them back. Your practice stays as it is.
put-aside-delete-keep = Keep it

# A page that died twice at one place.
practice-page-died = That page failed twice, so you’re back at your clients. Everything that was saved is there.

# Backups.
backups = Backups
backups-why = Askwell makes one every half hour in which something changed, and opens it once to be sure. Each is one file that your passphrase or recovery code of that day opens, here or on another computer. Older ones thin out to one a day, a week, a month.
backups-none = There is no backup yet. The first is made within a minute.
backups-newest = The newest is from { $made }.
backups-now = Back up now
backups-made = Backed up.
backups-all = { $count ->
    [one] One backup, { $size }
   *[other] { $count } backups, { $size } together
  }
backups-show-all = Show all { $count }
backups-room = Room for backups, in megabytes
backups-room-hint = When they need more, the oldest go.
backup-room-invalid = Give them at least { $least } megabytes.
backups-second = A second folder
backups-second-why = A copy of each backup on a stick or another disk helps when this computer is lost.
backups-second-none = No second folder
backups-second-choose = Choose a folder
backups-second-forget = No second folder anymore
backups-second-gone = That folder couldn’t be written to the last time. Is the stick plugged in? The backups on this computer are fine.
place-shared = { $who ->
    [network] Your practice is on another computer’s disk. If the connection drops in the middle of saving, its file can be damaged.
    [dropbox] Your practice is in a Dropbox folder. Dropbox can put an older file over a newer one.
    [one_drive] Your practice is in a OneDrive folder. OneDrive can put an older file over a newer one.
    [icloud] Your practice is in an iCloud folder. iCloud can put an older file over a newer one.
    [google_drive] Your practice is in a Google Drive folder. Google Drive can put an older file over a newer one.
    [nextcloud] Your practice is in a Nextcloud folder. Nextcloud can put an older file over a newer one.
    [syncthing] Your practice is in a Syncthing folder. Syncthing can put an older file over a newer one.
   *[other] Your practice is in a folder that another program keeps in sync. It can put an older file over a newer one.
  } Nothing is wrong so far. Keep the practice on this computer’s own disk, and only a second folder for backups there.
backups-look = Look inside
backups-delete = Delete
backups-delete-title = Delete the backup from { $made } for good?
backups-delete-text = Nothing brings it back. The others stay, and so does a copy in the second folder.
backups-delete-keep = Keep it
backups-open-file = Restore from a file
backup-look-title = The backup from { $made }
backup-look-title-file = What’s in this backup
backup-look-title-before = The practice as it was before
backup-look-secret = Passphrase or recovery code of that day
backup-look-go = Look inside
backup-look-then = In it
backup-looking = Looking inside
backup-restoring = Restoring the backup
backup-look-now = Now
backup-look-client = Clients
backup-look-person = People
backup-look-session = Sessions
backup-look-commitment = Commitments
backup-look-since = { $changes ->
    [0] Nothing has changed since it was made.
    [one] One change was made since. It would be gone from the practice.
   *[other] { $changes } changes were made since. They would be gone from the practice.
  }
backup-look-safe = The practice as it is now is kept aside, and you can put it back.
backup-restore = Restore it
backup-restored = Restored. Unlock it to see.
backups-working = Backing up …
backup-offer = Restore the backup from { $made }
put-aside-put-back = Put it back

# The keys.
keys = Passphrase and recovery code
keys-change = Change the passphrase
keys-now = Your passphrase or recovery code now
keys-new = The new passphrase
keys-again = The new one again
keys-changed = Changed. Backups made before today still open with the old one.
keys-renew = Make a new recovery code
keys-renew-why = The old code stops opening this practice. Backups made before today still open with it.
keys-by-code = You came in with the recovery code. Choose a new passphrase, so that you don’t need the code again.
keys-later = Not now
# The keychain of the computer.
keychain-title = This computer’s keychain
keychain-why = Whoever can use your account on this computer can then open the practice. Your passphrase and recovery code go on working.
keychain-on = This computer’s keychain can open the practice. Whoever can use your account here can, too.
keychain-do = Use the keychain
keychain-stop = Stop using the keychain
keychain-stop-why = The practice then opens with your passphrase or recovery code only.
keychain-is-on = From now on the keychain can open it.
keychain-is-off = The keychain can’t open it anymore.
keychain-unlock = Open with this computer’s keychain
keychain-asking = Asking the keychain …
keychain-absent = This computer has no keychain that Askwell can use right now. Your passphrase or recovery code opens the practice.
keychain-refused = The keychain is locked, or said no. Your passphrase or recovery code opens the practice.
keychain-silent = The keychain didn’t answer. Your passphrase or recovery code opens the practice.
keychain-empty = The keychain has nothing that opens this practice. Use your passphrase or recovery code.

# Damage.
damaged = Part of the practice’s file is damaged, so nothing is saved anymore. What you see can be read, copied and exported. Restore the newest backup: it’s on the settings page.
damaged-see = Go to the backups
unlock-wait = { $seconds ->
    [one] Try again in one second.
   *[other] Try again in { $seconds } seconds.
  }
welcome-backup = I have a backup
welcome-gone = There was a practice on this computer, and its folder isn’t there anymore. Askwell deleted nothing. If it was moved or its disk is unplugged, put it back at { $folder } and open Askwell again. Or restore a backup below.
