### The people of the on-call list: numbers kept true, terms, needs and what a roster says of itself.

## What cannot be saved

refusal-share-title = The share cannot be { $percent } percent
refusal-share-do = Nothing was changed. Give a share from 0 to 100 percent.
refusal-short-day-title = The need { $from }–{ $to } cannot begin at { $start } on a shortened day
refusal-short-day-do = Nothing was changed. That time would turn the need into other hours. Give a time before the need ends, on the same side of midnight as its beginning.
refusal-competent-title = More than { $count } cannot have the competence { $competence }
refusal-competent-do = Nothing was changed. The need is no larger. Ask for more people, or for fewer with the competence.

## Numbers and terms, one line each

number-missing = No number
number-failed = Did not work { $date }
number-never = Not verified
number-old = Not verified since { $date }
number-today = Verified today
number-fresh = Verified { $date }
days-from-to = { $first } to { $last }
certificate-until = { $competence }, valid until { $until }
certificate-expired = { $competence }, ran out { $until }
terms-weekly-work = Works { $days }, { $from }–{ $to }
terms-weekly-cannot = Unable { $days }, { $from }–{ $to }
wish-days = { $when } ({ $days })
wish-duty = Wants shifts { $when }
wish-free = Wants to be free { $when }

## A person's page

people-not-said = Not given
people-belongs = Belongs to, and terms
people-board = Board
people-no-board = No board given
people-rules = Working-time rules
people-rules-by-employer = The rules of the employer or the roster
people-rules-of-employer = { $name }, through the employer
people-rules-unknown = Nobody has said which apply to the person
people-share = Share of full duty
people-percent = { $percent } %
people-travel = Travel time
people-terms = Terms of duty
people-share-percent = Share of full duty, in percent
people-share-hint = Empty means a full share.
people-share-wrong = Write a number from 0 to 100.
people-travel-minutes = Travel time, in minutes
people-travel-hint = From home to the place of service.
people-travel-wrong = Write a whole number of minutes.
people-number-failed = Number { $number } did not work
people-certificates = Competences that run out
people-certificates-text = Such as a course or a licence. Without a last day it holds until further notice.
people-certificate = Competence with a last day
people-certificate-nameless = Write what the person can do.
people-certificate-until = Valid until
people-certificate-add = Add with its last day
people-certificate-soon = Runs out soon
people-certificate-expired = No longer valid
people-days-wrong = Write the day as 2026-12-31. The last day cannot come before the first.
people-times = When the person can
people-away-text = Days away. The reason is not written down: leave and illness look the same.
people-away-first = Away from
people-away-last = Away until
people-away-add = Add days away
people-away-line = Away { $days }
people-away-now = Away now, { $days }
people-wish-text = Wishes. The planning follows them when it can.
people-wish = Wishes
people-wish-duty = To have shifts
people-wish-free = To be free
people-wish-first = Wishes from
people-wish-last = Wishes until
people-wish-add = Add the wish
people-weekly-text = Hours that are taken every week.
people-weekly = Kind of hours
people-weekly-cannot = Unable
people-weekly-work = Ordinary work
people-weekly-from = Every week from
people-weekly-to = Every week to
people-weekly-wrong = Choose at least one kind of day and write the times as 08:00.
people-weekly-add = Add the hours
finding-failed-number-title = The number does not work: { $name }
finding-failed-number-do = { $name } is soon on call, but could not be reached on { $number } when somebody tried. Find out another number.

## The verification round

round-open =
    { $count ->
        [0] Verify numbers
        [one] Verify numbers (one)
       *[other] Verify numbers ({ $count })
    }
round-title = Verify numbers
round-text = Call one number at a time and press what happened. You can stop at any time: what is done is saved, and the round goes on where you were.
round-left =
    { $count ->
        [one] One number left
       *[other] { $count } numbers left
    }
round-progress = { $done } of { $all } done
round-say = Say for example: “Hello, I am checking that the on-call list's number to { $name } is right.”
round-number = Number to call { $name }
round-copy = Copy the number to { $name }
round-answers = What happened?
round-works = 1 Works
round-wrong = 2 Does not work
round-no-answer = 3 No answer
round-skip = 4 Skip
round-who = { $name }, { $number }
round-last-works = { $name }: the number is verified today.
round-last-wrong = { $name }: the number is marked as not working.
round-last-no-answer = { $name }: no answer. The number comes back last.
round-last-skip = { $name }: skipped. The number comes back last.
round-undo = Pressed the wrong one? Ctrl+Z takes it back.
round-open-person = Open { $name }
round-done-title = Nothing more to call now
round-done-text = All numbers were verified in the last half year, or are marked as not working.
round-put-off-title =
    { $count ->
        [one] One number is left
       *[other] { $count } numbers are left
    }
round-put-off-text = { $silent } did not answer, { $skipped } were skipped. Call them now, or come back another day: they stay.
round-again = Call them again
round-need-number = These need another number
people-rotten = Old numbers
people-number-column = The number

## The command line

cli-about-people-verify = Note what a call to the number said
cli-arg-stale = Only those whose numbers nobody can be sure of, the worst first
cli-arg-people-verify-number = The number or its place; otherwise the one to call first
cli-arg-wrong = The number did not lead to the right person
cli-value-phone-or-place = NUMBER
cli-arg-people-set-board = The board the person belongs to
cli-arg-works = Ordinary work every week; may be given several times
cli-arg-cannot = Hours in which the person is unable; may be given several times
cli-value-weekly = DAYS=HOURS
cli-not-weekly = “{ $typed }” does not say which hours of the week
cli-not-weekly-do = Write them as workdays=08:00-17:00 or mon,wed=13:00-17:00.
cli-arg-people-add-board = The board the person belongs to

## Needs and special periods

need-competence = At least { $count } with { $competence }.
need-from-to = Applies { $first } to { $last }.
need-from = Applies from { $first }.
need-until = Applies until { $last }.
need-short-from = Begins { $time } on shortened days.
need-in-period = Only in the period { $name }, { $first } to { $last }.
need-period-gone = Only in a period that no longer exists: the need never applies.
people-need-background = In the second line: called when those in the first do not answer or are too few
people-need-short = Begins on shortened days
people-need-short-hint = May be left empty.
people-need-short-wrong = Write a time before the need ends, on the same side of midnight as its beginning. Otherwise it turns into other hours.
people-need-competences = Competences
people-need-competences-hint = So many of those needed must be able to do this. Can be left empty.
people-need-count-of = How many can: { $name }
people-need-count-wrong = Write a number from 1 to the count above.
people-need-nobody-can = Nobody in the binder has the competence { $name }.
people-need-competence = Another competence
people-need-competence-add = Add the competence to the need
people-need-first = Applies from
people-need-last = Applies until
people-need-period = Special period
people-need-no-period = None: applies at all other times
people-need-period-hint = In a special period only the needs tied to it apply.
people-period-turned = The last day cannot come before the first.
people-periods = Special periods
people-periods-text = Such as the summer or Christmas. In a special period only the needs tied to it apply. Without needs it is empty on purpose.
people-period-new = New period
people-period-create = Add the period
people-period-edit = Special period
people-period-change = Change { $name }
people-period-example = The summer
people-period-nameless = The period needs a name.
people-period-stuck = The change is not saved: the period needs a name and two days in the right order.
people-period-first = First day
people-period-last = Last day
people-period-about =
    { $days }. { $count ->
        [0] No needs of its own: empty on purpose.
        [one] One need of its own.
       *[other] { $count } needs of its own.
    }
people-period-remove =
    { $count ->
        [0] Remove the period
        [one] Remove the period and its need
       *[other] Remove the period and its { $count } needs
    }

## What a roster says of itself

people-otherwise = When nobody is on call
people-otherwise-example = Call the social emergency service, 08-465 004 10
people-otherwise-hint = Who answers in the hours that are empty on purpose, and how to reach them.
people-approves-swaps = Swaps hold only once somebody has approved them
people-rules-of-none = None given
people-roster-rules-hint = For those whose employer has no rules of its own.
people-balances = Opening balances
people-balances-text = What each had already done when the roster began. Then the first months are fair too.
people-balances-stuck = The change is not saved: a balance is no number.
people-balance-add = Add a balance
people-balance-choose = Choose a person
people-balance-nights = Nights, { $name }
people-balance-weekend-days = Saturdays and Sundays, { $name }
people-balance-holidays = Holidays and eves, { $name }
people-balance-hours = Hours, { $name }
cli-about-roster-set = Change what a roster says of itself
cli-about-roster-balance = Show or change what somebody had done before the roster began
cli-about-roster-period-list = List the special periods of a roster
cli-arg-roster-balance-nights = Nights before the roster
cli-arg-weekend-days = Saturdays and Sundays before the roster
cli-arg-holidays = Holidays and eves before the roster
cli-arg-roster-balance-hours = Hours before the roster
cli-arg-otherwise = Who answers when nobody is on call, and how to reach them
cli-arg-approve-swaps = Whether swaps must be approved
cli-value-yes-no = yes|no
cli-roster-otherwise = When nobody is on call: { $words }
cli-roster-rules = Working-time rules for those whose employer has none: { $name }
cli-periods-none = The roster has no special periods
cli-balances-none = The roster has no opening balances
cli-balance-none = { $name } has no opening balance in the roster

## To the phone

people-cards = To the phone
people-card = Save as a contact card
people-cards-name = Contacts of the on-call list
cli-about-people-vcard = Write contact cards for a phone (vCard): one person, a roster or everybody
cli-arg-people-vcard-roster = Only those with a role in the roster or a shift in it
cli-arg-people-vcard-to = The file to write, ending in .vcf
cli-vcard-none = None of them has a number that works
cli-vcard-count =
    { $count ->
        [one] One contact card.
       *[other] { $count } contact cards.
    } { $left ->
        [0] Everybody is there.
       *[other] { $left } are left out: they have no number that works.
    }

## Spreadsheets

people-column-board = Board
people-column-rules = Working-time rules
people-column-share = Share
people-column-travel = Travel time
intake-not-a-share = “{ $text }” is no share from 0 to 100 percent
intake-not-minutes = “{ $text }” is no number of minutes
intake-unknown-board = No unit is called “{ $name }”
intake-board-as-employer = No unit is called “{ $name }”: the name is read as the employer
intake-unknown-rules = No working-time rules are called “{ $name }”
