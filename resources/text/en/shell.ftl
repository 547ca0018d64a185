### The window's frame: navigation, first start, unlocking, settings and dialogs.
other-language = Svenska
stored-at = Saved { $time }
copied-text = Copied: { $words }

## Navigation
nav-now = Right now
nav-plans = Plans
nav-duty = On call
nav-handovers = Handover
nav-vocabulary = Vocabulary
nav-contacts = Contacts
nav-settings = Settings
nav-search = Search (Ctrl+K)
nav-short = Too few
nav-need-unknown = Enough?
nav-nobody = Nobody!

## Status line and marks
status-saving = Saving …
status-saved = All saved { $time }
status-all-saved = All saved
status-backup = Backup { $when }
status-no-backup = No backup yet
status-backup-failed = The backup failed
status-me = Signed in: { $name }
status-nobody = Write your name in Settings
mark-example = Example – invented people and numbers. Nothing here is real.
mark-exercise = EXERCISE – nothing here is real.
mark-conflicts = { $count ->
    [one] Two people changed the same thing in 1 record. Neither change has been dropped.
   *[other] Two people changed the same thing in { $count } records. Neither change has been dropped.
}
mark-choose = Choose now

## First start
welcome-intro = The crisis binder for plans, on-call duty, handover and words – on this computer, without a network.
welcome-create = Create a binder
welcome-create-words = For a board or administration that begins. You choose a passphrase and get a recovery code.
welcome-open = Open a binder
welcome-open-words = One that exists, on this computer or on a USB stick.
welcome-example = Look around in an example
welcome-example-words = Invented people and numbers. Opens at once, and is gone when you close it.
welcome-step = Step { $step } of { $of }
welcome-trouble = It did not work
welcome-board = Board or administration
welcome-board-hint = The name stands on every screen and print.
welcome-name = Your name
welcome-role = Your role
welcome-role-hint = For example crisis co-ordinator. Name and role stand beside what you write.
welcome-passphrase-title = Choose a passphrase
welcome-passphrase-words = The binder is encrypted. Without the passphrase or the recovery code nobody can open it – nor can we.
welcome-passphrase = Passphrase
welcome-passphrase-hint = At least 8 characters. Four or five common words in a row are easy to remember and hard to guess.
welcome-repeat = The same passphrase again
welcome-repeat-differs = The two are not alike.
welcome-strength = How hard it is to guess
welcome-strength-weak = Too easy to guess
welcome-strength-fair = It will do, but longer is better
welcome-strength-good = Good
welcome-strength-strong = Very good
welcome-file = The binder is kept in { $path }
welcome-making = Making the binder
welcome-making-wait = The key is being derived. It takes a few seconds.
welcome-code-title = Your recovery code
welcome-code-words = The code opens the binder if the passphrase is forgotten. Write it down or print it, and lock the paper away – not beside the computer.
welcome-code-once = The code is shown only now.
welcome-code-save = Save as a text to print
welcome-code-written = I have written it down
welcome-confirm-title = Type two of the groups
welcome-confirm-words = Read from your paper, so that we know the code is written down right.
welcome-group = Group { $number }
welcome-group-wrong = That is not right
welcome-group-wrong-words = Compare with the paper. Nothing is lost: you can show the code again.
welcome-show-code = Show the code again
welcome-contents-title = What shall the binder begin with?
welcome-contents-words = Everything can be changed and removed, and added later in Settings.
welcome-enter = Open the binder
part-plans = Plan templates: power, water, IT, telephony and more
part-vocabulary = Vocabulary with concepts and the partners' own words
part-routines = Routines for handover
part-roles = Roles in a crisis
part-calendar = Holidays and eves
part-units = Stockholm's boards and partners

## Unlocking
unlock-open = Unlock
unlock-show = Show the passphrase as I type
unlock-opening = Opening …
unlock-empty = Type the passphrase.
unlock-code = Recovery code
unlock-code-hint = Seven groups of four characters. Capital or small letters make no difference.
unlock-code-unreadable = The code is not whole: seven groups of four characters, and the check characters at the end must be right.
unlock-with-code = Open with the recovery code
unlock-with-passphrase = Open with the passphrase
unlock-not-opened = The binder was not opened
unlock-other = Open another binder …
unlock-backups = Backups that can take its place. The damaged file is moved aside, not deleted. Type the passphrase above first.
unlock-no-backups = There is no backup beside the file.
unlock-restore = Restore { $when }
unlock-restoring = Restore a backup
unlock-restoring-words = Type the passphrase that held when the backup was made, and choose the backup below.

## Search (Ctrl+K)
palette-query = Search
palette-placeholder = A plan, a person, a word, a command …
palette-results = Hits
palette-nothing = No hit
palette-nothing-words = Try another word, or a part of one.
palette-by-typo = Looks like what you typed
palette-keys = ↑ ↓ choose · Enter open · Esc close
act-lock = Lock the binder
act-undo = Undo the last change
act-redo = Redo what was undone
act-back-up = Make a backup now
act-next-look = Change look (light, dark, high contrast)
act-language = Switch to Swedish
act-larger = Larger text
act-smaller = Smaller text
act-import-people = Import contacts from a spreadsheet
act-import-plan = Read in a plan from a document
act-mark-nothing = Mark no words in texts
act-mark-against = Mark only words advised against in texts
act-mark-known = Mark all known words in texts

## History
history-versions = Changes, newest first
history-by = { $when } by { $name }
history-restore = Restore this version
history-nothing = Nothing is seen to have changed in this version.

## Two edits
conflicts-title = Choose between two edits
conflicts-intro = Two people changed the same thing without knowing of each other. Both are kept until you choose.
conflicts-removed = Removed
conflicts-kept = Kept, with the edits
conflicts-take = Take the one by { $name }
conflicts-join = Or join them
conflicts-take-joined = Take the joined text

## Delete, restore, files
delete-title = Delete { $title }?
delete-words = It leaves the lists. It stays under Deleted in Settings, and Ctrl+Z brings it back.
restore-title = Restore the backup?
restore-words = The binder is closed, and the backup takes its place when you have typed the passphrase. The binder open now is moved aside, not deleted.
desk-deleted = Deleted.
desk-undone = Undone: { $what }
desk-redone = Done again: { $what }
desk-nothing-to-undo = There is nothing more to undo since the binder was opened. Older versions are under History.
desk-unread = { $count ->
    [one] 1 record was written by a newer version of Krispärm and is not shown. It is untouched.
   *[other] { $count } records were written by a newer version of Krispärm and are not shown. They are untouched.
}
desk-damaged = { $count ->
    [one] One page of the file is damaged. Restore a backup in Settings.
   *[other] { $count } pages of the file are damaged. Restore a backup in Settings.
}
desk-file-saved = Saved in { $path }
desk-file-not-saved = The file could not be written: { $why }. Nothing else has changed. Choose another place.
code-sheet =
    Recovery code for Krispärm
    { $board }

    { $code }

    The code opens the binder if the passphrase is forgotten.
    Keep the paper locked away, not beside the computer. Delete this file when it is printed.

## Settings
settings-looks = Look and lock
settings-look = Look
settings-light = Light
settings-dark = Dark
settings-high-contrast = High contrast
settings-language = Language
settings-swedish = Svenska
settings-english = English
settings-scale = Text size
settings-lock = Lock after
settings-lock-never = Never
settings-lock-hint = So long without a key or a click. Ctrl+L locks at once.
settings-marking = Mark words in texts
settings-marking-nothing = None
settings-marking-against = Advised against
settings-marking-known = All known
settings-marking-hint = A word that is advised against is underlined. Rest the mouse on a known word to see what it means; Tab and the arrow keys lead to marked words too.
settings-me = You
settings-me-words = Your name and role stand beside everything you change.
settings-name-missing = A name is needed, or the change is not kept.
settings-secrets = Passphrase and recovery code
settings-by-code = The binder was opened with the recovery code. Choose a new passphrase.
settings-current = Current passphrase
settings-new = New passphrase
settings-change-passphrase = Change passphrase
settings-passphrase-changed = The passphrase is changed. Older backups open with the old one.
settings-code-words = A new recovery code makes the old one invalid for this file.
settings-new-code = New recovery code
settings-backups = Backups
settings-backups-words = Made each hour you use the binder and when you close it. Each is opened and read through before it counts.
settings-no-backups = No backup yet.
settings-backup-size = { $kilobytes } kB
settings-content = Content to add
settings-content-words = Adds what is missing. What you have changed or removed is not touched.
settings-install = Add
settings-check = Check
settings-check-words = Reads every page of the file and compares with the history.
settings-verify = Check now
settings-rebuild = Rebuild the search index
settings-rebuilt = { $count } records were gone through and the search index is new.
settings-check-fine = All is whole: { $count } records
settings-check-bad = The file is damaged
settings-check-bad-words = Damaged pages: { $pages }. Records that differ: { $records }. Restore a backup.
settings-deleted = Deleted
settings-deleted-words = What was deleted can be restored.
settings-none-deleted = Nothing is deleted.
