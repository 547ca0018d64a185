### Living with the roster: swaps, publishing, changes, my shifts, the year and the calendar.

## What is refused

refusal-nobodys-shift-title = Nobody has the shift
refusal-nobodys-shift-do = Nothing changed. A vacant shift needs no swap. Take it over, or put somebody on it.
refusal-shift-passed-title = The shift has begun or is over
refusal-shift-passed-do = Nothing changed. What is going on can be taken over, but not swapped.
refusal-lacks-role-title = { $person } lacks the role of the shift
refusal-lacks-role-do = Nothing was changed. Write in the note why the swap is needed all the same and approve again, or refuse it.
refusal-no-hours-taken-title = The hours lie outside the shift
refusal-no-hours-taken-do = Nothing was changed. Give hours within the shift, or leave them as they are to take over all of it.
refusal-shift-changed-hands-title = Somebody else has the shift since then
refusal-shift-changed-hands-do = Nothing changed. Everybody keeps their shifts. See who has it now and ask again.
refusal-already-asked-title = The swap is asked for already
refusal-already-asked-do = Nothing changed. See under My duty whether somebody has offered.
refusal-swap-closed-title = The swap is settled already: { $stage }
refusal-swap-closed-do = Nothing changed. Somebody was first. Ask for another swap if one is needed.
refusal-own-shift-title = The person has the shift already
refusal-own-shift-do = Nothing changed. Choose somebody else.
refusal-swap-disputed-title = Different offers were taken on two computers
refusal-swap-disputed-do = Nothing changed. Open the conflict, ask whoever asked for the swap and choose which one holds.
refusal-nothing-taken-title = No offer is taken
refusal-nothing-taken-do = Nothing changed. Whoever asked for the swap takes an offer first.
refusal-period-title = The days are no period
refusal-period-do = Nothing was changed. The last day must be the first day or later, at most two years away.

## What was done

op-ask-swap = asked for a swap
op-offer-swap = offered to take a shift
op-take-swap = took an offer of a swap
op-approve-swap = approved a swap
op-refuse-swap = refused a swap
op-withdraw-swap = took back a request for a swap
op-take-over = took over a shift
op-publish = published a roster

## Swaps

living-shift = { $when }, { $role } ({ $form })
living-swap = { $person }: { $shift }
living-waits-offers = Nobody has offered yet. Ask those who have the role, or put somebody on the shift.
living-waits-answer = { $person } is to answer. Offers: { $count }.
living-waits-approval = Waits for approval: { $person } takes the shift.
living-waits-choice = Different offers were taken on two computers. Open the conflict and choose which one holds.
finding-swap-title = A swap waits. { $swap }

## Changes

told-added = New shift
told-removed = Taken away
told-person = New person
told-times = New times
told-duty = New role or form
told-line = { $kinds }: { $shift }: { $person }, before { $before }
told-line-one = { $kinds }: { $shift }: { $person }

## The calendar file

calendar-name = On call: { $person }
calendar-name-all = On call: everybody
calendar-summary = { $role } ({ $form })
calendar-summary-named = { $role } ({ $form }): { $person }
calendar-draft = Preliminary: { $summary }
calendar-cancelled = No longer holds: { $summary }
calendar-follows = After the shift: { $person }, from { $when }
calendar-nobody-follows = Nobody is put after the shift.

## The month's sheet

month-sheet-printed = Printed { $when }. Later changes are not seen here.
month-sheet-draft = PRELIMINARY, not published. { $printed }
month-sheet-week = Week
month-sheet-day = Day
month-sheet-legend = A shift stands on the day it begins. Grey rows are Saturdays, Sundays, holidays and eves.
month-sheet-missing-means = MISSING means that too few are on call in those hours.
month-sheet-missing = { $hours } MISSING
month-sheet-otherwise = When nobody is on call: { $who }
month-sheet-ring = Telephone

## My duty and the year

living-offer = { $person } takes the shift
living-offer-for = { $person } takes the shift in return for { $shift }
living-follows = Then { $person }, from { $when }.
living-on-now = On call now as { $role }, until { $when }.
living-next = Next shift { $until }: { $shift }
living-none-ahead = No more shifts are planned.
living-week-ahead = The next seven days
living-later = After that
living-asked-of = Others ask you to take over
living-asked-by = You have asked for a swap
living-year = During { $year }
living-year-hours = On site { $onsite }, standby { $standby }, shifts: { $shifts }
living-shifts = Shifts: { $count }
living-covered = { $percent }% covered
living-nothing-needed = nothing needed
living-uncovered = { $hours } missing
living-without-competence = { $hours } without the competence
living-part = { $percent }% of their part
living-no-part = no part
living-evenness = Evenness: { $parts }. At 100% everybody has their part.
living-evenness-of = { $what } { $percent }%
living-burden-minutes = hours
living-burden-nights = nights
living-burden-weekend-days = weekend days
living-burden-holidays = holidays
living-column-of-part = { $what } (part)
living-of-part = { $had } ({ $part })
living-nothing-planned = Nothing is planned, so nobody can say whether it is shared evenly.
living-short-notice = Shorter notice than two weeks: the first new shift is { $day }. Tell those concerned. (Working Hours Act section 12)
living-never-published = The roster has not been published, so nothing counts as changed.
living-no-changes = Nothing has changed since it was published.

## Commands

cli-swaps-none = No swaps wait.
cli-swap-which-offer = It is not clear which offer is meant.
cli-takeover-done = The shift is taken over.
cli-published = { $roster } is published { $first }–{ $last }. Shifts: { $count }
cli-ics-whom = Say whose calendar.
cli-ics-whom-do = Write the person's name, or --all for everybody's shifts in one file.
cli-ics-where = Say where the file is to be kept.
cli-ics-where-do = Write --out FILE, or --folder FOLDER for a file per person.
cli-ics-written = Calendar files written: { $count }, in { $folder }
cli-about-roster-swap = Swaps of shifts
cli-about-roster-swap-list = List swaps that wait
cli-about-roster-swap-ask = Ask others to take a shift
cli-about-roster-swap-offer = Offer to take the shift
cli-about-roster-swap-take = Take an offer
cli-about-roster-swap-approve = Approve a swap
cli-about-roster-swap-refuse = Refuse a swap
cli-about-roster-swap-withdraw = Take back a request for a swap
cli-about-roster-takeover = Take over a shift without being asked, for example in case of illness
cli-about-roster-publish = Publish a period; later changes are seen as changes
cli-about-roster-changes = Show what has changed since it was published
cli-about-roster-person = A person's shifts, swaps and hours
cli-about-roster-year = The year ahead: cover by week and share by person
cli-about-roster-ics = Write shifts as a calendar file (iCalendar)
cli-about-roster-xlsx = Write a month as the board prints it
cli-arg-swap = The swap's id
cli-arg-for = Id of the shift given in return
cli-arg-roster-swap-take-from = Whose offer is taken; not needed when there is only one
cli-arg-folder = Folder that gets a file per person
cli-arg-month = Month as 2026-12; otherwise the next
cli-arg-out = The file that is written
cli-value-swap = SWAP
cli-value-month = MONTH
cli-arg-roster-ics-all = Everybody's shifts in one file

## In the window

living-tab-mine = My duty
living-tab-changes = Publishing
living-tab-year = The year
living-whose = Whose shifts
living-save-calendar = Save calendar file
living-save-all = Everybody's calendar
living-save-month = Month's sheet
living-who-are-you = Choose whose shifts you want to see
living-who-are-you-text = No person in the binder has your name. Choose in the list above, or add yourself under Contacts.
living-none-week = No shifts in the next seven days.
living-mark-draft = Preliminary
living-mark-changed = Changed
living-ask = Ask for a swap
living-ask-text = Others with the same role see it under My duty and can offer. You keep the shift until somebody has taken it.
living-ask-do = Ask the others
living-take-over = Take over the shift
living-take-over-text = The shift changes hands at once. If it has begun only the rest is taken over; hours that have passed count for whoever had them.
living-take-over-reason = Note (optional)
living-take-over-reason-hint = Never write why somebody is ill.
living-who-takes = Who takes the shift
living-in-return = In return
living-nothing-back = Nothing, the shift is taken anyway
living-swap-title = Swap
living-offer-do = Offer
living-take = Let { $person } take it
living-withdraw = Take back
living-approve = Approve
living-refuse = Refuse
living-swaps-wait = Swaps that wait
living-publish = Publish
living-publish-first = From and including
living-publish-last = To and including
living-publish-text = The roster is not published yet. Once a period is published, all that changes afterwards is marked, and shifts outside it are shown as preliminary.
living-period-wrong = Write two days, the first before the last.
living-changes = Changed since it was published
living-changes-count = Changed since it was published ({ $count })
living-published = Last published { $first } to { $last }, { $when } by { $by }.
living-year-empty = Choose a roster
living-all-covered = All needs are covered for 52 weeks
living-first-short = First week that is short: { $week }, { $date }
living-cover = Cover week by week
living-share = Share by person
living-column-week = Week
living-column-cover = Covered
living-column-gap = Missing, first
living-column-hours = Hours
living-column-part = Of their part
living-column-weeks = 52 weeks
living-gap = { $hours }, { $when }
living-lacking = { $hours } without the competence, { $when }
living-percent = { $percent }%
