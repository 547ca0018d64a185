### The command line. Commands and options have English names in both languages.

## Help

command-version = Krispärm { $version }
command-help-usage = Usage: { $usage }
command-help-commands = Commands
command-help-arguments = Arguments
command-help-options = Options
command-help-common = Options of every command
command-help-exit-codes = Exit codes
command-help-help = Shows this help
command-help-version = Shows the version
command-help-command-slot = COMMAND
command-help-option-slot = [OPTIONS]
command-help-passphrase =
    The passphrase is read from the file in --passphrase-file, else from the environment
    variable KRISPARM_PASSPHRASE, else the program asks for it.
command-help-more = krisparm COMMAND --help tells more about a command.

command-exit-0 = Done; for now: on-call duty is staffed or not needed
command-exit-1 = Refused by a rule, or failed
command-exit-2 = The command was not understood, or there is no display for the window
command-exit-3 = Nobody is on call, or nobody knows
command-exit-4 = Fewer are on call than are needed
command-exit-5 = Wrong passphrase or recovery code
command-exit-6 = The binder is open in another program
command-exit-7 = The binder, a backup or a change file is damaged
command-exit-8 = There is no such binder or record, or nothing was found
command-exit-9 = The place is read-only or the disk is full

command-about = Krispärm: the crisis binder of a municipality. Without a command the window opens.
command-about-now = Who is on call now, what is going on and what is wrong
command-about-find = Search for anything in the binder
command-about-plan = Contingency plans: read, adapt, approve, activate
command-about-plan-list = List the board's plans, or the templates
command-about-plan-show = Show a plan
command-about-plan-export = Write a plan as Markdown or JSON
command-about-plan-adapt = Make a plan of one's own from a template
command-about-plan-approve = Approve the plan as it is now
command-about-plan-activate = Activate a plan
command-about-plan-active = List what is active now
command-about-plan-steps = Show the steps of an activation
command-about-plan-tick = Tick a step off
command-about-plan-skip = Skip a step, with a reason
command-about-plan-reopen = Open a step again
command-about-plan-note = Add a deviation
command-about-plan-end = End an activation
command-about-people = People and how to reach them
command-about-people-list = List people
command-about-people-show = Show a person
command-about-people-add = Add a person
command-about-people-set = Change a person
command-about-people-remove = Delete a person
command-about-shifts = Shifts: who has which hours
command-about-shifts-list = List shifts
command-about-shifts-add = Add a shift
command-about-shifts-assign = Put somebody on a shift, or nobody
command-about-shifts-swap = Swap the people of two shifts
command-about-shifts-remove = Remove shifts
command-about-shifts-gaps = Show gaps in the roster
command-about-shifts-repeat = Make shifts by a pattern
command-about-roster = Rosters: who is needed when
command-about-roster-list = List rosters with their needs
command-about-roster-add = Add a roster
command-about-roster-need = Add a need
command-about-roster-unneed = Remove a need
command-about-roster-remove = Delete a roster with all its shifts
command-about-handover = Handovers of responsibility
command-about-handover-list = List open handovers
command-about-handover-routines = List routines to follow
command-about-handover-show = Show a handover
command-about-handover-start = Start a handover that follows a routine
command-about-handover-fill = Fill in a field
command-about-handover-offer = Offer the receiver the responsibility
command-about-handover-read-back = Say the situation in one's own words
command-about-handover-accept = Accept the responsibility
command-about-handover-return = Return it, with a reason
command-about-handover-withdraw = Withdraw it, with a reason
command-about-baton = Responsibilities and who holds them
command-about-baton-list = List responsibilities and who holds them now
command-about-baton-show = Show everybody who has held a responsibility
command-about-baton-at = Who held the responsibilities at an instant
command-about-baton-found = Enter a new responsibility and who holds it first
command-about-term = Look up a word
command-about-term-list = List concepts
command-about-term-show = Show a concept
command-about-import = Read people or shifts from a spreadsheet
command-about-import-people = Read people
command-about-import-shifts = Read shifts into a roster
command-about-export = Write people or shifts to a spreadsheet
command-about-export-people = Write everybody
command-about-export-shifts = Write a roster's shifts
command-about-history = Who changed a record, when and what
command-about-init = Create a binder
command-about-content = Content that comes with the program
command-about-content-list = List the parts
command-about-content-install = Put parts into the binder
command-about-backup = Make a checked backup
command-about-backups = List the backups
command-about-restore = Restore a backup
command-about-verify = Check that the file is whole
command-about-rebuild = Rebuild index and tables from the records
command-about-passphrase = Change the passphrase
command-about-recovery = Make a new recovery code
command-about-changes = Exchange changes with another copy of the binder
command-about-changes-state = Write what this copy holds
command-about-changes-export = Write the changes the other lacks
command-about-changes-import = Take in changes from the other

## Values

command-value-file = FILE
command-value-folder = FOLDER
command-value-author = NAME/ROLE
command-value-language = LANGUAGE
command-value-when = WHEN
command-value-words = WORDS
command-value-number = NUMBER
command-value-minutes = MINUTES
command-value-plan = PLAN
command-value-failure = WHAT
command-value-unit = UNIT
command-value-text = TEXT
command-value-format = FORMAT
command-value-called = ANSWER
command-value-activation = ACTIVATION
command-value-step = STEP
command-value-role = ROLE
command-value-person = PERSON
command-value-name = NAME
command-value-phone = NUMBER
command-value-email = EMAIL
command-value-date = DATE
command-value-roster = ROSTER
command-value-hours = HOURS
command-value-form = FORM
command-value-days = DAYS
command-value-shift = SHIFT
command-value-weekday = WEEKDAY
command-value-party = NAME/ROLE/PHONE
command-value-baton = RESPONSIBILITY
command-value-routine = ROUTINE
command-value-handover = HANDOVER
command-value-field = FIELD
command-value-partner = WHO
command-value-term = TERM
command-value-record = RECORD
command-value-kind = KIND
command-value-parts = PARTS
command-value-binder-kind = KIND
command-value-backup = BACKUP

## Arguments

command-arg-file = The binder's file
command-arg-passphrase-file = File with the passphrase on its first line
command-arg-recovery-code = Open with the recovery code instead of the passphrase
command-arg-by = Who writes; else whom the binder remembers
command-arg-json = Answer in JSON
command-arg-lang = sv or en; else the system's language
command-arg-now-at = An instant, such as "2026-12-24 23:00" or 23:00
command-arg-words = What to look for
command-arg-limit = At most so many hits
command-arg-plan = The plan's name or id
command-arg-template = The template's name or id
command-arg-failed = Only plans for what is down, such as power
command-arg-templates = Show the templates instead
command-arg-plan-export-to = File to write; without one the plan is written to the screen
command-arg-format = md or json; else by the file's ending
command-arg-replace = Replace the file if it exists
command-arg-unit = The unit it is about
command-arg-decision = The decision's number or text
command-arg-began = When the outage began; else now
command-arg-authority = On whose authority
command-arg-called-112 = Whether 112 was called: yes, no (not needed) or unknown
command-arg-exercise = This is an exercise
command-arg-activation = The plan's name or the activation's id
command-arg-step = The step's number, or words from it
command-arg-note = Note
command-arg-reason = Reason
command-arg-text = Text
command-arg-plan-note-at = When it happened; else now
command-arg-role = Role, as it is called in the binder
command-arg-person = The person's name or id
command-arg-name = Name
command-arg-employer = Employer
command-arg-competence = Competence; may be given several times
command-arg-phone = Phone number; may be given several times, the first is rung first
command-arg-email = Email address
command-arg-verified = The day the first number was checked
command-arg-roster = The roster's name or id; not needed when there is only one
command-arg-from = First day
command-arg-to = Last day
command-arg-start = The shift begins
command-arg-end = The shift ends
command-arg-form = jour (on-site) or beredskap (standby)
command-arg-shift = The shift's id
command-arg-shifts = The shifts' ids
command-arg-one = One shift's id
command-arg-other = The other shift's id
command-arg-shifts-assign-person = The person's name or id, or “nobody”
command-arg-shifts-repeat-person = Person; given once per person, in the order of turns
command-arg-hours = Hours, such as 17:00-08:00
command-arg-days = all, workdays, free, or days such as mon,tue,holiday
command-arg-weeks = Change person after so many weeks; else at every shift
command-arg-changes-on = Weekday on which the person changes
command-arg-count = How many are needed; else one
command-arg-response = Minutes from call until in service
command-arg-number = The need's number in the list
command-arg-handover = The handover's name or id
command-arg-all = Show closed ones too
command-arg-routine = The routine's name or id
command-arg-handover-start-to = Who receives
command-arg-handover-start-from = Who gives; else the one who holds the responsibility
command-arg-baton = The responsibility's name; not needed when there is only one
command-arg-field = The field's number or title
command-arg-handover-read-back-words = The situation in one's own words
command-arg-when = An instant, such as "2026-12-24 23:00"
command-arg-holder = Who holds the responsibility
command-arg-partner = Show only this partner's words, such as police
command-arg-area = Only concepts of this area
command-arg-term = The word
command-arg-table = Spreadsheet: .xlsx, .ods or .csv
command-arg-sheet = The sheet's name; else the first one
command-arg-mapping = File that says what the columns mean
command-arg-save-mapping = Save what the columns mean in a file
command-arg-create-roles = Make roles that don't exist
command-arg-create-people = Make people who don't exist
command-arg-dry-run = Show what would be read, change nothing
command-arg-import-shifts-role = Role of rows that name none
command-arg-import-shifts-form = jour or beredskap for rows that don't say
command-arg-import-shifts-hours = Hours of rows that say none, such as 17-08
command-arg-import-shifts-start = First day that a date without a year can mean; else a month ago
command-arg-record = The record's name or id
command-arg-kind = Only records of this kind
command-arg-board = The board's name
command-arg-init-name = Your name
command-arg-init-role = Your role
command-arg-content = all, none, or parts such as plans,routines
command-arg-init-kind = live or exercise
command-arg-parts = Parts such as plans vocabulary, or all
command-arg-backup-to = Folder for the backup; else the one beside the binder
command-arg-in = Folder with backups; else the one beside the binder
command-arg-backup = The backup's file, its number in the list, or latest
command-arg-new-passphrase-file = File with the new passphrase; else KRISPARM_NEW_PASSPHRASE or a question
command-arg-bundle = Change file
command-arg-changes-state-bundle = File to write
command-arg-since = The other copy's file from changes state; without it everything is written

## What was wrong in what was typed

command-unknown-argument = There is no option { $argument }
command-unknown-command = There is no command { $command }
command-did-you-mean = Did you mean { $suggestion }?
command-see-help = Add --help to see how it is written.
command-value-missing = A value is missing for { $argument }
command-value-unknown = “{ $value }” can't be given for { $argument }
command-possible-values = Possible are: { $values }
command-argument-missing = Missing: { $argument }
command-command-missing = A command is missing
command-argument-conflict = { $argument } can't be combined with { $other }
command-wrong-count = Wrong number of values for { $argument }
command-not-text = An argument is not written in valid characters
command-misunderstood = The command was not understood
command-not-an-instant = “{ $typed }” is not an instant
command-not-an-instant-do = Write it as "2026-12-24 23:00", or 23:00 for today.
command-not-a-date = “{ $typed }” is not a date
command-not-a-date-do = Write it as 2026-12-24.
command-not-hours = “{ $typed }” is not hours
command-not-hours-do = Write them as 17:00-08:00.
command-not-a-number = “{ $typed }” is not a number that fits
command-days-do = Write all, workdays, free, or days with commas between: mon,tue,holiday,eve.
command-nothing-changed = Nothing was changed.

## Finding records

command-no-such-kind = There is no { $kind }: { $words }
command-no-such-record = No record is called “{ $words }”
command-no-such-do = Nothing was changed. Search with krisparm find.
command-several = Several records fit “{ $words }”
command-several-do =
    Nothing was changed. Give the id instead:
    { $list }
command-removed = Deleted: { $name }
command-unread =
    { $count ->
        [one] One record was written by a newer version and is not shown here.
       *[other] { $count } records were written by a newer version and are not shown here.
    }

## Passphrase and who writes

command-ask-passphrase = Passphrase
command-ask-code = Recovery code
command-ask-new-passphrase = New passphrase
command-ask-again = Once more
command-not-the-same = The passphrases are not the same
command-empty-passphrase = The passphrase is empty
command-no-passphrase = The passphrase is missing
command-no-passphrase-do = Give --passphrase-file or the environment variable KRISPARM_PASSPHRASE, or run the command in a terminal.
command-no-author = The binder does not know who writes
command-no-author-do = Add --by "NAME/ROLE", or fill in your name in the window under Settings.
command-weak-passphrase = The passphrase is easily guessed. Four or more words that don't belong together are better; change it with krisparm passphrase.
command-passphrase-changed = The passphrase is changed. Backups that exist already open with the old one.
command-recovery-code = Recovery code (shown only now)
command-recovery-keep = Write it down on paper and put it in the safe. It opens the binder if the passphrase is forgotten.

## Files

command-file-trouble = The file { $file } could not be read or written: { $cause }
command-file-trouble-do = Nothing was changed. Check the path and that you may read and write there.
command-file-exists = The file { $file } exists already
command-file-exists-do = It is untouched. Add --replace to replace it, or choose another name.
command-written = Written: { $file }
command-export-ending = { $file } ends neither in .xlsx nor in .csv
command-export-ending-do = Nothing was written. Choose a name that ends in .xlsx or .csv.

## The window

command-no-display = There is no display here for the window. These work without one: { $commands }.
command-no-window = The window could not be opened ({ $cause }). These work without a display: { $commands }.

## The situation now

command-now-at = { $date } { $clock } ({ $week })
command-now-on-call = On call
command-now-missing = Missing now
command-now-next = After that
command-now-active = Active plans
command-now-batons = Responsibilities
command-now-handovers = Open handovers
command-now-findings = Readiness check
command-now-no-number = no number
command-now-duty = { $who } ({ $form })  { $number }
command-now-later = from { $start }: { $who } ({ $form })  { $number }
command-now-progress = { $title } – { $done } of { $all } steps
command-now-tolerable = ; limit of the longest outage { $until }
command-now-finding = { $severity }: { $title }. { $what }
command-baton-nobody = { $name }: nobody holds the responsibility
command-baton-held = { $name }: { $holder } since { $since }
command-baton-disputed = { $name }: two hold the responsibility – { $names }
command-baton-none = No responsibilities are entered
command-baton-none-do = Enter one with krisparm baton found.
command-baton-several = There are several responsibilities; give --baton
command-find-guess = (perhaps meant)

## Plans

command-plan-none = The board has no plans of its own. See the templates with plan list --templates and make one's own with plan adapt.
command-plan-none-active = Nothing is active.
command-plan-adapted = Plan of your own: { $title } [{ $id }]
command-plan-approved = { $title } is approved as version { $version } by { $name }. Next review: { $review }.
command-plan-approved-by = { $status } (version { $version }, { $name }, { $date })
command-plan-fact = { $name }: { $value }
command-plan-empty-section = (empty)
command-plan-steps = Steps
command-plan-dependencies = Dependencies
command-plan-reason = Why: { $reason }
command-plan-began = The outage began { $at }
command-plan-tolerable-until = The longest tolerable outage is reached { $at }
command-plan-deviations = Deviations
command-plan-ended = Ended { $at } by { $name }.

## People

command-people-checked = checked { $date }
command-people-checked-long-ago = not checked since { $date }
command-people-never-checked = never checked
command-people-no-number = The person has no number to check
command-people-not-a-number = “{ $typed }” is not a phone number

## Rosters and shifts

command-roster-none = There is no roster
command-roster-none-do = Add one with krisparm roster add.
command-roster-several = There are several rosters; give --roster
command-roster-no-needs = No needs are entered: gaps can't be seen
command-roster-all-days = all days
command-roster-need = { $number }. { $count } { $role } ({ $form }), { $hours }, { $days }
command-roster-response = , in service within { $minutes } min
command-shifts-none = No shifts on these days.
command-shifts-removed =
    { $count ->
        [one] One shift was removed.
       *[other] { $count } shifts were removed.
    }
command-shifts-made =
    { $count ->
        [one] One shift was made.
       *[other] { $count } shifts were made.
    }
command-shifts-too-many = The pattern gives { $count } shifts or more
command-shifts-no-gaps = No gaps.
command-shifts-no-needs = No roster says who is needed: gaps can't be seen.

## Handover

command-handover-line = { $title }: { $from } → { $to } – { $stage }
command-handover-overdue = , should have been answered { $due }
command-handover-none = No open handovers.
command-handover-required = (must be filled in)
command-handover-personal-data = Mind: the text looks as if it held a personal identity number. Write counts, not names.

## Vocabulary

command-term-unknown = “{ $words }” is not in the vocabulary.
command-term-use-instead = Avoid “{ $word }”. Say “{ $instead }”.
command-term-no-own-word = no word of its own

## Import

command-import-dry-run = Trial reading: nothing was changed.
command-import-read =
    { $count ->
        [one] One row on the sheet { $sheet }.
       *[other] { $count } rows on the sheet { $sheet }.
    }
command-import-people = People: { $created } new, { $updated } changed, { $unchanged } unchanged.
command-import-shifts = Shifts: { $created } new, { $updated } changed, { $unchanged } unchanged.
command-import-left-out =
    { $count ->
        [one] One row was not read.
       *[other] { $count } rows were not read.
    }
command-import-columns-ignored = Columns that are not read: { $columns }
command-import-unknown-people = Names that no person has (--create-people makes them)
command-import-unknown-roles = Roles that don't exist (--create-roles makes them)
command-import-problems = To look at
command-import-notes = About the file
command-import-no-sheet = There is no sheet { $sheet }
command-import-mapping-does-not-fit = The description of columns does not fit the file
command-import-missing-do = Nothing was changed. Save a description of columns with --save-mapping, correct it and give it with --mapping; or give --hours.

## Making, copying, checking

command-init-made =
    { $count ->
        [one] The binder { $file } is made, with one record.
       *[other] The binder { $file } is made, with { $count } records.
    }
command-content-installed =
    { $count ->
        [one] One record was added.
       *[other] { $count } records were added. What was there already is untouched.
    }
command-backup-made = Backup made and checked: { $file } ({ $kilobytes } kB)
command-backup-none = There are no backups.
command-restored = { $backup } now lies at { $file }.
command-restored-aside = The binder that was there is moved to { $file }.
command-verify-fine =
    { $count ->
        [one] The file is whole. One record.
       *[other] The file is whole. { $count } records.
    }
command-verify-damaged = The file is not whole: { $pages } damaged pages, { $differing } records whose index is not right.
command-verify-rebuild = The records themselves are whole. Rebuild the rest with krisparm rebuild.
command-verify-restore = Restore a backup: krisparm backups, krisparm restore.
command-rebuilt =
    { $count ->
        [one] Rebuilt from one record.
       *[other] Rebuilt from { $count } records.
    }
command-changes-no-state = { $file } does not describe what a copy holds
command-changes-taken-in =
    { $count ->
        [one] Changes of one record were taken in.
       *[other] Changes of { $count } records were taken in.
    }
command-changes-conflicts =
    { $count ->
        [one] One record waits for somebody to choose between two versions.
       *[other] { $count } records wait for somebody to choose between two versions.
    }
