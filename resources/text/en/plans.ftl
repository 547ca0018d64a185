### Plans: find, read, adapt, approve, activate.

## The list

plans-title = Plans
plans-new = New plan
plans-read-in = Read in plan …
plans-export = Export …
plans-export-title = Export plan
plans-tabs = Which plans are shown
plans-tab = { $title } ({ $count })
plans-tab-active = Active
plans-tab-own = Our plans
plans-tab-templates = Templates
plans-what-is-down = Filter by what is down
plans-clear-down = Show all again
plans-search = Search title, unit or owner
plans-status = Status
plans-any-status = Any status
plans-sort = Order
plans-sort-title = By title
plans-sort-review = By review date
plans-sort-outage = By tolerable outage
plans-row-outage = Tolerates { $duration }
plans-row-left = { $duration } left
plans-row-overdue = Tolerable outage passed
plans-row-progress = { $done } of { $all } steps
plans-conflict-badge = Two versions
plans-to-list = To the list
plans-clear-filters = Remove all filters
plans-show-own = Show our plans
plans-no-active-title = No plan is active
plans-no-active-text = When something stops working: choose a plan under Our plans and activate it. Time is then counted and steps are ticked off here.
plans-no-own-title = No plans of our own yet
plans-no-own-text = Begin with a template: choose it, adapt it to your unit and approve it. You can also begin with an empty plan.
plans-none-for-this-title = No plan of our own for this
plans-none-for-this-text =
    { $count ->
        [0] There is no template either. Remove a choice, or write a new plan.
        [one] There is { $count } template about it. It can be read at once.
       *[other] There are { $count } templates about it. They can be read at once.
    }
plans-no-templates-title = No templates
plans-no-templates-text = The binder has no templates. Those that come with the program can be added from Settings.
plans-no-hits-title = No hits
plans-no-hits-text = No plan matches every choice at once.
plans-none-chosen-title = No plan is chosen
plans-none-chosen-text = Choose a plan in the list. Is something down? Press What is down? to see the plans that apply.
plans-gone = The plan is gone.

## Reading a plan

plans-activate = Activate
plans-adapt = Adapt and put to use
plans-tolerable-outage = Longest tolerable outage
plans-recovery-target = Target time to restore
plans-minimum-level = Lowest acceptable level
plans-owner = Responsible for the plan
plans-approval = Approval
plans-review = Next review
plans-review-overdue = Review overdue
plans-secrecy = Circulation
plans-origin = Origin
plans-not-given = Not given
plans-no-unit = No particular unit
plans-never-approved = Not approved yet.
plans-approved = Version { $version }, approved by { $who } on { $date }.
plans-approved-decision = Decision: { $decision }.
plans-changed-since = The plan was changed after that.
plans-no-review =
    { $months ->
        [one] Set when the plan is approved: after { $months } month.
       *[other] Set when the plan is approved: after { $months } months.
    }
plans-adapted-from = Adapted from the template { $title }, { $date }
plans-unverified = Unverified
plans-unverified-text = The facts are not checked against the source. Check them before you rely on them.
plans-conflict-title = Two people have changed the same thing
plans-conflict-text = Both versions are kept. Choose which one holds.
plans-conflict-open = Choose version
plans-me = { $name }, { $role }
plans-steps = Steps
plans-no-steps = The plan has no steps yet.
plans-step-who = { $role } · { $duration }
plans-step-why = Why: { $reason }
plans-sections = Sections
plans-section-empty = Nothing written here yet.
plans-no-heading = Section without heading
plans-dependencies = What we depend on
plans-about = About the plan
plans-uses = When the plan was used
plans-use-of = Outage { $when }
plans-running = Running

## Changing a plan

plans-editing = Edit: { $title }
plans-stored = Saved { $time }
plans-not-stored-yet = Saved when you pause …
plans-stores-itself = What you write is saved by itself.
plans-annex = Annex
plans-annexes = Annexes
plans-annexes-text = Kept up to date freely. The plan need not be adopted again for that.
plans-is-annex = Annex, updated freely
plans-is-restricted = Restricted: not in an open extract
plans-draft-beside = Version { $version } is valid. This is a changed draft.
plans-draft-beside-text = Approve the plan when the draft is ready. Then it becomes the valid one.
plans-extract = Open extract
plans-extract-left-out = { $count ->
    [0] No section is left out
    [one] One section is left out
   *[other] { $count } sections are left out
 }
plans-extract-text = This is how somebody outside the board reads the plan. What is restricted is marked section by section when the plan is edited.
plans-extract-unmarked = The plan has restricted distribution, but no section is marked as restricted
plans-extract-unmarked-text = First mark the sections to leave out. If everybody may read everything, change the distribution to open.
plans-restricted = Restricted
plans-parts = Parts of the plan
plans-part-facts = Facts
plans-part-sections = Sections ({ $count })
plans-part-steps = Steps ({ $count })
plans-part-dependencies = Dependencies ({ $count })
plans-removed = Removed
plans-title-missing = Write a title.
plans-owner-hint = A role lasts longer than a name, for example Unit manager.
plans-covers = The plan applies when this is down
plans-covers-hint = How the plan is found when something has happened.
plans-minimum-hint = What must work even during the outage.
plans-secrecy-hint = Restricted: holds what should not be spread (chapter 18 section 13 of the Public Access to Information and Secrecy Act may apply).
plans-review-months = Months between reviews
plans-review-months-hint = Counted from the approval.
plans-months-wrong = Write a number of months, 1–120.
plans-figure-hint = For example 4 h, 90 min or 2 days. A number alone means hours.
plans-figure-read = Read as { $duration }
plans-figure-wrong = Can't be read as a length of time. Write for example 4 h or 90 min.
plans-target-too-long = Must be shorter than the longest tolerable outage.
plans-heading = Heading of the section
plans-section-empty-hint = The section is empty. Write, or remove it if it isn't needed.
plans-more-sections = Add sections
plans-sections-missing = Sections of the model that are missing
plans-own-heading = Heading of a section of your own
plans-add-section = Add
plans-move-up = Move up: { $name }
plans-move-down = Move down: { $name }
plans-remove = Remove: { $name }
plans-add-step = New step: { $bracket }
plans-edit-step = Edit step: { $name }
plans-bracket-empty = No steps here.
plans-step-empty = Step without text
plans-step-text = What is to be done
plans-step-reason = Why
plans-step-role = Who does it
plans-step-role-hint = A role, for example Unit manager.
plans-pick-role = Choose a role
plans-step-bracket = When
plans-no-dependencies = No dependencies yet. Write what must work for you to be able to work.
plans-add-dependency = New dependency
plans-dependency-name = What we depend on
plans-dependency-empty = Dependency without name
plans-shipped-title = This is a template that came with the program
plans-shipped-text = Rather adapt it to a plan of your own. The template then stays to compare with.

## New plan, adapt, copy

plans-new-beginning = Begin with
plans-new-from-template = A template
plans-new-empty = An empty plan
plans-new-empty-template = An empty template
plans-template = Template
plans-new-template-placeholder = Choose a template
plans-new-template-missing = Choose which template the plan shall be based on.
plans-adapt-title = Adapt { $title }
plans-adapt-text = The template becomes a plan of your own that you change freely. It begins as a draft and holds once it is approved.
plans-adapt-confirm = Create our own plan
plans-copy-of = { $title } (copy)

## Approving

plans-approve-title = Approve { $title }
plans-approve-version = This becomes version { $version }
plans-approve-who = Approved by { $name }, { $role }, now.
plans-approve-review = Next review: { $date }
plans-approve-look = Look at this first
plans-approve-empty =
    { $count ->
        [one] { $count } section is empty.
       *[other] { $count } sections are empty.
    }
plans-approve-no-steps = The plan has no steps.
plans-approve-no-outage = The longest tolerable outage is not given.
plans-decision = Decision number
plans-decision-hint = Registration number or anything else that leads to the decision. May be left empty.

## Activating: one question at a time

plans-activate-of = Activate { $title }
plans-page = { $page } of { $pages }
plans-ask-112 = Has 112 been called?
plans-112 = 112
plans-112-yes = Somebody has called, or help is already there.
plans-112-not-needed = Nobody is in danger.
plans-112-unknown = Find out before you go on, if you can.
plans-call-112-title = Is anybody in danger? Call 112 now.
plans-call-112-text = Rather two calls than none. Go on here when you have called, or when you know that nobody is in danger.
plans-call-112-number = Emergency number
plans-ask-when = When did the outage begin?
plans-clock = Time
plans-began = Began { $ago }
plans-when-unreadable = Write time and date, for example 03:10.
plans-when-future = The outage can't begin in the future.
plans-exercise-title = Exercise
plans-exercise-text = Nothing has really happened. Say that you call; do not call 112 or anybody else without saying that it is an exercise.
plans-exercise-running = This is an exercise. None of it has really happened.
plans-authority = On the authority of
plans-authority-hint = Name and role of who decided it. May be left empty if there is no time.
plans-authority-me = My own: { $me }
plans-start = Activate now
plans-start-exercise = Start the exercise

## An active plan

plans-outage-since = Outage since { $when } ({ $ago })
plans-left = { $duration } left
plans-over-by = { $duration } too long
plans-lasted = { $duration } so far
plans-no-outage-given = The plan does not give a longest tolerable outage.
plans-tolerable-until = Longest tolerable outage reached { $when }
plans-tolerable-passed = Longest tolerable outage was reached { $when }
plans-ended-after = Ended after { $duration }
plans-ended-by = Ended { $when } by { $who }.
plans-progress = { $done } of { $all } steps done
plans-all-roles = All roles
plans-role-filter = Show steps for
plans-bracket-due = By { $time }, { $away }
plans-bracket-overdue = Should have been done { $time }, { $away }
plans-bracket-done = Done
plans-step-marked = { $time } by { $name }
plans-step-noted = Note: { $note }
plans-skip = Skip
plans-skip-step = Skip: { $name }
plans-note-step = Note: { $name }
plans-log-about = Note in the log
plans-log-step = Note in the log: { $name }
plans-skip-reason = Why is the step skipped?
plans-skip-reason-missing = Write briefly why, so that who reads it later understands.
plans-show-plan = Show the plan
plans-about-use = About the activation
plans-started = Activated
plans-at-by = { $when } by { $who }

## Log and end

plans-log = Log
plans-log-new = New deviation
plans-log-title = Note in the log
plans-log-what = What happened?
plans-log-what-hint = What deviates from the plan, a decision, a call.
plans-log-missing = Write what happened.
plans-log-future = The time can't lie in the future.
plans-log-add = Add to the log
plans-deviation = Deviation
plans-log-started = The plan was activated
plans-log-done = Done: { $step }
plans-log-skipped = Skipped: { $step } Reason: { $reason }
plans-log-ended = Ended. { $note }
plans-log-entered = { $name }, noted { $when }
plans-end = End
plans-end-title = End { $title }
plans-end-note = How did it go?
plans-end-note-hint = What is restored, what remains, what you learnt. May be left empty.
plans-end-all-done = Every step is done or skipped.
plans-end-open =
    { $count ->
        [one] { $count } step remains to be done
       *[other] { $count } steps remain to be done
    }
plans-end-open-text = You can end it all the same. They stay as not done.
plans-end-by = Ended by
plans-end-stays = Everything ticked off and noted stays to be read.

## Against the template

plans-publish = Publish
plans-choices =
    { $count ->
        [0] No choices left against the template
        [one] One choice left against the template
       *[other] { $count } choices left against the template
    }
plans-choices-of = { $changed } where the template or we have changed, { $pending } to confirm. Nothing is taken in or dropped by itself.
plans-choice-open = Go through them
plans-choice-back = { $title }
plans-choice-text = Underlined has come, struck through has gone.
plans-choice-none-title = Everything is gone through
plans-choice-none-text = The plan follows the template, or differs for reasons that the history holds.
plans-choice-confirm-all = Confirm { $count } unchanged
plans-choice-confirm = Confirm
plans-choice-take = Take the template's
plans-choice-take-away = Remove it here
plans-choice-add = Add it here
plans-choice-keep = Keep ours
plans-choice-leave-out = Leave it out
plans-choice-join = Join by hand
plans-choice-theirs = The template
plans-choice-theirs-none = The template has dropped this.
plans-choice-ours = We
plans-choice-ours-none = We do not have this.
plans-choice-other = The template: { $theirs }. We: { $ours }.
plans-choice-reason = Why?
plans-choice-reason-hint = For example: we have water tanks of our own. The reason stands with the choice in the history.
plans-choice-reason-missing = Write why the plan differs from the template.
plans-choice-joined = The text that shall hold
plans-choice-joined-hint = Our text comes first, the template's below. Make one of them.
plans-adopted-by =
    { $count ->
        [one] One plan follows the template
       *[other] { $count } plans follow the template
    }
plans-adoption = { $confirmed } as the template, { $deviating } differ for a reason, { $pending } not confirmed, { $behind } behind the latest version.
plans-list-choices = { $count } choices left
plans-show-templates = Show the templates
plans-show-template = Show the template
plans-versions-none = The plan has no adopted version
plans-versions-none-do = Approve the plan first. Each approved version is kept by itself.
plans-version-line = Version { $version }, { $when }, { $name }. { $decision }
plans-differences =
    { $count ->
        [0] Nothing differs
        [one] One part differs
       *[other] { $count } parts differ
    }
plans-versions = Versions
plans-version = Version { $version }
plans-version-now = The plan as it stands
plans-version-older = From
plans-version-newer = To
plans-versions-compare = Compare two versions
plans-version-read = Read version { $version }
plans-version-frozen = This is how the plan read when it was approved. This version does not change.

## What is down?

plans-down-title = What is down?
plans-down-what = Tick what is not working
plans-down-when = When did it begin?
plans-down-none-title = Nothing is ticked yet
plans-down-none-text = Tick above what is not working. The plans that apply are then shown, the most urgent first.
plans-down-no-plans-title = No plan is about this
plans-down-no-plans-text = There is neither a plan of your own nor a template for it. Call whoever decides, and 112 in danger.
plans-down-plans =
    { $count ->
        [one] { $count } plan applies
       *[other] { $count } plans apply
    }
plans-down-left = { $left } left of { $all }
plans-down-overdue = Time ran out { $ago } ago ({ $all })
plans-down-no-limit = The plan doesn't say how long is tolerable
plans-down-began = Began { $when }
plans-down-covers = For: { $what }
plans-down-template = Template
plans-down-template-text = You have no plan of your own for this. The template can be read but not started.
plans-down-running = Already active
plans-down-read = Read: { $title }
plans-down-next = What falls next
plans-down-next-none = No plan says what falls next. That doesn't mean that everything else will hold.
plans-down-next-wait = Tick what is down to see what may follow.
plans-down-next-why = Needs { $because }: { $dependency }. According to the plan { $plan }.
plans-down-next-why-template = Needs { $because }: { $dependency }. According to the template { $plan }.
plans-down-next-later =
    { $depth ->
        [1] Follows directly
       *[other] Follows at step { $depth }
    }
plans-down-tick = Is down too: { $what }
plans-down-start =
    { $count ->
        [0] Start
        [one] Start { $count } plan
       *[other] Start { $count } plans
    }
plans-down-start-exercise =
    { $count ->
        [0] Start the exercise
        [one] Start an exercise with { $count } plan
       *[other] Start an exercise with { $count } plans
    }
plans-down-needs-112 = Answer the question about 112 first.
plans-down-needs-plan = Choose at least one plan of your own to start.
plans-down-needs-when = Correct when it began.
plans-down-started-by = Started by { $who }
plans-down-ended = Ended
plans-dependency-on = Must work for it
plans-dependency-on-none = None of what can be down
plans-dependency-on-hint = This is how the program follows what falls next when something is down.
