### On call: rosters, shifts, needs and gaps.

duty-title = On call
duty-roster = Roster
duty-tabs = Show as
duty-tab-week = Week
duty-tab-month = Month
duty-tab-list = List
duty-tab-hours = Hours
duty-tab-needs = Needs

## No roster yet

duty-empty = No roster yet
duty-empty-text = Who is on call, when and in which role is kept here. Make a roster by hand, or make it empty and bring the shifts in from Excel.
duty-roster-make = Make a roster
duty-no-people = No people yet
duty-no-people-text = Shifts can be laid out all the same, but somebody must be in Contacts to take them.
duty-go-contacts = Go to Contacts

## The roster

duty-roster-new = New roster
duty-roster-edit = About the roster
duty-roster-create = Make the roster
duty-roster-delete = Delete the roster
duty-roster-name = Name of the roster
duty-roster-name-example = Norrmalm crisis duty
duty-roster-name-needed = The roster needs a name.
duty-roster-no-unit = No unit in particular

## Time

duty-today = Today
duty-week-back = Previous week
duty-week-on = Next week
duty-month-back = Previous month
duty-month-on = Next month
duty-go-to = Go to day
duty-day-head = { $weekday } { $day } { $month }
duty-day-hours = The clock is changed, the day has { $hours } h
duty-month-today = { $day } · today
duty-day-said =
    { $date }: { $shifts ->
        [0] no shifts
        [one] { $shifts } shift
       *[other] { $shifts } shifts
    }{ $gaps ->
        [0] { "" }
        [one] , { $gaps } gap
       *[other] , { $gaps } gaps
    }
duty-day-empty = No shift begins this day.
duty-day-list = Shifts of the day

## Filters

duty-filter-person = Show person
duty-filter-role = Show role
duty-everybody = Everybody
duty-every-role = Every role
duty-mine = My shifts
duty-nothing = No shifts here
duty-nothing-text = Add a shift, repeat a pattern, or write down which needs the roster shall cover. Then the gaps show too.
duty-nothing-for = { $name } has no shifts here
duty-nothing-for-text = Go to another week, choose another person, or see every shift under List.

## Gaps

duty-no-needs = No needs are written down
duty-no-needs-text = Without needs nobody can say whether the roster covers what is required. Write down how many are needed, when and in which role.
duty-no-needs-role = No need is written down for the role
duty-gaps-none-shown = No gaps in the period
duty-gaps-shown =
    { $count ->
        [one] { $count } gap in the period, { $hours }
       *[other] { $count } gaps in the period, { $hours }
    }
duty-gaps-none-ahead = No gaps in the next { $days } days
duty-gaps-ahead =
    Next { $days } days: { $count ->
        [one] { $count } gap, { $hours }
       *[other] { $count } gaps, { $hours }
    }
duty-gap-next = Next gap: { $when }, { $role }
duty-gap-go = Show the gap
duty-gap-nobody = Nobody { $clock }
duty-gap-second-line = second line
duty-gap-competence = { $competence } missing { $clock }
duty-gap-competence-said = Gap: { $role }, { $when }, { $competence } missing
duty-gap-missing =
    { $missing ->
        [one] { $missing } missing { $clock }
       *[other] { $missing } missing { $clock }
    }
duty-gap-short = Gap { $clock }
duty-gap-said = Gap: { $role }, { $when }, { $missing } missing

## Shift

duty-shift-new = New shift
duty-shift-edit = Shift
duty-shift-create = Make the shift
duty-shift-remove = Remove the shift
duty-shift-said = { $role }, { $when }, { $person }, { $form }
duty-new-at = New shift: { $role }, { $date }
duty-goes-on = goes on → { $until }
duty-more = { $count } more
duty-unassigned = Nobody yet
duty-open-count =
    { $count ->
        [one] { $count } open
       *[other] { $count } open
    }
duty-person-gone = Removed person
duty-role-gone = Removed role
duty-conflict-mark = Two versions
duty-form = Form
duty-form-on-site-means = At the workplace, ready to begin work at once.
duty-form-standby-means = Elsewhere, ready to begin work without delay.
duty-line-label = Line
duty-line-first = First
duty-line-second = Second
duty-line-means = Those in the second line are called when those in the first do not answer or are not enough.
duty-start-date = Begins on
duty-end-date = Ends on
duty-date-wrong = Write a date, for example 2026-12-24
duty-time-wrong = Write a time, for example 17:00
duty-ends-before = The shift ends before it begins
duty-too-long = A shift is at most { $days } days
duty-told = { $from } → { $to }, { $hours }
duty-clock-back = The clock is put back during the shift: it is an hour longer than the clock says.
duty-clock-forward = The clock is put forward during the shift: it is an hour shorter than the clock says.
duty-person = Person
duty-person-is = Takes the shift: { $name }
duty-person-search = Search for a person
duty-person-search-hint = Those who have the role come first. Enter chooses the first.
duty-person-busy = { $name } is on call then already: { $when }
duty-person-with-role = { $name } (has the role)
duty-busy = on call already { $clock }
duty-has-role = has the role
duty-shift-note-hint = Seen by everybody who reads the roster.
duty-stored = Saved { $time }
duty-shift-stuck = The change is not saved
duty-shift-stuck-text = Correct what is marked, or discard the change.
duty-discard = Discard the change

## Role

duty-role-choose = Choose a role
duty-role-needed = Choose a role.
duty-role-new = New role …
duty-role-new-name = Name of the role
duty-role-new-make = Make the role

## Swap

duty-swap = Swap shifts
duty-swap-mine = { $person } has { $when }. Choose the shift to swap with.
duty-swap-search = Search by name
duty-swap-all-roles = Show shifts of every role
duty-swap-list = Shifts to swap with
duty-swap-none = There is no other shift to swap with.
duty-swap-result = After the swap
duty-swap-after = { $mine } takes { $other-when }. { $other } takes { $mine-when }.
duty-swap-do = Swap

## Pattern

duty-pattern = Repeat a pattern
duty-pattern-people = People in order of turn
duty-pattern-people-hint = Add them in the order they follow each other. Without people the shifts are left open.
duty-pattern-add = Add a person
duty-pattern-up = Move { $name } up
duty-pattern-down = Move { $name } down
duty-pattern-remove = Remove { $name }
duty-first-day = First day
duty-last-day = Last day
duty-last-before-first = The last day lies before the first
duty-turn = Changes person
duty-turn-each = Every shift
duty-turn-weeks = After weeks
duty-turn-count = Number of weeks
duty-turn-count-wrong = Write 1 to 52
duty-turn-day = Day of change
duty-pattern-makes =
    { $count ->
        [0] No shifts are made
        [one] { $count } shift is made
       *[other] { $count } shifts are made
    }
duty-pattern-create =
    { $count ->
        [0] Make shifts
        [one] Make { $count } shift
       *[other] Make { $count } shifts
    }
duty-pattern-nobody = No person is chosen: the shifts are left open.
duty-pattern-more = and { $count } more
duty-pattern-clashes =
    { $count ->
        [one] { $count } shift meets a shift of the role that is there already
       *[other] { $count } shifts meet shifts of the role that are there already
    }
duty-pattern-skip = Leave out those that meet another
duty-pattern-full = At most { $count } shifts are made at once. Divide the period.

## Kinds of day

duty-days = Days
duty-days-every = Every day
duty-days-weekdays = Working days
duty-days-weekend = Free days
duty-days-hint = A holiday or eve does not count as the weekday it falls on.
duty-days-needed = Choose at least one kind of day.
duty-days-all = every day
duty-days-work = working days
duty-days-free = Saturdays, Sundays, holidays and eves

## Needs

duty-needs-title = What the roster shall cover
duty-needs-text = Gaps are counted against the needs: minute by minute, over holidays and when the clock is changed too.
duty-needs-empty = No needs yet
duty-needs-empty-text = Without needs nobody can say whether the roster covers what is required. Begin with the role that must always be staffed.
duty-need-new = New need
duty-need-edit = Need
duty-need-create = Add the need
duty-need-remove = Remove the need
duty-need-stuck = The change is not saved
duty-need-count = How many
duty-number-wrong = Write a number
duty-need-response = Response time in minutes
duty-need-response-hint = From the call until in service. May be left empty.
duty-need-said = { $count } { $role } on { $form }, { $days }, { $from }–{ $to }.
duty-need-said-response = { $said } In service within { $minutes } min.

## List and hours

duty-list-which = Which shifts
duty-list-coming = Under way and to come
duty-list-every = All, past ones too
duty-list-count =
    { $count ->
        [one] { $count } shift
       *[other] { $count } shifts
    }
duty-list-when = When
duty-list-length = Length
duty-list-hint = Enter or a double click opens the shift.
duty-list-empty = No shifts to list
duty-list-empty-text = Choose another person or role, show past shifts too, or add a new one.
duty-open-chosen = Open the chosen shift
duty-hours-text = True time in the period; on-site duty and standby are counted apart.
duty-hours-shifts = Shifts
duty-hours-empty = Nobody has shifts in the period
duty-hours-empty-text = Each person's hours on site and on standby stand here when shifts are taken.

## Conflict

duty-conflict = Two people have changed this differently
duty-conflict-text = Both versions are kept until somebody chooses.
duty-conflict-solve = Choose a version
