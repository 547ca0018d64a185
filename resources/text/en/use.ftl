### When a plan is used: order, escalation, sums, handing over, return to normal, evaluation, actions and proposals.

## How the order came

use-ask-order = Who decided it, and how did the word come?
use-authority-offered = Choose with one press
use-authority = { $who }: { $what }
use-authority-source = { $who }: { $what } ({ $source })
use-channel = The word came by
use-channel-phone = Telephone
use-channel-radio = Radio or Rakel
use-channel-person = In person
use-channel-meeting = Teams or meeting
use-channel-self = Own decision
use-channel-other = Another way

## Which text is followed

use-ask-version = Which text will you work by?
use-version-changed = Version { $version } is valid; the plan has been changed since
use-version-valid = Version { $version }, the adopted one
use-version-valid-text = This is decided. Choose it if you are unsure.
use-version-draft = The changed draft
use-version-draft-text = The changes are not decided. Choose it only if you know that they are right.
use-version-missing = The adopted text was not kept. You will work by the plan as it is now.
use-follows-version = You will work by version { $version }.
use-follows-draft = A draft, not adopted
use-follows-draft-text = The plan is not approved as it is now. It can be used all the same.
use-followed = Works by
use-followed-draft = Draft, not adopted

## Escalation

use-escalations = Escalation
use-escalation-due = Time to escalate: { $to }
use-escalation-since = The limit was reached { $when } ({ $ago })
use-escalation-now = Due since { $when }
use-escalation-at = { $when }, { $away }
use-escalation-after = After { $duration }
use-escalation-to = { $to }: { $text }
use-told = Escalated
use-told-title = Escalated
use-told-label = Whom did you talk to, and what was the answer?
use-told-hint = A name and the answer are enough. May be left empty in a hurry.
use-not-needed = Not needed
use-not-needed-title = Not needed
use-not-needed-label = Why is it not needed?
use-not-needed-hint = For example: the power is back in ten minutes, says the grid company.
use-reopen = Open again
use-words-missing = Write a few words, so that whoever reads it later understands.

## Sums

use-sums = Sums
use-sums-hint = Write your figures. They count for this activation only, the plan is not changed. A range is written 3–5.
use-sums-plan = The figures are filled in when the plan is activated.
use-sum-factor = { $name } { $figure }
use-factor-label = { $name } ({ $unit })
use-sum-result = = { $amount } { $unit }
use-sum-missing = Fill in: { $names }.
use-sum-no-factors = Nothing to count with yet.
use-sum-source = Source: { $source }
use-figure-wrong = Write a number, for example 40 or 3–5.

## To lead and to hand over

use-leads = Leads now
use-leads-disputed = Two lead at once: { $names }
use-leads-disputed-do = Both have accepted, each by themselves. Call both and agree, then make a new handover.
use-leads-nobody = Nobody leads
use-leads-nobody-do = Decide who leads now and enter it.
use-and = { " " }and{ " " }
use-leading-name = Leading: { $title }
use-leading-underway = On its way to { $name }
use-leading-open = Open the handover
use-hand-on = Hand over
use-hand-on-title = Hand over the leadership
use-hand-on-name = Who takes over?
use-hand-on-missing = Write the name of whoever takes over.
use-hand-on-routine = By which routine
use-hand-on-text = You lead until the other has accepted. On the next page you describe the situation.
use-hand-on-confirm = Begin to hand over
use-hand-on-no-routine = The binder has no routines for handing over
use-hand-on-no-routine-do = Add them from Settings. Hand over by word of mouth meanwhile, and write it in the log.

## Return to normal

use-returns = Return to normal
use-returns-none = The plan says nothing about what is to be put back. Add what was written on paper or moved.
use-returns-all = Everything is put back
use-returns-left = Still to put back: { $count }
use-return-done-of = Done: { $what }
use-return-not-kept = Not to be kept
use-return-not-kept-of = Not to be kept: { $what }
use-return-reopen-of = Open again: { $what }
use-return-reason = Why is it not to be kept?
use-return-reason-hint = For example: the system has the same note already.
use-return-add = More to put back
use-return-what = What is to be put back?
use-return-place = Where
use-return-role = Who does it
use-return-about = { $place } · { $role }
use-return-empty = Return without text
use-end-returns = What is to be put back?
use-end-returns-text = Tick off what is done. The rest can wait until tomorrow: it stays in the list until it is done.

## The log

use-log-escalated = Escalated to { $to }. { $note }
use-log-not-escalated = Did not need to be escalated to { $to }. Reason: { $note }
use-log-returned = Put back: { $what }
use-log-not-kept = Not kept: { $what } Reason: { $note }

## Evaluation

use-evaluation = Evaluate
use-evaluation-text = Write what worked and what did not. Then make an action of what somebody shall do, and a proposal of what the plan shall say instead.
use-evaluated = Closed { $when }, { $name }
use-evaluated-title = Close the evaluation
use-evaluated-label = Summary
use-evaluated-hint = May be left empty. Lessons, actions and proposals stay.
use-evaluated-confirm = Close the evaluation
use-lesson-worked = This worked
use-lesson-worked-label = What worked?
use-lesson-failed = This did not work
use-lesson-failed-label = What did not work?
use-lesson-hint = One thing at a time. No names of those it concerned.
use-worked = Worked
use-failed = Did not work
use-make-action = Make an action
use-make-action-of = Make an action of: { $lesson }
use-propose = Propose a change
use-propose-of = Propose a change because of: { $lesson }
use-offer-centre = Offer the centre
use-offer-centre-of = Offer the centre a change because of: { $lesson }

## Actions

use-actions = Actions
use-actions-left =
    { $count ->
        [0] Actions
       *[other] Actions ({ $count })
    }
use-actions-filter = Which actions are shown
use-actions-open = To do
use-actions-done = Done
use-actions-all = All
use-actions-none-title = No actions here
use-actions-none-text = When a plan has been used: open the activation, evaluate it and make actions of the lessons.
use-action-new = New action
use-action-edit = Change action
use-action-what = What shall be done?
use-action-owner = Who does it
use-action-due = Due
use-action-due-wrong = Write a date, for example 2027-01-31.
use-action-due-on = Due { $date }
use-action-overdue = Was due { $date }
use-action-no-owner = Nobody responsible
use-action-no-date = No date
use-action-finding = Lesson: { $finding }
use-action-from = From { $title }, { $when }
use-action-done = Done
use-action-done-title = The action is done
use-action-done-label = What was done?
use-action-done-hint = May be left empty.
use-action-history = History: { $title }

## Proposed changes

use-proposals = Proposed changes
use-proposals-waiting =
    { $count ->
        [0] Proposed changes
        [one] { $count } proposed change waits
       *[other] { $count } proposed changes wait
    }
use-proposals-none = All proposals are answered.
use-proposal-from = { $name }, { $unit }, { $date }
use-proposal-to = { $title }: { $part }
use-proposal-why = Because: { $reason }
use-proposal-outdated = The part has changed since the proposal was written
use-proposal-outdated-text = This is what it says now. Take the proposal only if it shall replace that.
use-proposal-part-gone = The plan no longer has the part.
use-take = Take in
use-take-anyway = Take in anyway
use-decline = Decline
use-decline-title = Decline the proposal
use-decline-label = Why is it declined?
use-decline-hint = Whoever proposed it sees the answer.
use-new-section = New section
use-step-part = Step { $bracket }: { $step }
use-propose-title = Propose a change: { $title }
use-offer-title = Offer the centre a change: { $title }
use-propose-part = What is it about?
use-propose-words = What it shall say
use-propose-words-hint = This is what it says now. Change the text itself.
use-propose-new-hint = The first line becomes the heading.
use-propose-same = The text is the same as now. Change what shall be different.
use-propose-shown = How the change is shown
use-propose-confirm = Hand in the proposal

## To change in the plan

use-part = In use ({ $count })
use-edit-escalations-text = Who shall know, and after how long. While the plan is active the program watches the clock.
use-add-escalation = New escalation
use-edit-after = After
use-edit-to = Who is told
use-edit-escalation-text = What it is about
use-edit-sums-text = Figures multiplied with each other. Leave empty what varies, for example the number of people.
use-add-sum = New sum
use-sum-empty = Sum without a name
use-edit-sum-title = What is worked out
use-edit-sum-unit = Unit
use-edit-sum-unit-hint = What the result counts, for example litres.
use-edit-sum-source-hint = Where the figures come from. Say so if they are your own proposal.
use-factor = Figure { $number }
use-add-factor = One more figure
use-edit-factor-name = Figure { $number }
use-edit-factor-figure = Value
use-edit-factor-empty = empty
use-edit-factor-unit = Unit
use-edit-returns-text = What is to be written in, handed back or put in order when it is over.
use-add-return = More to put back

## From a plan in use to the log

use-log = To the log (L)
use-log-open = Open a log (L)
use-log-asked = Open a log for { $title }?
use-log-asked-text = The log says what happened, what was decided and by whom. The plan's steps and deviations stand in the same timeline.
use-log-asked-stays = The log can be closed but not removed, and what stands in it is not changed, only corrected beside.
