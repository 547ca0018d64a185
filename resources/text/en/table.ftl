### Tables from other programs: what a column can hold.

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
