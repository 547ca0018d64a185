### Tables from other programs: what kept them from being read, what was wrong in a cell, what a column means.

## Why the file could not be read. Nothing has changed in the binder.

table-too-large-title = The file is too large
table-too-large-do = It is larger than { $megabytes } MB, and nothing has changed in the binder. Save only the sheet you need in a new file and import that.
table-members-title = The file has too many parts
table-members-do = The workbook consists of more than { $count } parts. Nothing has changed in the binder. Copy the sheet to a new, empty workbook and import that.
table-inflates-title = The file unpacks to too much
table-inflates-do = Unpacked it is larger than { $megabytes } MB. Nothing has changed in the binder. Copy the sheet to a new, empty workbook and import that.
table-content-title = The file holds more than can be read
table-content-do = Nothing has changed in the binder. Split the table into several files, for example one per half-year, and import them one by one.
table-hostile-title = The file is built in a way no spreadsheet program builds files
table-hostile-do = It was not read, and nothing has changed in the binder. Ask the sender about it. If it is genuine: open it in Excel or LibreOffice and save it again as xlsx.
table-damaged-title = The file is damaged
table-damaged-do = Nothing has changed in the binder. Open the file in Excel or LibreOffice and save it again, or ask for a new copy.
table-encrypted-title = The file is protected by a password
table-encrypted-do = Nothing has changed in the binder. Open the file in the program it came from, remove the password and save a copy.
table-old-excel-title = The file is in an older Excel format
table-old-excel-do = Formats from before 2007 and binary workbooks can't be read. Nothing has changed in the binder. Open the file in Excel or LibreOffice and save it as xlsx.
table-unknown-kind-title = The file is not a table that can be read
table-unknown-kind-do = Nothing has changed in the binder. What can be read is xlsx, ods and csv. Save the table as one of them.
table-empty-title = The file is empty
table-empty-do = Nothing has changed in the binder. Check that the right file was chosen and that it has been saved.
table-too-long-title = Reading took too long
table-too-long-do = It was stopped after { $seconds } seconds, and nothing has changed in the binder. Close other programs and try again, or split the table into several files.
table-stopped-title = Reading stopped unexpectedly
table-stopped-do = Nothing has changed in the binder. Try again. If it happens once more: save the table as csv and import that file.
table-unreachable-title = The file could not be opened
table-unreachable-do = Nothing has changed in the binder. Check that the path is right, that the file is still there and that you may read it: { $path }

## What is good to know about a table

table-note-title = Row { $row } stands above the table and is not read: { $text }
table-note-no-header = No row looks like headings. Every row is read as data and no column has a name.
table-note-footer = Row { $row } stands below the table and is not read: { $text }
table-note-section = Row { $row } is a heading within the table and is not read: { $text }
table-note-repeated-header = Row { $row } repeats the headings and is not read.
table-note-filled-down =
    { $rows ->
        [one] Merged cells from row { $row }, column { $column }: the value holds for one more row.
       *[other] Merged cells from row { $row }, column { $column }: the value holds for { $rows } more rows.
    }
table-note-merged-across = Row { $row }: a value is merged across { $columns } columns. Only column { $column } gets it.
table-note-outside =
    { $count ->
        [one] One cell lies outside what is read and is left out.
       *[other] { $count } cells lie outside what is read and are left out.
    }
table-note-old-encoding = The text was in an older encoding (Windows-1252). Check that å, ä and ö look right.

## What was wrong in a cell

problem-missing-name = A name is missing.
problem-not-a-name = This does not look like a name.
problem-name-turned = The name is read as { $name }.
problem-not-a-phone = This is not a phone number that can be dialled.
problem-phone-ambiguous = The number does not begin with a zero and can be meant in two ways. Ring it before you trust it.
problem-phone-zero = The first zero had been lost. The number is read as { $number }.
problem-phone-words = The words “{ $words }” stand beside the number and were put in the note.
problem-phone-too-many = Only two numbers per person are read. { $number } is left out.
problem-not-an-email = This is not an e-mail address.
problem-missing-date = A date is missing.
problem-not-a-date = This date does not exist or can't be read.
problem-weekday = The table says { $said } but the date is a { $actual }. The date counts.
problem-missing-times = Hours are missing.
problem-not-a-time = This is not a time of day.
problem-not-a-span = This can't be read as two times of day, such as 17–08.
problem-span-became-date = The spreadsheet program turned the hours into a date. Write them as text in the file, such as 17–08.
problem-end-before-start = The shift ends before it begins.
problem-too-long = The shift is { $hours } hours long. Shifts that long are not read.
problem-unknown-form = It is not clear whether this is on-site or standby duty.
problem-nobody = Nobody is named. The shift is left unassigned.

## What a problem did to the row

impact-to-check = Should be checked
impact-changed = Changed
impact-value-left-out = The value is left out
impact-row-left-out = The row is left out

## What is missing in the mapping of columns

missing-name = No column holds names. Choose the one that does.
missing-date = No column holds dates or weeks. Choose the one that does.
missing-times = No column says when shifts begin and end. Choose the one that does, or give the usual hours.
missing-person = No column says who has the shift. Choose the column of names, or columns that are one role each.

## What a column can hold

target-ignore = Don't read
target-name = Name
target-given-name = Given name
target-family-name = Family name
target-employer = Employer
target-roles = Roles
target-competences = Competences
target-phone = Phone
target-second-phone = Second phone number
target-email = E-mail
target-note = Note
target-date = Date
target-end-date = End date
target-week = Week
target-weekday = Weekday
target-start = Begins
target-end = Ends
target-span = Hours (17–08)
target-role = Role
target-person = Who has the shift
target-form = On-site or standby
target-role-column = Who is { $role }
target-role-column-hours = Who is { $role }, { $from }–{ $to }
target-role-column-nameless = Who has the shift (the column is a role)
