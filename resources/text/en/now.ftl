### The situation now: who is on call, what is going on and what is missing.

now-title = The situation now

## Is somebody on call?

now-nobody-since = Since { $since }, { $ago }.
now-missing = Missing: { $role } ({ $form }), { $missing } of { $needed }, until { $until }
now-at-least = at least { $until }
now-otherwise = When nobody is on call in { $roster }:
now-missing-competence = Missing: { $role } ({ $form }) with { $competence }, { $missing } of { $needed }, until { $until }
now-next = Next in the roster: { $name }, { $role }, from { $start }, { $away }.
now-nobody-next = Nobody is due in the roster within a year.
now-next-change = Next change { $end }, { $away }.
now-ring-as = Needed as { $role }
now-ring = Ring { $name }
now-nobody-to-ring = Nobody free who has a phone number has the role { $role }.
now-number-of = Number of { $name }
now-copy-number-of = Copy the number of { $name }
now-write-in = Enter whoever says yes
now-all-contacts = All contacts

now-empty-title = Nothing is planned in this binder yet
now-empty-text = So it can't answer whom to ring. Begin like this:
now-set-up-needs = Say who is needed when
now-step-people = Enter those who shall be reached
now-step-roster = Make a roster: who is needed when
now-step-plan = Take a plan into use
now-step-done = { $step }: done

## Those on call

now-on-call =
    { $count ->
        [one] On call now
       *[other] On call now, { $count } people
    }
now-role-and-form = { $role } · { $form }
now-until = Until { $end }, { $away }
now-follows = Then { $name } from { $start }
now-nobody-follows = Nobody is due after this shift.
now-person-gone = The person is no longer in the binder
now-no-number = No number
now-copy-other = Copy a number of { $name }, { $label }: { $number }

## Plans that are active

now-plans =
    { $count ->
        [0] Active plans
        [one] One active plan
       *[other] { $count } active plans
    }
now-no-plans = No plan is activated.
now-go-to-plans = To the plans
now-open-plan = Open { $title }
now-limit = Tolerable outage is reached { $away }
now-limit-is = The limit is { $until }.
now-limit-passed = Tolerable outage was passed { $ago }
now-limit-was = The limit was { $until }.
now-no-limit = The plan has no tolerable outage
now-outage-since = The outage began { $since }, { $ago }.
now-progress = { $done } of { $all } steps closed
now-next-step = Next: { $role }
now-step-due = By { $due }, { $away }
now-all-steps-done = Every step is done or skipped. End the activation when things are back to normal.

## Responsibility and handover

now-batons = Responsible now
now-baton-nobody = Nobody holds the responsibility
now-baton-disputed = { $count } hold the same responsibility
now-held-since = Since { $since }, { $ago }
now-open-baton = Open the responsibility { $name }
now-party = { $name }, { $role }
now-handovers =
    { $count ->
        [one] One open handover
       *[other] { $count } open handovers
    }
now-overdue =
    { $count ->
        [one] One is overdue
       *[other] { $count } are overdue
    }
now-open-handover = Open the handover { $title }
now-from-to = From { $from } to { $to }
now-handover-overdue = Should have been accepted { $ago }
now-handover-waits = Offered { $ago }. To be accepted by { $due }, { $away }.
now-handover-draft = Begun { $ago }, not yet offered.

## The readiness check

now-findings =
    { $count ->
        [0] Readiness check
       *[other] Readiness check: { $count } to mend
    }
now-no-findings = The check of rosters, numbers, plans and handovers finds nothing missing.
now-finding-group = { $severity } ({ $count })
now-all-findings = Show all { $count }
now-fewer-findings = Show fewer

## Two edits of the same record

now-conflict = Two people changed this at the same time
now-conflict-choose = Compare and choose
