### Import and export of tables.

## Columns of files that Krispärm writes. The same words are known again when the file is read back.

intake-column-name = Name
intake-column-employer = Employer
intake-column-roles = Roles
intake-column-competences = Competences
intake-column-phone = Phone
intake-column-phone-number = Phone { $number }
intake-column-verified = Phone verified
intake-column-email = Email
intake-column-note = Note
intake-column-week = Week
intake-column-weekday = Weekday
intake-column-date = Date
intake-column-start = Start
intake-column-end-date = End date
intake-column-end = End
intake-column-role = Role
intake-column-person = Name
intake-column-form = Duty type
intake-vacant = Vacant

## Rows

intake-at-column = Row { $row }, { $column }: { $what } { $outcome }
intake-at-row = Row { $row }: { $what } { $outcome }
intake-to-check = The row was read, but have a look.
intake-changed = The row was read like that.
intake-value-left-out = The rest of the row was read.
intake-row-left-out = The row was not read.

intake-missing-name = The name is missing.
intake-not-a-name = “{ $shown }” is not a name.
intake-name-turned = “{ $shown }” was read as { $to }.
intake-not-a-phone = “{ $shown }” is not a phone number.
intake-phone-ambiguous = The number “{ $shown }” does not begin with a zero and can mean two things.
intake-phone-zero = The number “{ $shown }” had lost its zero and is now { $to }.
intake-phone-words = The words “{ $words }” stood beside the number and are now in the note.
intake-phone-too-many = There was no room for the number { $number }; two numbers per row are taken.
intake-not-an-email = “{ $shown }” is not an email address.
intake-missing-date = The date is missing.
intake-not-a-date = “{ $shown }” is not a date.
intake-weekday-differs = It says { $said }, but the date is a { $is }.
intake-missing-times = The times are missing.
intake-not-a-time = “{ $shown }” is not a time of day.
intake-not-a-span = “{ $shown }” is not times from and to.
intake-span-became-date = The times became a date ({ $shown }) in the spreadsheet program. Write them as text, such as 17:00–08:00.
intake-end-before-start = The shift ends before it begins.
intake-too-long-hours = The shift is { $hours } hours long.
intake-too-long-days = The shift is longer than { $days } days.
intake-unknown-form = “{ $shown }” is neither on-site nor standby duty.
intake-nobody-named = Nobody is on the shift.
intake-unknown-role = No role is called “{ $name }”.
intake-role-missing = The row names no role.
intake-form-missing = The row says neither on-site nor standby.
intake-unknown-person = No person is called “{ $name }”; the shift has nobody on it.
intake-several-of-that-name = Several people are called “{ $name }” and nothing tells them apart.
intake-two-of-that-name = Two rows have the name “{ $name }” but different numbers; they became two people.
intake-twice = The same shift of { $name } is in the file already.
intake-also-on-duty = { $name } has the same shift already; both are kept.

## What is needed to read a table

intake-needs-name = No column holds names.
intake-needs-date = No column holds dates or weeks.
intake-needs-times = No column says when the shifts begin and end.
intake-needs-person = No column says who has the shift.

## What was read how

intake-note-no-header = No header row was found; every row was read as content.
intake-note-footer = Row { $row } was not read as content: { $words }
intake-note-section = Row { $row } was read as a heading: { $words }
intake-note-header-again = Row { $row } is the header once more.
intake-note-merged = Row { $row } has a cell across several columns; only the first of them has the value.
intake-note-outside = { $count } cells lie outside what is read.
intake-note-old-encoding = The file is saved in an older character encoding. See that å, ä and ö are right.

## Files that can't be read

intake-file-too-large = The file is larger than { $megabytes } MB
intake-too-much = The file holds more than can be read
intake-hostile = The file is built in a way no spreadsheet program builds files
intake-damaged = The file is damaged
intake-encrypted = The file is protected by a password
intake-old-excel = The file is in an old Excel format (.xls or .xlsb)
intake-unknown-kind = The file is not a table that Krispärm knows
intake-empty = The file is empty
intake-took-too-long = Reading took more than { $seconds } seconds
intake-reader-stopped = Reading stopped unexpectedly
intake-make-smaller = Nothing was changed. Remove sheets and rows that are not needed and try again.
intake-save-anew = Nothing was changed. Open the file in Excel or LibreOffice, save it anew and try again.
intake-remove-password = Nothing was changed. Remove the password in Excel and save the file anew.
intake-save-as-xlsx = Nothing was changed. Save the file as .xlsx, .ods or .csv and try again.
intake-choose-other = Nothing was changed. Choose another file.
