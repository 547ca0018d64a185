### The dialog that takes in people or shifts from a table.

importing-people-title = Import people
importing-shifts-title = Import shifts into { $roster }
importing-step = Step { $step } of { $steps }: { $name }
importing-step-file = Choose a file
importing-step-columns = What the columns mean
importing-step-check = Check
importing-step-done = Done

## Choose a file

importing-file-intro-people = Choose a list of people as xlsx, ods or csv. Nothing is written to the binder until you have seen what was read.
importing-file-intro-shifts = Choose a roster as xlsx, ods or csv. Nothing is written to the binder until you have seen what was read.
importing-path = Path of the file
importing-path-hint = Does no window open when you press Choose file? Type or paste the path here.
importing-read = Read the file
importing-reading = Reading { $file } …
importing-reading-words = The file is read on its own, so that a broken file can't harm the binder. It takes { $seconds } seconds at most.
importing-unreachable-title = The file could not be opened
importing-unreachable-words = Nothing has changed. Check that the path is right, that the file is still there and that you may read it: { $path }

## Choose a sheet

importing-sheets = The file has several sheets. Which one shall be read?
importing-sheet-choose = Read the sheet { $sheet }
importing-sheet-rows =
    { $rows ->
        [one] { $rows } row: { $columns }
       *[other] { $rows } rows: { $columns }
    }
importing-sheet-hidden = Hidden sheet
importing-hidden =
    { $count ->
        [one] One hidden sheet has not been read: { $names }
       *[other] { $count } hidden sheets have not been read: { $names }
    }
importing-hidden-words = Hidden sheets may hold data that was not meant for others. Read them only if you know that they belong here.
importing-hidden-read = Read hidden sheets too
importing-sheet-other = Other sheet

## What the columns mean

importing-columns-intro = The proposal comes from the headings and the cells. Change what is wrong.
importing-columns-remembered = The same choices as the last time a file with these headings was imported.
importing-column = Column { $letter }: { $name }
importing-column-nameless = Column { $letter }, without a heading
importing-samples = For example { $samples }
importing-samples-none = No values in the first rows
importing-hours = Usual hours of the shifts
importing-hours-hint = For rows that say no hours themselves, such as 17–08.
importing-hours-wrong = Write two times of day, such as 17–08.
importing-period = The roster begins
importing-period-hint = Dates without a year are counted from this day.
importing-period-wrong = Write a date, such as 2026-12-24.
importing-continue = Read the rows

## Check

importing-count-read =
    { $rows ->
        [one] { $rows } row read
       *[other] { $rows } rows read
    }
importing-count-check =
    { $rows ->
        [one] { $rows } row to look at
       *[other] { $rows } rows to look at
    }
importing-count-left-out =
    { $rows ->
        [one] { $rows } row is left out
       *[other] { $rows } rows are left out
    }
importing-effect-people = New people: { $created }. Given new details: { $updated }. Right already: { $unchanged }.
importing-effect-shifts = New shifts: { $created }. Changed: { $updated }. There already: { $unchanged }.
importing-new-people =
    { $count ->
        [one] One new contact is added.
       *[other] { $count } new contacts are added.
    }
importing-new-roles = New roles: { $names }.
importing-between = The shifts begin between { $first } and { $last }.
importing-same-name = Somebody of the same name who is there already is given the new details and not added once more.
importing-nothing-title = Nothing new to import
importing-nothing-words = Everything that could be read is in the binder already.
importing-nothing-read = No row could be read. Go back and see that the right columns are chosen.

importing-unknown-people =
    { $count ->
        [one] One name is not among the contacts
       *[other] { $count } names are not among the contacts
    }
importing-people-choice = Shifts of those who are not there
importing-people-add = Add them as new contacts
importing-people-leave = Leave the shifts unassigned
importing-unknown-roles =
    { $count ->
        [one] One role is not in the binder
       *[other] { $count } roles are not in the binder
    }
importing-role-meant = “{ $name }” in the file means
importing-role-create = Make the role { $name }
importing-role-missing =
    { $rows ->
        [one] { $rows } row says no role. It is for
       *[other] { $rows } rows say no role. They are for
    }
importing-form-missing =
    { $rows ->
        [one] { $rows } row says neither on-site nor standby. It is
       *[other] { $rows } rows say neither on-site nor standby. They are
    }
importing-not-chosen = Not chosen: the rows are left out
importing-preview =
    { $count ->
        [one] The first row
       *[other] The first { $count } rows
    }
importing-row = Row { $row }
importing-day-hours = { $day }, { $from }–{ $to }
importing-days-hours = { $from } – { $to }
importing-nobody = nobody named
importing-problems = What was not as it should be
importing-notes = About the table
importing-import-people =
    { $count ->
        [one] Import { $count } person
       *[other] Import { $count } people
    }
importing-import-shifts =
    { $count ->
        [one] Import { $count } shift
       *[other] Import { $count } shifts
    }

## Done

importing-saving-title = Saving what was read …
importing-saving-words = If it can't be saved a message says why, and nothing has changed.
importing-done-people = The people are imported
importing-done-shifts = The shifts are imported
importing-done-undo = If it went wrong, close this and press Ctrl+Z.
importing-receipt-left-out = This was left out
importing-receipt-left-out-words = Correct the rows in the file and import it again. What is there already is not doubled.
importing-receipt-all = Every row was taken in.

## The calendar

