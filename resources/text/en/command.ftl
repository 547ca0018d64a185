### The command line. Commands and options have English names in both languages.

## Help

cli-version = Krispärm { $version }
cli-help-usage = Usage: { $usage }
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-common = Options of every command
cli-help-exit-codes = Exit codes
cli-help-help = Shows this help
cli-help-version = Shows the version
cli-help-command-slot = COMMAND
cli-help-option-slot = [OPTIONS]
cli-help-passphrase =
    The passphrase is read from the file in --passphrase-file, else from the environment
    variable KRISPARM_PASSPHRASE, else the program asks for it.
cli-help-more = krisparm COMMAND --help tells more about a command.

cli-exit-0 = Done; for now: on-call duty is staffed or not needed
cli-exit-1 = Refused by a rule, or failed
cli-exit-2 = The command was not understood, or there is no display for the window
cli-exit-3 = Nobody is on call, or nobody knows; for lens: there are words advised against; for copies and checkcode: paper that no longer agrees
cli-exit-4 = Fewer are on call than are needed, or nobody knows how many are
cli-exit-5 = Wrong passphrase or recovery code
cli-exit-6 = The binder is open in another program
cli-exit-7 = The binder, a backup or a change file is damaged
cli-exit-8 = There is no such binder or record, or nothing was found
cli-exit-9 = The place is read-only or the disk is full

cli-about = Krispärm: the crisis binder of a municipality. Without a command the window opens.
cli-about-now = Who is on call now, what is going on and what is wrong
cli-about-find = Search for anything in the binder
cli-about-plan = Contingency plans: read, adapt, approve, activate
cli-about-plan-list = List the board's plans, or the templates
cli-about-plan-show = Show a plan
cli-about-plan-export = Write a plan to Word, LibreOffice, Markdown or JSON
cli-about-plan-import = Make a draft plan of a document (docx, odt, md, txt or json), or of a plan that Krispärm has written as a PDF
cli-about-plan-adapt = Make a plan of one's own from a template
cli-about-plan-approve = Approve the plan as it is now
cli-about-plan-choices = Show the choices that wait against the template; for a template, how the boards stand
cli-about-plan-take = Take the template's part
cli-about-plan-keep = Keep ours, or write a joined text, with a reason
cli-about-plan-confirm = Confirm everything that came along from the template unchanged
cli-about-plan-versions = List the plan's adopted versions
cli-about-plan-diff = Show what differs between two versions of the plan
cli-about-plan-activate = Activate a plan
cli-about-plan-down = What is down? Show the plans that apply and what falls next, or start them
cli-about-plan-active = List what is active now
cli-about-plan-steps = Show the steps of an activation
cli-about-plan-tick = Tick a step off
cli-about-plan-skip = Skip a step, with a reason
cli-about-plan-reopen = Open a step again
cli-about-plan-note = Add a deviation
cli-about-plan-end = End an activation
cli-about-people = People and how to reach them
cli-about-people-list = List people
cli-about-people-show = Show a person
cli-about-people-add = Add a person
cli-about-people-set = Change a person
cli-about-people-remove = Delete a person
cli-about-shifts = Shifts: who has which hours
cli-about-shifts-list = List shifts
cli-about-shifts-add = Add a shift
cli-about-shifts-assign = Put somebody on a shift, or nobody
cli-about-shifts-swap = Swap the people of two shifts
cli-about-shifts-remove = Remove shifts
cli-about-shifts-gaps = Show gaps in the roster
cli-about-shifts-repeat = Make shifts by a pattern
cli-about-roster = Rosters: who is needed when
cli-about-roster-list = List rosters with their needs
cli-about-roster-add = Add a roster
cli-about-roster-need = Add a need
cli-about-roster-unneed = Remove a need
cli-about-roster-remove = Delete a roster with all its shifts
cli-about-handover = Handovers of responsibility
cli-about-handover-list = List open handovers
cli-about-handover-routines = List routines to follow
cli-about-handover-show = Show a handover
cli-about-handover-start = Start a handover that follows a routine
cli-about-handover-fill = Fill in a field
cli-about-handover-offer = Offer the receiver the responsibility
cli-about-handover-read-back = Say the situation in one's own words
cli-about-handover-accept = Accept the responsibility
cli-about-handover-return = Return it, with a reason
cli-about-handover-withdraw = Withdraw it, with a reason
cli-about-baton = Responsibilities and who holds them
cli-about-baton-list = List responsibilities and who holds them now
cli-about-baton-show = Show everybody who has held a responsibility
cli-about-baton-at = Who held the responsibilities at an instant
cli-about-baton-found = Enter a new responsibility and who holds it first
cli-about-term = Look up a word
cli-about-term-list = List concepts
cli-about-term-show = Show a concept
cli-about-import = Read people or shifts from a spreadsheet
cli-about-import-people = Read people
cli-about-import-shifts = Read shifts into a roster
cli-about-export = Write people or shifts to a spreadsheet
cli-about-export-people = Write everybody
cli-about-export-shifts = Write a roster's shifts
cli-about-history = Who changed a record, when and what
cli-about-init = Create a binder
cli-about-content = Content that comes with the program
cli-about-content-list = List the parts
cli-about-content-install = Put parts into the binder
cli-about-backup = Make a checked backup
cli-about-backups = List the backups
cli-about-restore = Restore a backup
cli-about-verify = Check that the file is whole
cli-about-rebuild = Rebuild index and tables from the records
cli-about-passphrase = Change the passphrase
cli-about-recovery = Make a new recovery code
cli-about-changes = Exchange changes with another copy of the binder
cli-about-changes-state = Write what this copy holds
cli-about-changes-export = Write the changes the other lacks
cli-about-changes-import = Take in changes from the other

## Values

cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-author = NAME/ROLE
cli-value-language = LANGUAGE
cli-value-when = WHEN
cli-value-words = WORDS
cli-value-number = NUMBER
cli-value-minutes = MINUTES
cli-value-plan = PLAN
cli-value-failure = WHAT
cli-value-unit = UNIT
cli-value-text = TEXT
cli-value-format = FORMAT
cli-value-called = ANSWER
cli-value-activation = ACTIVATION
cli-value-step = STEP
cli-value-role = ROLE
cli-value-person = PERSON
cli-value-name = NAME
cli-value-phone = NUMBER
cli-value-email = EMAIL
cli-value-date = DATE
cli-value-roster = ROSTER
cli-value-hours = HOURS
cli-value-form = FORM
cli-value-days = DAYS
cli-value-shift = SHIFT
cli-value-weekday = WEEKDAY
cli-value-party = NAME/ROLE/PHONE
cli-value-baton = RESPONSIBILITY
cli-value-routine = ROUTINE
cli-value-handover = HANDOVER
cli-value-field = FIELD
cli-value-partner = WHO
cli-value-term = TERM
cli-value-record = RECORD
cli-value-kind = KIND
cli-value-parts = PARTS
cli-value-binder-kind = KIND
cli-value-backup = BACKUP

## Arguments

cli-arg-file = The binder's file
cli-arg-passphrase-file = File with the passphrase on its first line
cli-arg-recovery-code = Open with the recovery code instead of the passphrase
cli-arg-by = Who writes; else whom the binder remembers
cli-arg-json = Answer in JSON
cli-arg-lang = sv or en; else the system's language
cli-arg-now-at = An instant, such as "2026-12-24 23:00" or 23:00
cli-arg-words = What to look for
cli-arg-limit = At most so many hits
cli-arg-plan = The plan's name or id
cli-arg-template = The template's name or id
cli-arg-failed = Only plans for what is down, such as power
cli-arg-templates = Show the templates instead
cli-arg-plan-export-to = File to write; without one the plan is written to the screen
cli-arg-plan-import-document = The document: a file that ends with .docx, .odt, .md, .txt, .json or .pdf
cli-arg-plan-import-title = Name of the plan; otherwise the first heading of the document
cli-arg-open = Only what is open: sections that are not to be spread are left out
cli-arg-format = docx, odt, md or json; otherwise by the file’s ending
cli-arg-replace = Replace the file if it exists
cli-arg-unit = The unit it is about
cli-arg-decision = The decision's number or text
cli-arg-began = When the outage began; else now
cli-arg-what = What is down, for example power; several may be given
cli-arg-plan-down-since = When it began, for one thing alone as power=21:40; otherwise now
cli-arg-plan-down-start = Start the plans of your own that apply, together
cli-arg-authority = On whose authority
cli-arg-called-112 = Whether 112 was called: yes, no (not needed) or unknown
cli-arg-exercise = This is an exercise
cli-arg-activation = The plan's name or the activation's id
cli-arg-choice = The number of the choice, as plan choices writes it
cli-arg-plan-keep-text = The text that shall hold, if you write a joined one
cli-arg-plan-diff-from = The older version; else the last adopted one
cli-arg-plan-diff-to = The newer version; else the plan as it stands
cli-arg-step = The step's number, or words from it
cli-arg-note = Note
cli-arg-reason = Reason
cli-arg-text = Text
cli-arg-plan-note-at = When it happened; else now
cli-arg-role = Role, as it is called in the binder
cli-arg-person = The person's name or id
cli-arg-name = Name
cli-arg-employer = Employer
cli-arg-competence = Competence; may be given several times
cli-arg-phone = Phone number; may be given several times, the first is rung first
cli-arg-email = Email address
cli-arg-verified = The day the first number was checked
cli-arg-roster = The roster's name or id; not needed when there is only one
cli-arg-from = First day
cli-arg-to = Last day
cli-arg-start = The shift begins
cli-arg-end = The shift ends
cli-arg-form = jour (on-site) or beredskap (standby)
cli-arg-shift = The shift's id
cli-arg-shifts = The shifts' ids
cli-arg-one = One shift's id
cli-arg-other = The other shift's id
cli-arg-shifts-assign-person = The person's name or id, or “nobody”
cli-arg-shifts-repeat-person = Person; given once per person, in the order of turns
cli-arg-hours = Hours, such as 17:00-08:00
cli-arg-days = all, workdays, free, or days such as mon,tue,holiday
cli-arg-weeks = Change person after so many weeks; else at every shift
cli-arg-changes-on = Weekday on which the person changes
cli-arg-count = How many are needed; else one
cli-arg-response = Minutes from call until in service
cli-arg-number = The need's number in the list
cli-arg-handover = The handover's name or id
cli-arg-all = Show closed ones too
cli-arg-routine = The routine's name or id
cli-arg-handover-start-to = Who receives
cli-arg-handover-start-from = Who gives; else the one who holds the responsibility
cli-arg-baton = The responsibility's name; not needed when there is only one
cli-arg-field = The field's number or title
cli-arg-handover-read-back-words = The situation in one's own words
cli-arg-when = An instant, such as "2026-12-24 23:00"
cli-arg-holder = Who holds the responsibility
cli-arg-partner = Show only this partner's words, such as police
cli-arg-area = Only concepts of this area
cli-arg-term = The word
cli-arg-table = Spreadsheet: .xlsx, .ods or .csv
cli-arg-sheet = The sheet's name; else the first one
cli-arg-mapping = File that says what the columns mean
cli-arg-save-mapping = Save what the columns mean in a file
cli-arg-create-roles = Make roles that don't exist
cli-arg-create-people = Make people who don't exist
cli-arg-dry-run = Show what would be read, change nothing
cli-arg-import-shifts-role = Role of rows that name none
cli-arg-import-shifts-form = jour or beredskap for rows that don't say
cli-arg-import-shifts-hours = Hours of rows that say none, such as 17-08
cli-arg-import-shifts-start = First day that a date without a year can mean; else a month ago
cli-arg-record = The record's name or id
cli-arg-kind = Only records of this kind
cli-arg-board = The board's name
cli-arg-init-name = Your name
cli-arg-init-role = Your role
cli-arg-content = all, none, or parts such as plans,routines
cli-arg-init-kind = live or exercise
cli-arg-parts = Parts such as plans vocabulary, or all
cli-arg-backup-to = Folder for the backup; else the one beside the binder
cli-arg-in = Folder with backups; else the one beside the binder
cli-arg-backup = The backup's file, its number in the list, or latest
cli-arg-new-passphrase-file = File with the new passphrase; else KRISPARM_NEW_PASSPHRASE or a question
cli-arg-bundle = Change file
cli-arg-changes-state-bundle = File to write
cli-arg-since = The other copy's file from changes state; without it everything is written

## What was wrong in what was typed

cli-unknown-argument = There is no option { $argument }
cli-unknown-command = There is no command { $command }
cli-did-you-mean = Did you mean { $suggestion }?
cli-see-help = Add --help to see how it is written.
cli-value-missing = A value is missing for { $argument }
cli-value-unknown = “{ $value }” can't be given for { $argument }
cli-possible-values = Possible are: { $values }
cli-argument-missing = Missing: { $argument }
cli-command-missing = A command is missing
cli-argument-conflict = { $argument } can't be combined with { $other }
cli-wrong-count = Wrong number of values for { $argument }
cli-not-text = An argument is not written in valid characters
cli-misunderstood = The command was not understood
cli-not-an-instant = “{ $typed }” is not an instant
cli-not-an-instant-do = Write it as "2026-12-24 23:00", or 23:00 for today.
cli-not-a-date = “{ $typed }” is not a date
cli-not-a-date-do = Write it as 2026-12-24.
cli-not-hours = “{ $typed }” is not hours
cli-not-hours-do = Write them as 17:00-08:00.
cli-not-a-number = “{ $typed }” is not a number that fits
cli-days-do = Write all, workdays, free, or days with commas between: mon,tue,holiday,eve.
cli-nothing-changed = Nothing was changed.

## Finding records

cli-no-such-kind = There is no { $kind }: { $words }
cli-no-such-record = No record is called “{ $words }”
cli-no-such-do = Nothing was changed. Search with krisparm find.
cli-several = Several records fit “{ $words }”
cli-several-do =
    Nothing was changed. Give the id instead:
    { $list }
cli-removed = Deleted: { $name }
cli-unread =
    { $count ->
        [one] One record was written by a newer version and is not shown here.
       *[other] { $count } records were written by a newer version and are not shown here.
    }

## Passphrase and who writes

cli-ask-passphrase = Passphrase
cli-ask-code = Recovery code
cli-ask-new-passphrase = New passphrase
cli-ask-again = Once more
cli-not-the-same = The passphrases are not the same
cli-empty-passphrase = The passphrase is empty
cli-no-passphrase = The passphrase is missing
cli-no-passphrase-do = Give --passphrase-file or the environment variable KRISPARM_PASSPHRASE, or run the command in a terminal.
cli-no-author = The binder does not know who writes
cli-no-author-do = Add --by "NAME/ROLE", or fill in your name in the window under Settings.
cli-weak-passphrase = The passphrase is easily guessed. Four or more words that don't belong together are better; change it with krisparm passphrase.
cli-passphrase-changed = The passphrase is changed. Backups that exist already open with the old one.
cli-recovery-code = Recovery code (shown only now)
cli-recovery-keep = Write it down on paper and put it in the safe. It opens the binder if the passphrase is forgotten.

## Files

cli-file-trouble = The file { $file } could not be read or written: { $cause }
cli-file-trouble-do = Nothing was changed. Check the path and that you may read and write there.
cli-file-exists = The file { $file } exists already
cli-file-exists-do = It is untouched. Add --replace to replace it, or choose another name.
cli-written = Written: { $file }
cli-export-ending = { $file } ends neither in .xlsx nor in .csv
cli-export-ending-do = Nothing was written. Choose a name that ends in .xlsx or .csv.

## The window

cli-no-display = There is no display here for the window. These work without one: { $commands }.
cli-no-window = The window could not be opened ({ $cause }). These work without a display: { $commands }.

## The situation now

cli-now-at = { $date } { $clock } ({ $week })
cli-now-on-call = On call
cli-now-missing = Missing now
cli-now-otherwise = When nobody is on call
cli-now-next = After that
cli-now-active = Active plans
cli-now-batons = Responsibilities
cli-now-handovers = Open handovers
cli-now-findings = Readiness check
cli-now-more-findings = … and { $count } more (all with --json)
cli-now-no-number = no number
cli-now-duty = { $who } ({ $form })  { $number }
cli-now-later = from { $start }: { $who } ({ $form })  { $number }
cli-now-progress = { $title } – { $done } of { $all } steps
cli-now-tolerable = ; limit of the longest outage { $until }
cli-now-finding = { $severity }: { $title }. { $what }
cli-baton-nobody = { $name }: nobody holds the responsibility
cli-baton-held = { $name }: { $holder } since { $since }
cli-baton-disputed = { $name }: two hold the responsibility – { $names }
cli-baton-none = No responsibilities are entered
cli-baton-none-do = Enter one with krisparm baton found.
cli-baton-several = There are several responsibilities; give --baton
cli-find-guess = (perhaps meant)

## Plans

cli-plan-none = The board has no plans of its own. See the templates with plan list --templates and make one's own with plan adapt.
cli-plan-none-active = Nothing is active.
cli-plan-down-started =
    { $count ->
        [one] { $count } plan is started:
       *[other] { $count } plans are started:
    }
cli-plan-adapted = Plan of your own: { $title } [{ $id }]
cli-plan-choice-numbers = There are { $count } choices. Write their number, from 1.
cli-plan-imported = Draft plan: { $title } [{ $id }]
cli-plan-import-steps = Steps, { $bracket }: { $count }
cli-plan-import-rest = Not in the plan
cli-plan-import-remarks = Have a look
cli-plan-import-unit = The document says that the plan is for { $unit }. Name it with --unit if that is right.
cli-plan-export-needs-file = docx and odt are written to a file.
cli-plan-export-needs-file-do = Write the file’s name after the plan’s: plan export PLAN FILE.docx
cli-plan-approved = { $title } is approved as version { $version } by { $name }. Next review: { $review }.
cli-plan-approved-by = { $status } (version { $version }, { $name }, { $date })
cli-plan-fact = { $name }: { $value }
cli-plan-empty-section = (empty)
cli-plan-steps = Steps
cli-plan-dependencies = Dependencies
cli-plan-reason = Why: { $reason }
cli-plan-began = The outage began { $at }
cli-plan-tolerable-until = The longest tolerable outage is reached { $at }
cli-plan-deviations = Deviations
cli-plan-ended = Ended { $at } by { $name }.

## People

cli-people-no-number = The person has no number to check
cli-people-not-a-number = “{ $typed }” is not a phone number

## Rosters and shifts

cli-roster-none = There is no roster
cli-roster-none-do = Add one with krisparm roster add.
cli-roster-several = There are several rosters; give --roster
cli-roster-no-needs = No needs are entered: gaps can't be seen
cli-roster-all-days = all days
cli-roster-need = { $number }. { $count } { $role } ({ $form }), { $hours }, { $days }
cli-roster-response = , in service within { $minutes } min
cli-shifts-none = No shifts on these days.
cli-shifts-removed =
    { $count ->
        [one] One shift was removed.
       *[other] { $count } shifts were removed.
    }
cli-shifts-made =
    { $count ->
        [one] One shift was made.
       *[other] { $count } shifts were made.
    }
cli-shifts-too-many = The pattern gives { $count } shifts or more
cli-shifts-no-gaps = No gaps.
cli-shifts-no-needs = No roster says who is needed: gaps can't be seen.

## Handover

cli-handover-line = { $title }: { $from } → { $to } – { $stage }
cli-handover-overdue = , should have been answered { $due }
cli-handover-none = No open handovers.
cli-handover-required = (must be filled in)

## Vocabulary

cli-term-unknown = “{ $words }” is not in the vocabulary.
cli-term-use-instead = Avoid “{ $word }”. Say “{ $instead }”.
cli-term-no-own-word = no word of its own

## Import

cli-import-dry-run = Trial reading: nothing was changed.
cli-import-read =
    { $count ->
        [one] One row on the sheet { $sheet }.
       *[other] { $count } rows on the sheet { $sheet }.
    }
cli-import-people = People: { $created } new, { $updated } changed, { $unchanged } unchanged.
cli-import-shifts = Shifts: { $created } new, { $updated } changed, { $unchanged } unchanged.
cli-import-left-out =
    { $count ->
        [one] One row was not read.
       *[other] { $count } rows were not read.
    }
cli-import-columns-ignored = Columns that are not read: { $columns }
cli-import-unknown-people = Names that no person has (--create-people makes them)
cli-import-unknown-roles = Roles that don't exist (--create-roles makes them)
cli-import-made-people = New people
cli-import-made-roles = New roles
cli-import-problems = To look at
cli-import-notes = About the file
cli-import-no-sheet = There is no sheet { $sheet }
cli-import-mapping-does-not-fit = The description of columns does not fit the file
cli-import-missing-do = Nothing was changed. Save a description of columns with --save-mapping, correct it and give it with --mapping; or give --hours.

## Making, copying, checking

cli-init-made =
    { $count ->
        [one] The binder { $file } is made, with one record.
       *[other] The binder { $file } is made, with { $count } records.
    }
cli-content-installed =
    { $count ->
        [one] One record was added.
       *[other] { $count } records were added. What was there already is untouched.
    }
cli-backup-made = Backup made and checked: { $file } ({ $kilobytes } kB)
cli-backup-none = There are no backups.
cli-restored = { $backup } now lies at { $file }.
cli-restored-aside = The binder that was there is moved to { $file }.
cli-verify-fine =
    { $count ->
        [one] The file is whole. One record.
       *[other] The file is whole. { $count } records.
    }
cli-verify-damaged = The file is not whole: { $pages } damaged pages, { $differing } records whose index is not right.
cli-verify-rebuild = The records themselves are whole. Rebuild the rest with krisparm rebuild.
cli-verify-restore = Restore a backup: krisparm backups, krisparm restore.
cli-rebuilt =
    { $count ->
        [one] Rebuilt from one record.
       *[other] Rebuilt from { $count } records.
    }
cli-changes-no-state = { $file } does not describe what a copy holds
cli-changes-taken-in =
    { $count ->
        [one] Changes of one record were taken in.
       *[other] Changes of { $count } records were taken in.
    }
cli-changes-conflicts =
    { $count ->
        [one] One record waits for somebody to choose between two versions.
       *[other] { $count } records wait for somebody to choose between two versions.
    }

## When a plan is used

cli-about-actions = Actions that evaluations led to
cli-about-actions-list = List what is to be done, the overdue first
cli-about-actions-add = New action
cli-about-actions-change = Change what, who or when
cli-about-actions-done = An action is done
cli-about-actions-reopen = An action is not done after all
cli-about-plan-escalate = Enter that somebody has been told, or why it is not needed
cli-about-plan-sum = Work out a sum; in an active plan the figures are kept
cli-about-plan-hand-over = Begin to hand over the leadership of an activation
cli-about-plan-put-back = Tick off something to put back, or write why it is not to be kept
cli-about-plan-add-return = Add something to put back
cli-about-plan-lesson = Enter what worked, or did not
cli-about-plan-evaluate = Close the evaluation
cli-about-plan-propose = Propose a change to the plan, or offer it to the centre
cli-about-plan-proposals = List proposed changes
cli-about-plan-answer = Take in or decline a proposal
cli-value-criterion = NUMBER
cli-value-sum = SUM
cli-value-figure = NAME=FIGURE
cli-value-item = NUMBER
cli-value-part = PART
cli-value-proposal = PROPOSAL
cli-value-action = ACTION
cli-arg-channel = How the word came, for example telephone or Rakel
cli-arg-draft = Work by the changed draft instead of the version that is valid
cli-arg-criterion = Number in the list, or words of it
cli-arg-not-needed = Why nobody needs to be told
cli-arg-plan-escalate-reopen = It is not done after all
cli-arg-plan-sum-in = The active plan, or a plan to try the figures in
cli-arg-sum = The sum's name or number
cli-arg-set = A figure, for example Personer=40 or Liter=3-5; may be given several times
cli-arg-plan-hand-over-to = Who takes over
cli-arg-plan-hand-over-routine = The routine that is followed; otherwise shift to shift
cli-arg-item = Number in the list, or words of it
cli-arg-not-kept = Why it is not to be kept
cli-arg-plan-put-back-reopen = It is not done after all
cli-arg-plan-add-return-what = What is to be put back
cli-arg-plan-add-return-place = Where, for example the case system
cli-arg-plan-lesson-failed = It did not work
cli-arg-part = The section's heading, or the step's number or words
cli-arg-plan-propose-text = What it shall say
cli-arg-plan-propose-reason = Why
cli-arg-plan-propose-activation = The activation that the proposal comes from
cli-arg-to-centre = Offer the centre the change, in the template that the plan was adapted from
cli-arg-proposal = The proposal's id, or words of it
cli-arg-take = Take the proposal in
cli-arg-anyway = Take it in though the part has changed since
cli-arg-decline = Decline, and why
cli-arg-action = The action's id, or words of it
cli-arg-actions-list-all = Show those that are done too
cli-arg-actions-add-title = What shall be done
cli-arg-actions-change-title = What shall be done
cli-arg-actions-add-owner = Who does it
cli-arg-actions-change-owner = Who does it
cli-arg-due = Due
cli-arg-actions-add-activation = The activation that the action comes from
cli-arg-finding = The lesson that the action answers
cli-plan-hand-over = The handover to { $name } is a draft: { $id }. Fill in the situation with handover fill and offer it with handover offer.
cli-plan-no-centre = The part comes from no template
cli-plan-no-centre-do = Nothing was sent. Choose a part that came along from the template, or propose the change to the plan itself.
cli-plan-no-proposals = No proposed changes.
cli-plan-answer-one = Give either --take or --decline
