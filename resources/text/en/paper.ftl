### Paper: what stands on every sheet, the documents' own words and the command that prints.

## On every sheet

paper-page = Page { $page } of { $pages }
paper-printed = Printed { $when }
paper-printed-by = Printed { $when } by { $by }
paper-code = Paper code
paper-mark-example = EXAMPLE
paper-review-by = To be reviewed by { $date }
paper-changed-since = { $version }, changed since
paper-conflict = Two people have changed the same thing. What stands here has not been chosen yet: see the binder before you follow it.

## Steps to tick off

paper-done = Done
paper-when-and-who = Time and name

## Handover

paper-stage = Stage
paper-moves = Responsibility moves
paper-handover-code = Code to read out
paper-party = Name, telephone, role ({ $role })
paper-receiving = Receiving
paper-read-back-help = The receiver says in their own words what holds. Whoever gives puts it right until it is.
paper-signed-who = Who
paper-signed-name = Name
paper-signed-when = Day and time
paper-signed-giver = Has given the responsibility
paper-signed-receiver = Has taken the responsibility
paper-task = Task
paper-task-owner = Who
paper-task-by = By

## Log and slips

paper-opened = Opened
paper-entry = Log entry { $number }
paper-slips = Slips { $first }–{ $last }
paper-slips-how = One event on each slip. Skip no number: cross the slip out if it went wrong and write why. Typed in later by the slip's number.
paper-slip = Slip
paper-slip-happened = Happened (day and time)
paper-slip-written = Written (day and time)
paper-slip-writer = Who writes?
paper-slip-who = Who decided or told?
paper-slip-words = What happened? One subject, no identity numbers.

## Phone list

paper-phones = Phone list
paper-phones-who = Who
paper-phones-numbers = Numbers
paper-phones-others = Others
paper-phones-none = Nobody in the binder has a number.

## Call list without names

paper-calls = Call list
paper-calls-about = What is it about?
paper-calls-needed = Who is needed, and how many?

## Roster

paper-roster-days = { $first } – { $last }
paper-roster-day = { $weekday } { $day } { $month }
paper-roster-on-until = { $clock } → { $until }
paper-roster-until = → { $until }
paper-roster-nobody = NOBODY
paper-roster-short = { $hours } MISSING { $missing } of { $needed }
paper-roster-lacks = { $hours } LACKS { $competence }
paper-roster-not-needed = not needed
paper-roster-legend = A shift stands on the day it begins. → means that the shift lasts until the time after the arrow. NOBODY: somebody is needed but nobody has taken the shift.
paper-roster-draft = PRELIMINARY: not all days are published.
paper-roster-needs-unknown = The roster does not say who is needed. Gaps can therefore not be seen.
paper-roster-gaps = { $count ->
        [1] In 1 place somebody who is needed is missing. The box has a thick frame.
       *[other] In { $count } places somebody who is needed is missing. The boxes have a thick frame.
    }
paper-roster-nobody-at-all = NOBODY is on call at any time in this stretch.
paper-roster-no-number = No number in the binder

## The command

cli-about-print = Write a document to a PDF for printing
cli-about-print-plan = A plan, with boxes to tick
cli-about-print-handover = A handover, or an empty form
cli-about-print-log = A log, or a single entry of it
cli-about-print-slips = Empty numbered slips to write log entries on
cli-about-print-phones = The phone list
cli-about-print-callout = A call list, or an empty one
cli-arg-print-plan-plan = The plan's name, or the beginning or end of its id
cli-arg-print-plan-extract = Without the sections that are marked as restricted
cli-arg-print-plan-to = PDF to write to
cli-arg-print-handover-handover = The handover's name, or the beginning or end of its id; with --empty the routine's
cli-arg-print-handover-empty = An empty form that follows the routine
cli-arg-print-handover-to = PDF to write to
cli-arg-print-log-entry = Only the entry with that number
cli-arg-print-log-to = PDF to write to
cli-arg-print-slips-first = The number of the first slip
cli-arg-print-slips-last = The number of the last slip
cli-arg-print-slips-to = PDF to write to
cli-arg-print-phones-to = PDF to write to
cli-arg-print-callout-empty = An empty list to fill in by hand
cli-arg-print-callout-to = PDF to write to
cli-about-print-binder = The whole binder: on call and phone, all plans, forms and an index
cli-about-print-pack = The paper pack: on call and phone for 14 days, plans in use and the most urgent, forms
cli-about-print-log-form = An empty log sheet
cli-about-print-roster = A roster for weeks or a month
cli-arg-print-roster-roster = The roster's name, or the beginning or end of its id; not needed when there is only one
cli-arg-print-roster-from = A day in the first week, or in the month; otherwise today
cli-arg-print-roster-weeks = Number of weeks, at most 53; otherwise two
cli-arg-print-roster-month = A whole month instead of weeks
cli-arg-print-roster-to = PDF to write to
cli-arg-paper = The paper: a4 or a3
cli-arg-sides = Printed on one side (one) or both (two)
cli-value-paper = PAPER
cli-value-sides = SIDES
cli-print-ending = { $file } does not end in .pdf
cli-print-ending-do = Let the name end in .pdf.
cli-print-range = Numbers { $first } to { $last } can't be printed
cli-print-range-do = Give a first number that is not larger than the last, no more than { $most } at a time and no number over { $largest }.
cli-print-weeks = { $weeks } weeks can't be printed at a time
cli-print-weeks-do = Give between 1 and { $most } weeks.
cli-print-failed = The document could not be printed: { $cause }
cli-print-failed-do = No file was written and nothing in the binder has changed. The fault is in a page layout, not in what you wrote.
cli-print-extract-unmarked-do = First mark which sections are restricted, or print the whole plan without --extract.
cli-print-done =
    { $pages ->
        [1] 1 page
       *[other] { $pages } pages
    } · { $standard } · paper code { $code }
cli-print-no-standard = The file follows no archive standard but can be printed.
cli-print-replaced = Characters that no font has:
cli-print-replaced-line = { $written } ({ $codes }), { $times ->
        [1] once
       *[other] { $times } times
    }: { $instead }
cli-print-left-out = left out
cli-print-by-instead = replaced by { $sign }

## Binder and pack

paper-binder = Crisis binder on paper
paper-pack = Paper pack for 14 days
paper-kind-pack = On call, numbers, urgent plans and forms
paper-tab-duty = On call and phone
paper-tab-plans = Plans
paper-tab-urgent = Plans in use and the most urgent
paper-tab-forms = Forms
paper-valid = Valid to and including
paper-valid-to = Valid to and including { $date }
paper-binder-personal = Holds people's phone numbers, and may hold plans that are not to be spread. Don't leave it lying about.
paper-cover-number = Copy no.
paper-cover-place = Place
paper-cover-keeper = Kept by
paper-contents = Contents
paper-register = Index
paper-one-page = 1 page
paper-pages = { $count } pages
paper-place = tab { $tab } { $title }, p. { $page }
paper-place-there = tab { $tab }, p. { $page }
paper-leaf-added = NEW
paper-leaf-changed = CHANGED
paper-unchanged-since = Nothing has changed since the print of { $when }.
paper-changed-sheets = This has changed since the print of { $when }. Exchange those sheets:
paper-log-form = Log sheet
paper-log-form-about = Incident and place
paper-print-again = Exchange the changed sheets only: print pages { $pages }.
