## Filling a roster

op-plan-shifts = filled the roster
op-take-draft = put a saved proposal into the roster
field-replaced = Replaces shifts
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
planning-of-part = { $given } / { $due }
planning-shift = { $when }, { $role }: { $person }
planning-wishes = { $met } of { $wished } wished days come out as wished.
planning-saved = The proposal is saved as “{ $name }”. The roster is as it was.
planning-drafts-none = No saved proposals.
planning-draft-line = { $name }: { $roster }, { $first } to { $last }, made { $made }
planning-differ = { $count ->
    [0] The proposals give every shift to the same people.
    [one] One shift differs:
   *[other] { $count } shifts differ:
}
planning-figure-none = none
planning-figure-unmet-title = Needs not met
planning-figure-unmet = { $count } ({ $hours })
planning-figure-breaks-title = Rules that would be broken
planning-figure-furthest-title = Furthest from their part
planning-figure-furthest = { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}, { $weekend } Sat/Sun, { $holidays ->
    [one] 1 holiday
   *[other] { $holidays } holidays
}
planning-figure-hours-title = Hours furthest from their part
planning-figure-hours = { $hours } h
planning-figure-wishes-title = Wished days
planning-figure-no-wishes = nobody has wished
planning-figure-of = { $met } of { $wished }
planning-figure-moved-title = Shifts that change hands
cli-about-roster-drafts = Saved proposals of a roster
cli-about-roster-drafts-list = Show saved proposals
cli-about-roster-drafts-show = Show a proposal, judged by what holds today
cli-about-roster-drafts-compare = Compare two proposals: figures, and shifts that differ
cli-about-roster-drafts-take = Put the proposal into the roster
cli-about-roster-drafts-discard = Throw the proposal away
cli-arg-second = The other proposal’s id, or words from it
cli-arg-save = Save the proposal under that name instead of putting it in
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
planning-command = Fill the period of the roster
planning-title = Fill the period
planning-without-title = Plan anew without { $name }
planning-open-page = Fill the period …
planning-replan = Plan anew without { $name } …
planning-back = Back to the roster
planning-first = First day
planning-last = Last day
planning-search-time = Search time
planning-search-time-hint = A longer search gives a more even proposal.
planning-seconds = { $seconds ->
    [60] 1 minute
    [90] 1.5 minutes
    [180] 3 minutes
    [300] 5 minutes
    [900] 15 minutes
   *[other] { $seconds } seconds
}
planning-start = Search
planning-keeps = Shifts that somebody was put on by hand stay. Empty shifts and those from an earlier proposal are shared out anew. Nothing changes in the roster until you take the proposal.
planning-keeps-most = Others take the person’s shifts, and as few shifts as possible change hands. Nothing changes in the roster until you take the proposal.
planning-none-needed = Nobody is needed on those days
planning-none-needed-do = Add needs under the tab Needs, or choose other days.
planning-nobody-do = Give those who are to be on call the right role in Contacts.
planning-full = Every place is filled by hand already
planning-full-do = Choose other days, or remove shifts that are to be shared out anew.
planning-lost = The search ended without an answer
planning-lost-do = Nothing has changed. Search again.
planning-drafts = Saved proposals
planning-drafts-text = None yet. A proposal that you save lies here until you take it or throw it away.
planning-draft-about = { $first } to { $last }. Made { $made }.
planning-discard = Throw { $name } away
planning-searched = Has searched for { $spent } s of { $whole } s
planning-first-soon = The first proposal comes soon.
planning-stop = Stop, take the best
planning-nothing-changes = Nothing changes in the roster while the search goes on.
planning-best = Best so far
planning-glimpse-unmet = { $count ->
    [one] One need is not met ({ $hours })
   *[other] { $count } needs are not met ({ $hours })
}
planning-glimpse-even = Furthest from their fair part, by { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}, { $weekend } Sat/Sun, { $holidays ->
    [one] 1 holiday
   *[other] { $holidays } holidays
} and { $hours } h.
planning-filled = { $filled } of { $places } places are filled.
planning-days = { $first } to { $last }
planning-look = What you see of the proposal
planning-look-cover = { $count ->
    [0] Cover
    [one] One need is not met
   *[other] { $count } needs are not met
}
planning-look-parts = Fairness
planning-look-shifts = The shifts
planning-look-moved = Change hands ({ $count })
planning-again = Search again
planning-stale-text = The proposal can’t be taken. It was worked out from the roster as it was then.
planning-no-better = The search found nothing better. This is the proposal from before.
planning-rules-unknown-many = Nobody has said which working-time rules bind { $count } people. They are planned by the strictest rules in the binder.
planning-take = Take the proposal
planning-take-named = Take { $name }
planning-search-on = Search { $time } more
planning-throw = Throw away
planning-back-to-saved = Back to saved proposals
planning-compare-with = Compare with …
planning-is-saved = Saved: { $name }
planning-name = { $first } to { $last }
planning-name-without = { $first } to { $last } without { $name }
planning-differ-who = They are about { $names }.
planning-differ-who-more = They are about { $names } and { $more } more.
planning-name-field = Name of the proposal
planning-save = Save the proposal
planning-breaks-title = Rules that would be broken
planning-parts-text = What each is given in the period / what would be a fair part, counting what was carried before.
planning-week-empty = No shifts that week.
planning-is-proposed = Proposed
planning-is-kept = Stays
planning-was = Had the shift
planning-becomes = Takes the shift
planning-compare-back = Back to the proposal
planning-compare-look = See the proposal
planning-differ-list = Shifts that differ
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
cli-gaps-none-needed = The roster has no needs on those days: they are empty on purpose.
