## Filling a roster

op-plan-shifts = filled the roster
refusal-roster-changed-title = The roster has changed since the proposal was made
refusal-roster-changed-do = Nothing was changed. Make a new proposal; it starts from the roster as it is now.
planning-unmet-people = { $when }, { $role }: { $missing } missing
planning-unmet-competence = { $when }, { $role }: { $missing } with the competence { $competence } missing
planning-why = Why: { $counts }.
planning-free = { $count ->
    [one] One person can. Let the search go on for longer.
   *[other] { $count } people can. Let the search go on for longer.
}
planning-relax-away = Works if { $name } can come in spite of the absence.
planning-relax-taken = Works if { $name } is freed from what they already have then.
planning-relax-gap = Works if { $name } has { $by } less between two shifts.
planning-relax-rest = Works if { $name } has { $by } less rest, with a reason.
planning-relax-cap = Works if { $name } has { $by } more on-site duty, with a reason.
planning-relax-run = Works if { $name } may have more days or weekends in a row.
planning-relax-too-far = Works if { $name } may have a longer response time or stays nearer during the shift.
planning-relax-more-people = No single exception is enough. More people with the role are needed.
planning-count-unable = { $count } lack the role or the competence
planning-count-too-far = { $count } live too far away for the response time
planning-count-away = { $count } are away
planning-count-taken = { $count } have something else then
planning-count-gap = { $count } would have too little time between shifts
planning-count-rest = { $count } would have too little rest
planning-count-cap = { $count } would have too much on-site duty
planning-count-run = { $count } would have too many days or weekends in a row
planning-sum = { $filled } of { $wanted } places are filled, { $fixed } of them by hand. The search took { $seconds } s.
planning-whole = All needs are covered.
planning-missing = { $count ->
    [one] One need is not covered:
   *[other] { $count } needs are not covered:
}
planning-rules-unknown = Nobody has said which working-time rules bind { $names }. They are planned by the strictest rules in the binder.
planning-breaks = The proposal breaks a rule for { $name }: { $words }
planning-more = … and { $count } more.
planning-moved = { $count ->
    [0] No shift changes hands.
    [one] One shift changes hands:
   *[other] { $count } shifts change hands:
}
planning-moved-line = { $when }: { $before } → { $after }
planning-nobody = nobody
planning-taken = The proposal is in the roster. It can be undone.
planning-not-taken = Nothing is changed. Add --apply to take the proposal.
planning-no-needs = The roster does not say who is needed
planning-no-needs-do = Add needs first: krisparm roster need.
planning-no-people = Nobody has a role that the roster needs
planning-no-people-do = Give somebody the role first: krisparm people set PERSON --role ROLE.
planning-person = Person
planning-nights = Nights
planning-weekend-days = Sat/Sun
planning-holidays = Holidays
planning-hours = Hours
cli-about-roster-plan = Propose who takes the shifts: covered, legal and fair
cli-about-roster-replan = Plan anew when somebody can’t, with as few changes as possible
cli-arg-seconds = How long the search may go on
cli-arg-seed = Seed of chance: the same seed tries the same ways
cli-arg-apply = Take the proposal into the roster
cli-value-seconds = SECONDS
cli-about-roster-gaps = Show hours in which too few are on call
cli-about-roster-period = Add or remove a special period, such as the summer
cli-arg-first = First day
cli-arg-last = Last day
cli-arg-short-from = When the need begins on a shortened day
cli-arg-background = In the second line: rung when those in the first do not answer or are not enough
cli-arg-period = The special period that the need belongs to
cli-arg-remove = Remove instead
cli-arg-share = Share of full duty in percent
cli-arg-travel = Travel time in minutes
cli-arg-certificate = Competence that runs out; may be given several times
cli-arg-away = Days away, without a reason; may be given several times
cli-arg-wish = Days on which the person wants duty; may be given several times
cli-arg-avoid = Days on which the person wants to be free; may be given several times
cli-value-share = COMPETENCE=NUMBER
cli-value-percent = PERCENT
cli-value-certificate = COMPETENCE=DATE
cli-value-span = DATE..DATE
cli-value-time = TIME
cli-not-a-share = “{ $typed }” is no competence with a number
cli-not-a-share-do = Write it as children=1.
cli-period-dates = The period needs a first and a last day
cli-roster-competence = , at least { $count } with { $competence }
cli-roster-in-period = , only { $name }
cli-wishes-duty = wants duty
cli-wishes-free = wants to be free
cli-gaps-none-needed = The roster has no needs on those days: they are empty on purpose.
