part-rules = Working-time rules: the law, the municipal agreement, none

# Working time in words
working-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
working-weekends = { $count ->
    [one] { $count } weekend
   *[other] { $count } weekends
}
working-hours = { $hours } h
working-minutes = { $minutes } min
working-hours-minutes = { $hours } h { $minutes } min
working-least = at least { $limit }
working-most = at most { $limit }
working-exception = { $limit } (exception with a reason: { $exception })
working-measured-least = { $found }, at least { $limit } required
working-measured-most = { $found }, at most { $limit } allowed
working-breach = { $rule }: { $measured } ({ $when })
working-line-broken = RULE BROKEN WITHOUT A REASON: { $words }
working-line-excused = Rule broken: { $words }. Reason: { $reason }
working-line-warning = Warning: { $words }
working-unknown = Nobody has said which working-time rules apply. The shifts are not checked.
working-not-bound = Not bound by working-time rules. The shifts are not checked.
working-ordinary-unknown = Ordinary working hours are not filled in. Rest and averages may be worse than they look.
working-without-role = Has shifts as { $role } without having the role
working-whole = Whole period
working-month = Month
working-four-weeks = Four weeks
working-sheet = Hours
working-person = Person
working-employer = Employer
working-kind = Covers
working-from = From
working-to = To
working-on-site = On-site duty, hours
working-standby = Standby, hours
working-called-out = Called out, hours
working-ordinary = Ordinary, hours
working-shifts = Shifts
working-nights = Nights
working-weekend-days = Weekend days
working-owed = Rest to be given for call-outs
working-owed-left = { $name }: { $left } of rest left to give out of { $all }, after the call-out { $when }
working-owed-given = { $name }: all rest is given, after the call-out { $when }
working-owed-unknown = { $name }: nobody knows how much rest, as working-time rules are missing. Call-out { $when }
working-going-on = { $when }, going on
working-binds = Binds people employed by: { $employers }
working-binds-nobody = No employer is chosen
working-no-rules = No rules. Those who have this are not checked.
working-rule-strict = { $rule }: { $limit }. May only be broken with a reason.
working-rule-warns = { $rule }: { $limit }. Warns.
working-unverified = Not checked against its source. Check before you rely on it.
refusal-rule-broken-title = The shift breaks a rule: { $rule }
refusal-rule-broken-do = { $measured }. Nothing was changed. Choose somebody else or other times, or write why the shift is needed all the same.
refusal-call-out-times-title = The end comes before the beginning
refusal-call-out-times-do = Nothing was changed. Check the times of the call-out or the rest.

# The command line
cli-about-rules = Working-time rules: whom they bind and where they come from
cli-about-rules-list = List working-time rules
cli-about-rules-show = Show every rule with limit and source
cli-about-rules-bind = Let the rules bind the people of an employer
cli-about-roster-check = Check the shifts against the working-time rules
cli-about-roster-hours = Hours per person: the whole period, each month and each four weeks
cli-about-roster-callout = Call-outs during standby, and the rest they earn
cli-about-roster-callout-list = List call-outs and rest to be given
cli-about-roster-callout-add = Enter a call-out; without times it began now
cli-about-roster-callout-end = End the call-out that goes on
cli-about-roster-callout-rest = Enter rest that was given
cli-arg-whose = The person's name or id, or "all"
cli-arg-rules = The rules' name or id
cli-value-rules = RULES
cli-arg-xlsx = Write to a spreadsheet, .xlsx
cli-arg-csv = Write to a text file, .csv
cli-arg-roster-callout-add-from = When the call-out began; now if nothing is said
cli-arg-roster-callout-add-to = When it ended; goes on if nothing is said
cli-arg-roster-callout-end-at = When it ended; now if nothing is said
cli-arg-roster-callout-rest-from = When the rest began
cli-arg-roster-callout-rest-to = When the rest ended
cli-check-sum = People checked: { $people }. Rules broken without a reason: { $broken }. People without known rules: { $unknown }.
cli-hours-none = Nobody had on-site duty, standby or a call-out in the period.
cli-call-outs-none = No call-outs are entered.
cli-call-out-missing = There is no such call-out for { $name }
cli-rules-none = There are no working-time rules. Get them with: krisparm content install rules

# The window
rules-mark-broken = Breaks a rule
rules-mark-excused = Rule broken with a reason
rules-broken-count = { $count ->
    [one] 1 shift breaks a rule
   *[other] { $count } shifts break a rule
}
rules-hours-called-out = Called out
rules-hours-ordinary = Ordinary
rules-hours-weekend = Sat/Sun
rules-hours-export = Export hours
rules-shift-breaks = The shift breaks a working-time rule
rules-shift-warns = Think of this about the shift
rules-reason = Why is the shift needed all the same?
rules-reason-hint = Needed for a shift that breaks a rule. Everybody sees the reason.
rules-reason-missing = Write why, or choose somebody else or other times.
rules-tab = Rules
rules-nobody-checked = Nobody has a shift in these days, so nothing is checked.
rules-all-kept = { $count ->
    [one] The only one with a shift keeps the rules.
   *[other] All { $count } with a shift keep their rules.
}
rules-looked-at = { $count ->
    [one] 1 person has a shift in these days.
   *[other] { $count } people have a shift in these days.
}
rules-broken-title = Rules and shifts, { $period }
rules-unknown = Rules unknown: not checked
rules-not-bound = Not bound by rules: not checked
rules-ordinary-unknown = Ordinary hours missing
rules-role = Role
rules-warns = Warning
rules-because = Reason: { $reason }
rules-open-shift = Open the shift
rules-call-outs = Call-outs and rest
rules-call-outs-none = No call-outs are entered.
rules-call-outs-often = Call-outs in the last four weeks: { $names }
rules-call-out-new = I was called out
rules-call-out-keep = Enter the call-out
rules-call-out-who = Who was called out?
rules-call-out-goes-on = Still going on
rules-call-out-note-hint = What kind of work
rules-call-out-private = Never write who it was about.
rules-call-out-since = { $name }, since { $since }
rules-call-out-end = End it now
rules-going-on = Going on
rules-rest-owed = Rest left
rules-rest-all-given = All rest is given
rules-rest-give = Give rest
rules-rest-keep = Enter the rest
rules-rest-how = How rest is counted: what the call-outs took of the daily rest in each day from the day break. It is given with the next daily rest after the standby, earlier when there were many. Check against your agreement.
rules-sets = Rule sets
rules-sets-none = There are no rule sets in the binder. Get them under Settings, Included content.
rules-edit = Change
rules-copy = New version
rules-unverified = Not checked against its source
rules-valid-from = Valid from
rules-version = Version
rules-employers = Employers
rules-employers-hint = Spelled as with the people. Separate several with commas.
rules-copy-means = The new version takes over on the day it is valid from, and the old one ends the day before.
rules-edit-means = The change also applies to shifts already made. If the agreement changed on a certain day, make a new version instead.
rules-keep = Store the rules
rules-strict = May only be broken with a reason
rules-in-hours = hours
rules-in-minutes = minutes
rules-in-days = days
rules-in-weekends = weekends
rules-amount-wrong = Write a number, such as 11 or 8.5
finding-rules-broken-title = { $count ->
    [one] A working-time rule is broken by shifts ahead and nobody has said why
   *[other] { $count } working-time rules are broken by shifts ahead and nobody has said why
}
finding-rules-broken-do = Begin with { $name }. Open Duty, Rules: change the person or the time, or write the reason in the shift.
finding-rules-unknown-title = { $count ->
    [one] One person has shifts ahead and no known working-time rules
   *[other] { $count } people have shifts ahead and no known working-time rules
}
finding-rules-unknown-do = Nobody knows whether the shifts are legal. Begin with { $name }: choose rules for the person, or enter the employer under Duty, Rules.
finding-rest-owed-title = { $name } has not had the rest for a call-out
finding-rest-owed-do = { $left } is left. Give the rest and enter it under Duty, Rules.
finding-rest-unknown-do = How much can't be worked out without working-time rules. Choose rules under Duty, Rules.
