### Words the whole program uses.
## Buttons and choices

ok = OK
cancel = Cancel
close = Close
save = Save
back = Back
next = Next
previous = Previous
forward = Forward
continue = Continue
done = Done
finish = Finish
start = Start
stop = Stop
open = Open
create = Create
new-item = New
add = Add
edit = Edit
change = Change
delete = Delete
remove = Remove
undo = Undo
redo = Redo
restore = Restore
move-up = Move up
move-down = Move down
duplicate = Duplicate
search = Search
filter = Filter
sort = Sort
clear = Clear
choose = Choose
choose-file = Choose file …
copy = Copy
copied = Copied
print = Print
import = Import
export = Export
show = Show
hide = Hide
show-more = Show more
show-less = Show less
show-all = Show all
retry = Try again
confirm = Confirm
approve = Approve
accept = Accept
decline = Decline
assign = Assign
history = History
details = Details
help = Help
yes = Yes
no = No

## Fields

name = Name
title = Title
description = Description
role = Role
roles = Roles
unit = Unit
employer = Employer
phone = Phone
phone-number = Phone number
email = E-mail
address = Address
note = Note
notes = Notes
reason = Reason
source = Source
status = Status
kind = Kind
author = Author
version = Version
language-name = English
language-field = Language
date = Date
time = Time
start-time = Starts
end-time = Ends
from = From
to = To
by = By

## States

unknown = Unknown
none = None
nothing = Nothing
nobody = Nobody
all = All
other = Other
optional = optional
required = required
missing = missing
unverified = unverified
verified = verified
example = Example
exercise = Exercise
draft = Draft
active = Active
ended = Ended
loading = Loading …
saving = Saving …
saved = Saved
not-saved = Not saved
failed = Failed
no-hits = No matches
today = today
tomorrow = tomorrow
yesterday = yesterday
now = now

## Counts

count-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
count-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
count-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
count-hits =
    { $count ->
        [one] { $count } match
       *[other] { $count } matches
    }
count-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
