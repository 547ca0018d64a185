### Core tasks and dependencies, and time that counts.

## Do the steps fit?

timing-at-least = at least { $duration }
timing-likely = likely { $duration }
timing-at-most = at most { $duration }
timing-spread-minutes = { $best }–{ $likely }–{ $worst } min
timing-between = { $expected } ({ $best }–{ $worst })
timing-step = step { $number }
timing-late = The steps take too long: likely { $takes } against { $limit }.
timing-late-at-worst = The steps likely fit ({ $takes } against { $limit }), but not if it goes slowly ({ $worst }).
timing-holds = The steps fit: likely { $takes } against { $limit }.
timing-no-limit = The plan does not say how long the outage may last, so nobody can see whether the steps fit.
timing-target-late = The steps miss the recovery time: likely { $takes } against { $limit }.
timing-unknown =
    { $count ->
        [one] One step does not say how long it takes. It may take longer than what is shown here.
       *[other] { $count } steps do not say how long they take. It may take longer than what is shown here.
    }
timing-blame = It is { $step } that passes the limit.
timing-longest = Longest in that chain: { $step }.
timing-done = Done after { $duration }
timing-done-at-least = Done after { $duration } at the earliest
timing-done-unknown = The time is not given
timing-bracket-late = The steps take too long: likely done after { $takes }, should be done within { $limit }.
timing-badge = Steps take too long
timing-how = Counted from the start of the outage. One role does its steps one at a time, different roles work side by side. No waiting is counted.
timing-contradicts = The shortest must not be more than the likely time, nor the likely more than the longest.
plans-step-best = Takes at least
plans-step-likely = Likely
plans-step-worst = At most
plans-step-times-hint = The shortest and the longest may be left empty. A number alone means minutes.
finding-plan-slow-title = { $plan }: the steps take too long

## What looks wrong

doubt-no-tolerable = The tolerable outage is not given.
doubt-no-tolerable-but = The tolerable outage is not given. By its impacts the task must be back within { $after }.
doubt-target-too-long = The recovery time ({ $target }) is longer than the tolerable outage ({ $tolerable }).
doubt-no-impact = No impact is given, so nobody can see when the outage becomes unacceptable.
doubt-impact-falls = The impact after longer ({ $later }) is milder than the one before ({ $earlier }). A longer outage seldom hurts less.
doubt-unacceptable-before = By its impacts the task must be back within { $after }, but the tolerable outage is { $tolerable }.

## What an outage means now

impact-now = Now: { $weight }.
impact-now-unknown = Now: the impact is not given.
impact-if = If it stands still since then: { $weight }.
impact-next = In { $left }: { $weight }.
hit-directly = Needs { $because }: { $dependency }.
hit-directly-plain = Needs { $because }.
hit-later = Threatened. Needs { $because }, which may fall next: { $dependency }.
hit-later-plain = Threatened. Needs { $because }, which may fall next.

## The register

register-title = Core tasks
register-dependencies-title = Dependencies
register-tabs = Core tasks or dependencies
register-tab = { $title } ({ $count })
register-back = To the plans
register-new = New core task
register-search = Search title, owner or dependency
register-unit = Unit
register-any-unit = All units
register-sort = Order
register-sort-outage = Shortest outage first
register-sort-title = By title
register-empty-title = No core tasks yet
register-empty-text = Write down what must work whatever happens, how long it may stand still and what it depends on. Begin with one task.
register-no-hits-title = No hits
register-no-hits-text = No core task fits the choices.
register-none-chosen-title = No core task is chosen
register-none-chosen-text = Choose one in the list, or write a new one.
register-row-no-outage = No outage time given
register-row-doubts =
    { $count ->
        [one] { $count } to look at
       *[other] { $count } to look at
    }
register-untitled = Core task without a title
register-title-field = What must be done
register-title-missing = Write a title. Without one the task is not stored.
register-owner = Owner
register-minimum-hint = The least that must still be done.
register-doubts = Look at this
register-impacts = What happens if the task stands still?
register-impacts-hint = Choose a box and say how bad it is after that long.
register-impact-of = { $bracket }: { $weight }
register-impact-none = Not given
register-weight = { $bracket }: how bad
register-impact-text = { $bracket }: impact
register-impact-text-hint = What it means for people. For example: no medicine is given.
register-must-be-back = Must be back within { $after }, by its impacts.
register-dependencies = What the task depends on
register-no-dependencies = No dependencies yet. Write what must work for the task to be done.
register-note = Note
register-discard = Discard
register-stored = Stored { $time }
register-covered-by = Covered by { $plans }
register-covered-none = No plan
register-covered-unknown = Unknown whether there is a plan
register-covered = Has a plan
register-needed-by = Needed by
register-plans = Plans for its loss
register-without = Without a plan: { $who }
register-template = There is a template: { $title }
register-unknown-text = Say what must work, and it can be seen whether there is a plan.
register-missing-text = No plan of your own says what you do if this is lost.
register-missing-title =
    { $count ->
        [one] One dependency has no plan
       *[other] { $count } dependencies have no plan
    }
register-missing-do = They stand first. Adapt a template or write a plan for the loss.
register-no-needs-title = No dependencies yet
register-no-needs-text = Everything that core tasks and your own plans depend on is gathered here. Write dependencies in a core task or in a plan.
register-draft = not approved
register-other-names = Called: { $names }
finding-dependencies-title =
    { $count ->
        [one] One dependency has no plan
       *[other] { $count } dependencies have no plan
    }
finding-dependencies-do =
    { $unknown ->
        [0] See which, and adapt a template or write a plan for the loss.
        [one] See which, and adapt a template or write a plan for the loss. For { $unknown } more dependency it is unknown.
       *[other] See which, and adapt a template or write a plan for the loss. For { $unknown } more dependencies it is unknown.
    }

## What is down?

plans-down-tasks =
    { $count ->
        [0] No known core task is hit
        [one] { $count } core task is hit
       *[other] { $count } core tasks are hit
    }
plans-down-tasks-later = { $count } may be hit next.
plans-down-tasks-threatened = Threatened
plans-down-tasks-none = No core task in the register says that it needs this. That does not mean that none is hit.
plans-down-task-open = Show the core task: { $title }
plans-down-task-no-limit = Outage time not given
plans-down-minimum = Least level: { $level }
plans-down-apart = Began at different times
plans-down-when-of = { $what } began
plans-down-day-of = Date, { $what }

## Right to decide

contacts-authorities = Right to decide in a crisis
contacts-authorities-text = Who may decide what when it is urgent, by the board's delegation.
contacts-authorities-none = No right to decide is written down yet.
contacts-authority-add = New right to decide
contacts-authority-who = Who
contacts-authority-who-hint = A role, for example Head of department.
contacts-authority-what = May decide on
contacts-authority-source = By
contacts-authority-source-hint = Paragraph or decision.
contacts-authority-name = { $who }: { $what }
contacts-authority-empty = empty line
contacts-move-up = Move up: { $name }
contacts-move-down = Move down: { $name }
contacts-remove = Remove: { $name }

## The command line

cli-plan-down-since-stray = --since gives a time for { $what }, which is not down.
register-coverage = Is there a plan?
register-without-column = Without a plan
cli-plan-timing = Do the steps fit?
cli-plan-time-limit = Limit
cli-plan-time-best = Best
cli-plan-time-expected = Expected
cli-plan-time-worst = Worst
cli-not-a-duration = { $typed } is no length of time.
cli-not-a-duration-do = Write for example 4 h, 90 min or 2 days. Nothing was changed.
cli-not-an-impact = { $typed } is no impact.
cli-not-an-impact-do = Write time, weight and what: 1-4h=serious:No medicine is given. The times are 0-1h, 1-4h, 4-24h, over-24h and over-3d. Nothing was changed.
cli-about-plan-time = Show whether a plan's steps fit, and which one is to blame
cli-about-register = Core tasks, and what they and the plans depend on
cli-about-register-tasks = List the core tasks
cli-about-register-show = Show a core task
cli-about-register-add = Add a core task
cli-about-register-set = Change a core task
cli-about-register-remove = Delete a core task
cli-about-register-dependencies = List everything that is depended on; what has no plan first
cli-about-unit = Units, and who may decide what
cli-about-unit-list = List the units
cli-about-unit-authority = Right to decide in a crisis
cli-about-unit-authority-list = List a unit's rights to decide
cli-about-unit-authority-add = Add a right to decide
cli-about-unit-authority-set = Change a right to decide, or move it
cli-about-unit-authority-remove = Remove a right to decide
cli-value-duration = DURATION
cli-value-dependency = DEPENDENCY
cli-value-impact = IMPACT
cli-value-task = TASK
cli-arg-task = The core task's title or id
cli-arg-title = Title
cli-arg-owner = Owner: a role or a name
cli-arg-tolerable = Tolerable outage, for example 4 h
cli-arg-target = Recovery time, for example 2 h
cli-arg-minimum = Minimum level
cli-arg-impact = Impact, for example 1-4h=serious:No medicine is given; can be given several times
cli-arg-depends = Dependency, for example Grid=power; can be given several times and replaces those there are
cli-arg-register-tasks-to = File to write to, ending in .csv or .xlsx
cli-arg-register-dependencies-to = File to write to, ending in .csv or .xlsx
cli-arg-who = Who may decide: a role
cli-arg-unit-authority-add-what = What may be decided
cli-arg-unit-authority-set-what = What may be decided
cli-arg-source = Paragraph or decision that says so
cli-arg-unit-authority-set-number = The line's number in the list
cli-arg-unit-authority-remove-number = The line's number in the list
cli-arg-place = Which number the line shall have in the list
