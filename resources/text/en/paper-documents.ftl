### Paper: documents that came later; what stands on every sheet is in paper.ftl.

## Glossary

paper-glossary = Glossary
paper-glossary-of = { $title }: { $area }
paper-glossary-intro = The word in bold is the one we use. Beside it stands what others say for the same thing. Last comes a list of words you may hear.
paper-glossary-mark = (!)
paper-glossary-differ = Words that differ stand first. (!) means that the word means something else with us: ask what is meant.
paper-glossary-others = Others say
paper-glossary-also = Also fine: { $words }
paper-glossary-avoid = Avoid: { $words }
paper-glossary-apart = Not the same as { $word }: { $definition }
paper-glossary-apart-word = Not the same as { $word }
paper-glossary-heard = Do you hear another word?
paper-glossary-heard-word = You hear
paper-glossary-none = There is no word in the vocabulary.
cli-about-print-glossary = The glossary, or a partner's words on one sheet to lie beside the telephone
cli-arg-print-glossary-partner = Only what that partner has words of its own for
cli-arg-print-glossary-area = Only concepts of one area
cli-arg-print-glossary-to = PDF to write to

## Consultation

paper-kind-consultation = Consultation on words, form
paper-consultation-to = Consultation of { $partner }
paper-consultation-until = Answer by { $day }
paper-consultation-how = Write who you are. Then tick for each concept whether you support the term and the definition. If you say something else, write your own word and a comment. Leave out what you have no opinion on.
paper-consultation-return = Hand in or send the paper to { $to }. Write nothing about individual people on it.
paper-consultation-concepts = The concepts ({ $count })
paper-consultation-number = The consultation's number
cli-about-print-consultation = A consultation on words, to be answered with a pen
cli-arg-print-consultation-to = PDF to write to

## One person's shifts

paper-kind-duty = One person's shifts
paper-duty = Shifts of { $name }
paper-duty-none = No shifts in these weeks.
paper-duty-week-free = No shift this week.
paper-duty-day = { $weekday } { $day } { $month }
paper-duty-when = When
paper-duty-what = What
paper-duty-from = You take over from
paper-duty-to = You hand over to
paper-duty-with = On call at the same time
paper-duty-asked = You have asked for a swap
paper-duty-nobody-before = Nobody before you
paper-duty-left = until { $when }
paper-duty-nobody-after = NOBODY takes over
paper-duty-ends = Nobody is needed right after
paper-duty-begins = from { $when }
paper-duty-gaps = Gaps in the roster
paper-duty-gaps-what = Here somebody who is needed is missing, in a role that you have
paper-duty-trouble = If something comes between
paper-duty-sick = If you can't come: first ring those under When somebody else is needed until someone has taken the shift. Then ring the one you take over from and whoever is responsible for the roster. You need not say why. Do not leave a shift you are on before somebody has taken over.
paper-duty-sick-alone = If you can't come: ring the one you take over from and whoever is responsible for the roster. Nobody else with the role has a number in the binder. You need not say why. Do not leave a shift you are on before somebody has taken over.
paper-duty-swap-alone = If you want to swap: ask whoever is responsible for the roster. The swap holds when it stands in the roster.
paper-duty-swap = If you want to swap: ask somebody below. The swap holds when it stands in the roster.
paper-duty-swap-approved = If you want to swap: ask somebody below. The swap holds only when it is approved and stands in the roster.
paper-duty-otherwise = When nobody is on call in { $roster }
paper-duty-keeper = Responsible for the roster
paper-duty-keeper-help = Name and number. Write by hand.
paper-duty-others = When somebody else is needed
paper-duty-others-more = { $count } more with the same role are under Contacts.
cli-about-print-duty = One person's shifts, with who takes over and numbers to ring
cli-arg-print-duty-person = Whose shifts
cli-arg-print-duty-from = A day in the first week; else today
cli-arg-print-duty-weeks = Number of weeks, at most 53; else four
cli-arg-print-duty-to = PDF to write to

## The readiness check

paper-at = { $title }, { $when }
paper-as-of = As of { $when }
paper-readiness = Readiness check
paper-readiness-how = Write who takes care of each thing and by when. Tick when it is done in the binder.
paper-readiness-what = What is missing, and what to do
paper-readiness-who = Who does it
cli-about-print-readiness = What the readiness check finds, to be ticked off
cli-arg-print-readiness-at = As of then; else now
cli-arg-print-readiness-to = PDF to write to

## Situation report

paper-situation = Situation report
paper-situation-from = From
paper-situation-event = Event
paper-situation-no-log = No log is open
paper-situation-author = Written by (name and role)
paper-situation-changes = What matters most now
paper-situation-changes-help = What has happened since the last report? Write what is confirmed and what is only likely.
paper-situation-happened = What has happened
paper-situation-earlier = { $count ->
        [one] One earlier entry stands in the log.
       *[other] { $count } earlier entries stand in the log.
    }
paper-situation-plans = Plans in use
paper-situation-plan = Plan
paper-situation-people = Staffing
paper-situation-until = until { $when }
paper-situation-held = { $who }, since { $when }
paper-situation-consequences = Consequences now and ahead
paper-situation-life = People's life and health
paper-situation-society = Society around us
paper-situation-property = Property and environment
paper-situation-own = Our own services
paper-situation-ahead = Ahead
paper-situation-measures = What we do and plan to do
paper-situation-needs = What we need help with
paper-situation-forecast = How it may develop
paper-situation-forecast-help = Best, likeliest and worst. For how long do staff, power, water and fuel last?
paper-situation-communication = Communication
paper-situation-communication-help = Who knows? Who must be told, and who tells them?
paper-situation-unknown = What we don't know, and decisions that are needed
paper-situation-unknown-help = Who finds out, and by when?
paper-situation-next = Next report (day and time)
paper-situation-receivers = Goes to
cli-about-print-situation = A situation report: what the binder knows, and room for the rest
cli-arg-print-situation-log = Only on the event of that log; else every log that is open
cli-arg-print-situation-at = As of then; else now
cli-arg-print-situation-to = PDF to write to

## Hours

paper-hours = Hours per person
paper-hours-how = Hours and minutes that passed, cut at the borders of the period. Nights, shifts and weekend days are counted on the day the shift begins. A dash means zero. Months and windows of four weeks in which nobody had duty, standby or a call-out are left out.
paper-hours-months = Month by month
cli-about-print-hours = Everybody's hours in a period: on-site duty, standby and call-outs
cli-arg-print-hours-from = The first day; else that of the year
cli-arg-print-hours-until = The last day; else today
cli-arg-print-hours-to = PDF to write to
cli-print-hours = From { $first } to { $last } is no period
cli-print-hours-do = Give a last day (--until) that is not before the first (--from). No file has been written.

## An activation

paper-activation-of = Activated { $when }
paper-activation-version = Version { $version }
paper-activation-goes-on = Goes on
paper-activation-leads = Leads now, since
paper-activation-until = { $duration }, until { $when }
paper-activation-decisions = Decisions
paper-activation-due = by { $when }
paper-activation-never = Not done
paper-activation-note = Note: { $note }
paper-activation-entered = Entered { $when }
paper-activation-log = Log: { $title }
cli-about-print-activation = An activation: what was decided and done, when and by whom, with the log
cli-arg-print-activation-activation = The plan's name when it was activated, or the beginning or end of the activation's id
cli-arg-print-activation-to = PDF to write to
