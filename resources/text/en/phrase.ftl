### The trade's own words: what things are called, what happened, what is missing and what changed.

## What is down

failure-power = Power
failure-heat = Heating
failure-water = Water
failure-it = IT
failure-case-system = Case system
failure-telephony = Telephony
failure-internet = Internet
failure-safety-alarm = Safety alarms
failure-keys = Keys and locks
failure-premises = Premises
failure-staff = Staff
failure-transport = Transport
failure-meals = Meals
failure-medicine = Medicines
failure-supplier = Supplier
failure-payments = Payments
failure-infosec = Information security

## When steps are done, counted from the start of the outage

part-step = Step: { $role }, { $bracket }
part-dependency = Dependency: { $name }
part-escalation = Escalation: { $to }, after { $after }
part-sum = Calculation: { $title }
part-return = Return to normal: { $place }
part-figures = Outage times and minimum level
choice-pending = Not confirmed
choice-taken = As the template
choice-ours = Our own
why-changed = The template has changed
why-added = New in the template
why-dropped = Dropped from the template
why-deviates = Ours differs
why-pending = To confirm
bracket-0-1h = First hour
bracket-1-4h = 1–4 hours
bracket-4-24h = 4–24 hours
bracket-over-24h = After one day
bracket-over-3d = After three days

## The sections of a plan

section-purpose = Purpose and scope
section-trigger = When the plan is used
section-core-tasks = What must keep going
section-vulnerable = Who is hit hardest
section-dependencies = What we depend on
section-fallback = How we work during the outage
section-equipment = Equipment and stores
section-roles = Roles and responsibility
section-communication = Communication
section-escalation = When we raise the alarm
section-resources = Resources and help
section-return-to-normal = Return to normal
section-own = Own section

standing-template = Template
standing-local = Own plan

secrecy-open = Open
secrecy-restricted = Restricted

status-draft = Draft
status-changed = Changed since approval
status-review-overdue = Review overdue
status-review-soon = Review soon
status-approved = Approved

dependency-internal = Internal
dependency-external = External
dependency-supplier = Supplier

called-112-yes = 112 has been called
called-112-not-needed = 112 is not needed
called-112-unknown = Not known whether 112 has been called

step-state-open = To do
step-state-done = Done
step-state-skipped = Skipped

## On-call duty

form-on-site = On-site
form-standby = Standby

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-holiday = Holiday
day-eve = Holiday eve

class-holiday = Holiday
class-eve = Eve that counts as a holiday
class-short = Shortened working day

## Handover

stage-draft = Draft
stage-offered = Offered
stage-read-back = Read back
stage-accepted = Accepted
stage-returned = Returned
stage-withdrawn = Withdrawn

answer-kind-text = Text
answer-kind-count = Count
answer-kind-list = List
answer-kind-choice = Choice

## Vocabulary

partner-police = Police
partner-rescue = Rescue services
partner-region = Region
partner-municipality = Municipality
partner-county = County administrative board
partner-sos = SOS Alarm
partner-church = Church of Sweden

term-status-recommended = Recommended
term-status-permitted = Permitted
term-status-advised-against = Avoid
concept-stage-candidate = To be sorted out
concept-stage-draft = Draft
concept-stage-consulted = Out for consultation
concept-stage-agreed = Agreed
concept-stage-retired = No longer used

term-language-sv = Swedish
term-language-en = English

## Units and binders

unit-kind-district-board = District board
unit-kind-specialist-board = Specialist board
unit-kind-central = Central function
unit-kind-partner = Partner

binder-kind-live = Live
binder-kind-exercise = Exercise
binder-kind-example = Example

## Kinds of record, one and many

kind-binder = Binder
kind-unit = Unit
kind-role = Role
kind-person = Person
kind-plan = Plan
kind-edition = Adopted version
kind-activation = Activation
kind-incident = Incident
kind-core-task = Core task
kind-improvement = Action
kind-proposal = Proposed change
kind-roster = Roster
kind-roster-month = Roster month
kind-calendar = Calendar
kind-routine = Routine
kind-handover = Handover
kind-baton = Responsibility
kind-concept = Concept

kinds-binder = Binders
kinds-unit = Units
kinds-role = Roles
kinds-person = People
kinds-plan = Plans
kinds-edition = Adopted versions
kinds-activation = Activations
kinds-incident = Incidents
kinds-core-task = Core tasks
kinds-improvement = Actions
kinds-proposal = Proposed changes
kinds-roster = Rosters
kinds-roster-month = Roster months
kinds-calendar = Holidays
kinds-routine = Routines
kinds-handover = Handovers
kinds-baton = Responsibilities
kinds-concept = Concepts

## Why something was not done. The title says what happened, the text what holds and what to do.

refusal-gone-title = The record is gone ({ $kind })
refusal-gone-do = Somebody deleted it. Nothing else changed. Open the history to bring it back.
refusal-name-missing-title = A name is missing
refusal-name-missing-do = Nothing is saved yet. What you wrote is still there. Fill in the name or title.
refusal-shift-times-title = The times of the shift are not right
refusal-shift-times-do = Nothing changed. A shift ends after it begins and lasts { $days } days at most. Correct the times.
refusal-term-missing-title = The concept has no Swedish word
refusal-term-missing-do = Nothing is saved yet. What you wrote is still there. Give one recommended Swedish word.
refusal-template-title = A template cannot be activated
refusal-template-do = Nothing was started. Make a plan of your own from the template first, then activate it.
refusal-outage-in-future-title = The outage cannot begin in the future
refusal-outage-in-future-do = Nothing was started. Give the time when the outage began, or now.
refusal-no-plan-chosen-title = No plan is chosen
refusal-no-plan-chosen-do = Nothing has been started. Choose at least one plan, or open a plan and activate it.
refusal-activation-ended-title = The activation has ended
refusal-activation-ended-do = What was done stays and can be read. Activate the plan again if the outage goes on.
refusal-reason-missing-title = A reason is missing
refusal-reason-missing-do = Nothing changed. Say briefly why, so that tomorrow's reader understands.
refusal-text-missing-title = The text is empty
refusal-text-missing-do = Nothing changed. Write something first.
refusal-stage-title = The handover has moved on: { $stage }
refusal-stage-do = Nothing changed. Somebody was faster. Read the handover as it is now and go on from there.
refusal-fields-missing-title = Something required is empty
refusal-fields-missing-do = The handover is still a draft. Fill in: { $titles }.
refusal-receiver-missing-title = The receiver is missing
refusal-receiver-missing-do = Nothing changed. Write the name of the person who takes over.
refusal-not-read-back-title = The receiver has not read back
refusal-not-read-back-do = The giver is still responsible. Say the situation in your own words first, then accept.
refusal-not-holder-title = { $holder } holds the responsibility
refusal-not-holder-do = Nothing changed. Only the holder can hand it over. Start a new handover from the right person.
refusal-no-holder-title = Nobody holds the responsibility
refusal-no-holder-do = Nothing changed. Decide who holds it first.
refusal-disputed-title = Two people accepted the same responsibility
refusal-disputed-do = Nothing changed. Call both, agree who holds it, and make a new handover.
refusal-already-offered-title = The responsibility is already being handed over
refusal-already-offered-do = Nothing new was made. Open the handover that is under way, or withdraw it first.
refusal-already-decided-title = The choice is already made
refusal-already-decided-do = Nothing has changed. Read the plan again: somebody else may have chosen, or the template has changed.
refusal-figure-title = The figure cannot be counted with
refusal-figure-do = Nothing was changed. Write a number that is zero or more. A range begins with its smaller number, for example 3–5.
refusal-still-active-title = The activation is still going on
refusal-still-active-do = Nothing was changed. End the activation first, then evaluate it. Meanwhile notes can be written in the log.
refusal-evaluation-closed-title = The evaluation is closed
refusal-evaluation-closed-do = It stays as it is. New actions and proposals can still be written from the plan.
refusal-nothing-proposed-title = The proposal changes nothing
refusal-nothing-proposed-do = Nothing was sent. The text is the same as in the plan. Write what it shall say instead.
refusal-part-changed-title = The part has changed since the proposal was written
refusal-part-changed-do = Nothing was changed. Read what it says now. Take the proposal anyway if it replaces that, or decline it.
refusal-already-answered-title = The proposal is already answered
refusal-already-answered-do = Nothing was changed. Somebody was first. The answer stands with the proposal.
refusal-cannot-delete-title = The record cannot be deleted
refusal-cannot-delete-do = Everything is still there. It shows who did what and who was responsible. Correct it by adding to it.

## The situation: have we got anybody?

severity-act-now = Act now
severity-look-at-this = Look at this

on-call-no-roster-title = We do not know who is on call
on-call-no-roster-do = No roster says who is needed, and nobody is entered. Set up the needs under On call.
on-call-nobody-title = Nobody is on call
on-call-nobody-in-title = Nobody is on call in { $rosters }
on-call-nobody-do = It has been so since { $since }. Call the next on the list and enter whoever says yes.
on-call-short-title = Too few are on call
on-call-short-do =
    { $count ->
        [one] One need is not met. Call somebody who can come and enter the shift.
       *[other] { $count } needs are not met. Call those who can come and enter the shifts.
    }
on-call-need-unknown-title = Somebody is on call, but we do not know whether it is enough
on-call-need-unknown-do = No roster says who is needed. Set up the needs under On call, and gaps will show.
on-call-not-needed-title = Nobody needs to be on call right now
on-call-not-needed-do = By the roster, ordinary staffing is enough at this hour.
on-call-staffed-title = On-call duty is staffed
on-call-staffed-do = Every need of the roster is met right now.

duty-line = { $name } – { $role } – until { $until }
moment-summer = { $time } (summer time)
moment-winter = { $time } (standard time)
duty-line-nobody = Open
gap-line = { $role } ({ $form }), { $when }: { $missing } of { $needed } missing
gap-line-competence = { $role } ({ $form }), { $when }: { $missing } of { $needed } with { $competence } missing
duty-form-background = { $form }, second line

## Readiness check: what is missing, stale or unstaffed

finding-no-roster-title = No roster says who is needed
finding-no-roster-do = Set up the needs under On call. Only then can gaps be seen.
finding-roster-without-needs-title = The roster does not say who is needed: { $name }
finding-gap-title = Gap in on-call duty: { $role }, { $when }
finding-gap-do = { $missing } of { $needed } missing for { $duration }. Assign somebody to the shift.
finding-gap-competence-title = Competence missing on call: { $role } with { $competence }, { $when }
finding-gap-competence-do = { $missing } of { $needed } missing for { $duration }. Replace somebody by one who has it.
finding-baton-nobody-title = Nobody holds the responsibility: { $name }
finding-baton-nobody-do = Decide who is responsible now and enter it.
finding-baton-disputed-title = Two hold the same responsibility: { $name }
finding-baton-disputed-do = { $holders } accepted it separately. Call both and agree.
finding-handover-overdue-title = The handover has not been accepted: { $title }
finding-handover-overdue-do = { $name } should have answered by { $due }. Call. { $holder } is still responsible.
finding-no-number-title = Phone number missing: { $name }
finding-no-number-do = { $name } is soon on call and cannot be reached. Add a number under Contacts.
finding-too-far-title = { $name } lives too far away for the response time
finding-too-far-do = { $travel } min of travel, but { $response } min of response time. Swap, or agree on a place nearer during the shift.
finding-stale-number-title = The number has not been checked: { $name }
finding-stale-number-do = Call { $number } and enter the day. { $name } is soon on call.
finding-no-plans-title = The board has no plans of its own
finding-no-plans-do = Choose a template under Plans and adapt it.
finding-template-changed-title = The template has changed: { $title }
finding-template-changed-do =
    { $count ->
        [one] One choice waits in the plan. Nothing has been taken in or dropped by itself.
       *[other] { $count } choices wait in the plan. Nothing has been taken in or dropped by itself.
    }
finding-escalation-title = Time to escalate to { $to }: { $title }
finding-escalation-do = { $text } The limit was reached { $when }. Open the activation and write what was answered, or why it is not needed.
finding-returns-left-title = Return to normal: { $left } left ({ $title })
finding-returns-left-do = The activation has ended, but not everything has been put back. Open it and tick off, or write why something shall not be kept.
finding-proposals-title =
    { $count ->
        [one] { $count } proposed change waits: { $title }
       *[other] { $count } proposed changes wait: { $title }
    }
finding-proposals-do = Read what is proposed. Take it in, or decline and write why.
finding-action-overdue-title = The action is overdue: { $title }
finding-action-overdue-do = Was due { $date }. Responsible: { $owner }.
finding-plan-draft-title = The plan is not approved: { $title }
finding-plan-draft-do = Read it through and approve it, so that everybody knows it holds.
finding-plan-changed-title = The plan was changed after its approval: { $title }
finding-plan-changed-do = See in the history what changed, and approve the new version.
finding-plan-review-title = The plan's review is overdue: { $title }
finding-plan-review-do = The review was due { $date }. Read the plan through and approve it again.

## What somebody did, in the history

op-save = saved
op-save-all = saved several records
op-import = imported a table
op-delete = deleted
op-adapt-plan = made a plan from a template
op-approve-plan = approved the plan
op-decide = made a choice against the template
op-confirm-pending = confirmed what came along from the template
op-activate = activated the plan
op-start-incident = activated several plans
op-mark-step = ticked off a step
op-add-deviation = entered a deviation
op-end-activation = ended the activation
op-settle-escalation = entered an escalation
op-set-figures = worked out a sum
op-add-return = added something to put back
op-settle-return = ticked off the return to normal
op-add-lesson = entered a lesson
op-close-evaluation = closed the evaluation
op-hand-on = began to hand over the leadership
op-propose = proposed a change
op-answer-proposal = answered a proposed change
op-settle-action = changed whether an action is done
op-put-shifts = entered shifts
op-remove-shifts = removed shifts
op-swap-shifts = swapped two shifts
op-found-baton = entered who holds the responsibility
op-start-handover = started a handover
op-answer = filled in an answer
op-set-parties = changed who gives and who receives
op-offer = offered the handover
op-read-back = read back
op-accept = accepted the responsibility
op-return = returned it
op-withdraw = withdrew the handover
op-undo = undid
op-restore = restored an earlier version
op-resolve = chose between two changes
op-shipped = added shipped content

## Fields. First those found in several places, then those with a name of their own.

field-id = Id
field-deleted = Deleted
field-removed = Removed
field-rank = Place in the list
field-name = Name
field-name-en = Name in English
field-title = Title
field-description = Description
field-unit = Unit
field-kind = Kind
field-note = Note
field-source = Source
field-unverified = Unverified
field-role = Role
field-phone = Phone
field-text = Text
field-reason = Reason
field-by = Who
field-at = When
field-created-at = Created
field-digest = Fingerprint
field-overdue-minutes = Overdue after
field-tolerable-outage-minutes = Longest tolerable outage
field-valid-from = Valid from
field-valid-to = Valid to
field-successor = Successor
field-roles = Roles
field-plan = Plan
field-routine = Routine
field-baton = Responsibility
field-handover = Handover
field-roster = Roster
field-person = Person
field-form = Form of duty
field-bracket = Time
field-state = State
field-start = Starts
field-end = Ends
field-year = Year
field-month = Month
field-day = Day
field-days = Days
field-weekday = Weekday

field-person-employer = Employer
field-person-competences = Competences
field-person-phones = Phone numbers
field-person-phones-label = Label
field-person-phones-number = Number
field-person-phones-verified-on = Checked
field-person-email = E-mail

field-plan-standing = Template or own plan
field-plan-owner = Keeper of the plan
field-plan-failed = What is down
field-plan-recovery-target-minutes = Target time to restore
field-plan-minimum-level = Lowest acceptable level
field-plan-secrecy = Circulation
field-plan-review-on = Next review
field-plan-review-months = Months between reviews
field-plan-origin = Template
field-plan-origin-template = Template
field-plan-origin-title = Title of the template
field-plan-origin-adapted-at = Made from the template
field-plan-sections = Sections
field-plan-sections-key = Section
field-plan-sections-origin = Section of the template
field-plan-steps = Steps
field-plan-steps-text = What is done
field-plan-steps-reason = Why
field-plan-steps-minutes = Takes about
field-plan-steps-origin = Step of the template
field-plan-dependencies = Dependencies
field-edition-plan = Plan
field-edition-version = Version
field-edition-decision = Decision
field-edition-body = The text
field-plan-decisions = Choices against the template
field-plan-decisions-is-step = About a step
field-plan-decisions-seen = The template said
field-plan-decisions-choice = Choice
field-plan-dependencies-on = Must work for it
field-plan-approvals = Approvals
field-plan-approvals-version = Version
field-plan-approvals-decision = Decision

field-activation-exercise = Exercise
field-activation-started-at = Activated
field-activation-started-by = Activated by
field-activation-outage-began-at = Outage began
field-activation-authority = On the authority of
field-activation-called-112 = 112
field-activation-steps = Steps
field-activation-steps-text = What is done
field-activation-steps-reason = Why
field-activation-deviations = Deviations
field-activation-deviations-entered-at = Entered
field-activation-ended = Ended
field-activation-incident = Incident
field-incident-failed = What is down
field-incident-began-at = Outage began
field-incident-exercise = Exercise
field-incident-started-by = Started by
field-incident-ended-at = Ended
field-plan-sections-annex = Annex
field-plan-sections-restricted = Left out of an open extract
field-plan-steps-best-minutes = Takes at best
field-plan-steps-worst-minutes = Takes at worst
field-plan-dependencies-adapted-from = The template's dependency
field-plan-escalations = Escalation
field-plan-escalations-origin = The template's escalation
field-escalations-after-minutes = After
field-escalations-to = To whom
field-plan-sums = Calculation
field-plan-sums-origin = The template's calculation
field-sums-unit = Counted in
field-sums-factors = Factors
field-factors-name = Factor
field-factors-unit = Unit
field-factors-value = Value
field-factors-upper = Highest value
field-plan-returns = Return to normal
field-plan-returns-origin = The template's return to normal
field-returns-what = What
field-returns-place = Where to
field-plan-tests = Exercises
field-plan-tests-on = Exercised on
field-plan-tests-script = Script
field-plan-tests-passed = Goals met
field-plan-tests-goals = Goals
field-unit-authorities = Authority
field-unit-authorities-who = Who
field-unit-authorities-what = May decide on
field-activation-channel = Order came by
field-activation-version = Version
field-activation-escalations = Escalation
field-activation-escalations-state = Done
field-activation-sums = Calculation
field-activation-sums-origin = The plan's calculation
field-activation-returns = Return to normal
field-activation-lessons = Lessons
field-activation-lessons-worked = Worked
field-activation-evaluated = Evaluated
field-settled = Settled
field-core-task-owner = Owner
field-core-task-recovery-target-minutes = Recovery target
field-core-task-minimum-level = Minimum level
field-core-task-impacts = Impact
field-core-task-impacts-weight = How serious
field-core-task-dependencies = Dependencies
field-core-task-dependencies-on = What must work for it
field-core-task-dependencies-adapted-from = The template's dependency
field-improvement-title = Action
field-improvement-finding = Lesson
field-improvement-activation = Activation
field-improvement-owner = Owner
field-improvement-due-on = Due
field-improvement-done = Done
field-proposal-part = About
field-proposal-before = Said before
field-proposal-text = Proposal
field-proposal-from = From
field-proposal-activation = Activation
field-proposal-answer = Answer

field-roster-needs = Needs
field-roster-needs-count = How many
field-roster-needs-from = From
field-roster-needs-to = To
field-roster-needs-response-minutes = Response time
field-roster-month-shifts = Shifts

field-calendar-days-class = Kind of day
field-calendar-days-rule = Falls on
field-calendar-days-valid-from-year = First year
field-fixed = Fixed date
field-easter = Counted from Easter Day
field-before-weekday = Before a weekday

field-routine-from-role = Given by
field-routine-to-role = Received by
field-routine-responsibility = Responsibility that moves
field-routine-used-when = Used when
field-routine-fields = Fields
field-fields-help = Help text
field-fields-choices = Choices
field-fields-required = Must be filled in
field-fields-warn-personal-data = Warns of personal data
field-answers-title = Question
field-answers-help = Help text
field-answers-choices = Choices
field-answers-required = Must be filled in
field-answers-warn-personal-data = Warns of personal data
field-answers-text = Answer

field-handover-from = Giver
field-handover-to = Receiver
field-handover-answers = Answers
field-handover-stage = Stage
field-handover-offered-at = Offered
field-handover-read-back = Read back
field-handover-closed-at = Closed
field-baton-passes = Holders
field-baton-passes-to = Holder
field-baton-passes-at = Took over
field-baton-passes-follows = After

field-concept-area = Area
field-concept-definition-sv = Definition in Swedish
field-concept-definition-en = Definition in English
field-concept-terms = Words
field-concept-terms-language = Language
field-concept-terms-text = Word
field-concept-terms-status = Status
field-concept-terms-valid-until = Valid until
field-concept-terms-forms = Inflections
field-concept-partners = Others' words
field-concept-partners-partner = Whose
field-concept-partners-text = Word
field-concept-homonyms = Same word, other meaning
field-concept-related = Related concepts
field-concept-note-en = Note in English
field-concept-broader = Broader concepts
field-concept-stage = Stage
field-concept-replaced-by = Replaced by
field-concept-retired-because = Why it is no longer used
field-concept-version = Version
field-concept-agreed-on = Agreed on

## Values

value-empty = (empty)
value-gone = (no longer there)
value-from-template = from the template
value-part-of-plan = a part of the plan
value-whole-plan = The whole text of the plan then
value-earlier-holder = the holder before
value-date-time = { $date } { $clock }
value-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
value-version = version { $number }
value-times = { $count } × { $what }
value-rule-fixed = { $day } { $month } every year
value-rule-easter = Easter Day
value-rule-after-easter =
    { $count ->
        [one] the day after Easter Day
       *[other] { $count } days after Easter Day
    }
value-rule-before-easter =
    { $count ->
        [one] the day before Easter Day
       *[other] { $count } days before Easter Day
    }
value-rule-weekday = first { $weekday } from { $day } { $month }
value-rule-before =
    { $count ->
        [one] the day before the { $other }
       *[other] { $count } days before the { $other }
    }

## Parts of a record

item-phones = Phone number { $number }
item-sections = Section { $name }
item-steps = Step { $number }
item-dependencies = Dependency { $number }
item-decisions = Choice { $number } against the template
item-approvals = Approval { $number }
item-deviations = Deviation { $number }
item-escalations = Escalation { $number }
item-sums = Calculation { $name }
item-returns = Return { $number }
item-tests = Exercise { $number }
item-lessons = Lesson { $number }
item-impacts = Impact { $name }
item-authorities = Authority { $number }
item-needs = Need { $number }
item-shifts = Shift { $when }
item-days = { $name }
item-fields = Field { $name }
item-answers = Answer to { $name }
item-passes = Holder { $number }
item-terms = Word { $number }
item-partners = Word of { $name }
item-other = Part { $number }

## What changed

change-field = { $item }: { $field }
change-place = place { $number }
change-changed = { $field }: { $before } → { $after }
change-added = { $field } was added: { $after }
change-removed = { $field } was removed: { $before }
change-moved = { $field } was moved: { $before } → { $after }
change-deleted = The record was deleted
change-restored = The record came back

weight-none = None
weight-noticeable = Noticeable
weight-serious = Serious
weight-unacceptable = Unacceptable

escalation-state-open = Not done
escalation-state-told = Escalated
escalation-state-not-needed = Not needed
return-state-open = To do
return-state-done = Done
return-state-not-kept = Not to be kept

proposed-waiting = Waiting for an answer
proposed-taken = Taken in
proposed-declined = Declined

kind-roster-draft = Proposed roster
kind-publication = Published roster
kind-swap = Swap
kind-rule-set = Working-time rules
kind-call-out = Call-out
kind-call-list = Call list
kind-aid-agreement = Agreement on lending staff
kinds-roster-draft = Proposed rosters
kinds-publication = Published rosters
kinds-swap = Swaps
kinds-rule-set = Working-time rules
kinds-call-out = Call-outs
kinds-call-list = Call lists
kinds-aid-agreement = Agreements on lending staff
rule-daily-rest = Daily rest
rule-weekly-rest = Weekly rest
rule-on-site-four-weeks = On-site on-call time in four weeks
rule-on-site-month = On-site on-call time in a calendar month
rule-average-week = Average working time a week
rule-notice = Notice
rule-night-work = Night work in 24 hours
rule-longest-sequence = Longest work and on-site duty in a row
rule-standby-in-a-row = Standby several days in a row
rule-short-response = Short response time
rule-gap = Time between two shifts
rule-days-in-a-row = Days in a row with a shift
rule-weekends-of-four = Weekends with a shift out of four
weekly-work = Ordinary work
weekly-cannot = Cannot
swap-asked = Looking for somebody to take it
swap-waiting = Waits for approval
swap-done = Swapped
swap-refused = Not approved
swap-withdrawn = Withdrawn
sequence-duty = On call first
sequence-competence = Competence first
sequence-travel = Shortest way first
sequence-response = Shortest response time first
outcome-calling = Being called now
outcome-coming = Coming
outcome-no-answer = No answer
outcome-busy = Busy
outcome-cannot = Can’t come
outcome-arrived = In place

value-shift = a shift
value-offer = an offer
value-special-period = a special period
item-certificates = Competence { $name }
item-weekly = Weekly hours { $number }
item-absences = Absence { $number }
item-wishes = Wish { $number }
item-periods = Period { $name }
item-balances = Opening balance of { $name }
item-offers = Offer { $number }
item-rules = Rule { $name }
item-rests = Rest { $number }
item-wanted = Wanted { $number }
item-candidates = Place { $number }
item-calls = Call { $number }

field-rule-set = Working-time rules
field-share-percent = Share of full duty, percent
field-travel-minutes = Travel time
field-certificates = Competences that run out
field-competence = Competence
field-valid-until = Valid until
field-weekly = Weekly hours
field-spent = Spent on
field-absences = Absence
field-first = First day
field-last = Last day
field-wishes = Wishes
field-wants = Wants a shift
field-failed-on = Wrong person answered
field-periods = Special periods
field-balances = Opening balance
field-nights = Nights
field-weekend-days = Weekend days
field-holidays = Holidays
field-hours = Hours
field-approves-swaps = Swaps are approved
field-otherwise = Other hours
field-short-from = Begins on a shortened day
field-background = Second line
field-period = Special period
field-planned = Put by a proposal
field-shift = Shift
field-asked-at = Asked
field-offers = Offers
field-return-month = Month of the shift in return
field-return-shift = Shift in return
field-taken = Offer taken
field-version = Edition
field-employers = Employers
field-day-break = Day break
field-night-from = Night begins
field-night-to = Night ends
field-rules = Rules
field-test = Rule
field-amount = Limit
field-exception = Exception down to
field-strict = Binding
field-rests = Rest given
field-created-by = Made by
field-wanted = Wanted
field-count = Number
field-sequence = Order
field-candidates = To call
field-round = Round
field-calls = Calls
field-outcome = Outcome
field-people = People
field-notice-minutes = Notice
field-most-days = At most, days
field-agreed-by = Agreed by
field-agreed-on = Agreed
field-began-at = Began
field-ended-at = Ended
field-competences = Competences
field-shifts = Shifts
field-minutes = Minutes
field-stage = Stage
field-weekly-from = From
field-weekly-to = To
field-incident = Incident
