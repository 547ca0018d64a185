## The call list: calling people in with nothing but a telephone

op-start-calling = began to call people in
op-dial = dialled
op-end-call = wrote how the call went
op-take-back-call = took back how a call went
op-arrive = noted that somebody is in place
op-new-round = began a new round
op-close-calling = closed the call list
refusal-calling-closed-title = The call list is closed
refusal-calling-closed-do = Nothing was changed. Start a new list if more are needed.
refusal-nobody-wanted-do = Nothing was started. Say how many are needed, at least one.
refusal-nothing-said-title = There is no outcome to take back
refusal-nothing-said-do = Nothing was changed. Only what you have written yourself on this computer can be taken back from here.
refusal-call-built-on-title = { $by } has written about the same person after you
refusal-call-built-on-do = Nothing was changed. Write a new outcome for the person instead.
refusal-not-coming-title = The person has not said that they are coming
refusal-not-coming-do = Nothing was changed. First write that the person is coming.
refusal-being-called-title = { $by } is calling right now
refusal-being-called-do = Nothing was changed. Take the next on the list, or write how the call went if you know.
field-call-list-activation = Activation
item-rounds = Round { $number }
field-call-list-rounds = Rounds
field-call-list-rounds-number = Round
field-call-list-calls-number = Number rung
field-call-list-calls-device = Written on
value-device = a computer with the binder
cli-about-callout = Call people in: who is next, who comes, what is missing
cli-about-callout-start = Start a call list
cli-about-callout-list = Show the call lists
cli-about-callout-show = Show what is missing, who comes and the log
cli-about-callout-next = Who is to be rung now
cli-about-callout-outcome = Write how a call went
cli-about-callout-round = Begin a new round with those who did not answer
cli-about-callout-close = Close the list
cli-arg-want = Role and number, such as Krisstödjare=4; may be given several times
cli-arg-order = Order: duty, competence, travel or response
cli-arg-list = The call list’s name or id; the only open one if left out
cli-arg-outcome = coming, no-answer, busy or cannot
cli-arg-bottom = Begin at the bottom, when two call without seeing each other’s calls
cli-value-want = ROLE=NUMBER
cli-value-order = ORDER
cli-value-list = LIST
cli-value-outcome = OUTCOME
callout-none = No call list is open
callout-none-do = Start one: krisparm callout start TITLE --want ROLE=NUMBER
callout-several = Several call lists are open
callout-no-want = Say who is needed
callout-no-want-do = For example --want Krisstödjare=4 --competence children=2.
callout-met = Everybody who is needed is coming.
callout-nobody-left = Nobody is left to ring in this round. Begin a new round, or ring somebody outside the list.
callout-next = Ring now: { $name }
callout-missing = Missing: { $count } { $what }
callout-coming = Coming { $time }: { $name }
callout-started = { $title }: { $count } to ring
callout-log = Calls
callout-closed = Closed { $at }: { $note }
callout-open = going on, round { $round }

## The call list in the window

op-hang-up = stopped ringing without an outcome
nav-callout = Call-out
callout-role-with = { $role } with { $competence }
callout-with = with { $competence }
callout-anybody = anybody
callout-away = Away until { $day }, included
callout-expired = The certificate for { $competence } expired { $day }
callout-without-number = There is no number
callout-coming-elsewhere = Is coming already on “{ $title }”
callout-ringing-elsewhere = Is being called now on “{ $title }”
callout-why-on-call = Is on call now
callout-why-duty = Is next on call { $when }
callout-why-competences = Can do { $names }
callout-why-minutes = Is { $minutes } away
callout-why-alphabet = Is next in the alphabet
callout-summary = { $calls ->
    [one] 1 call
   *[other] { $calls } calls
} in { $took }: { $coming } coming ({ $arrived } in place), { $unreached } not reached, { $cannot } can’t come
callout-paper-made = As of { $made }. More may have happened since.
callout-paper-wanted = Needed: { $count } { $what }
callout-paper-who = Name and abilities
callout-paper-numbers = Numbers
callout-paper-comes = Comes in
callout-paper-minutes = { $box } ____ min
callout-paper-no-answer = No answer
callout-paper-busy = Busy
callout-paper-cannot = Can’t
callout-paper-rung = Time, caller
callout-left-out = { $count ->
    [one] 1 is not called
   *[other] { $count } are not called
}
callout-number-failed = did not work last time
callout-log-at = Time
callout-log-caller = Caller
callout-log-person = Person
callout-log-number = Number
callout-log-outcome = Outcome
callout-log-minutes = Minutes
callout-log-round = Round
callout-print = List as a document
callout-export-log = Save the log
callout-new = New call-out
callout-new-key = New call-out (N)
callout-empty-title = Nobody is called in
callout-empty-text = Here people are called in, one at a time, until those who are needed are coming. All it takes is a telephone.
callout-goes-on = Going on
callout-is-closed = Closed
callout-began = Started { $at } by { $by }
callout-open-list = Open { $title }
callout-all = All call-outs
callout-of = { $coming } of { $wanted } { $what }
callout-state = Round { $round } · { $left ->
    [one] 1 left to call
   *[other] { $left } left to call
} · started { $gone } ago
callout-who-comes = Coming ({ $count })
callout-nobody-comes = Nobody yet.
callout-arrived-at = In place { $at }
callout-late = Should have been here { $at }
callout-expected = Here about { $at }
callout-expected-unknown = Did not say when
callout-arrived = In place
callout-arrived-of = { $name } is in place
callout-regret-of = { $name } is not coming
callout-nth-number = number { $nth } of { $count }
callout-regret = Not coming
callout-regretted-note = first said that they would come
callout-log-empty = No calls yet.
callout-logged = { $name }: { $said }
callout-now-why = Call now · { $why }
callout-way = Is { $minutes } away: here { $at } if they leave now
callout-way-unknown = The travel time is not known. Ask.
callout-number-of = { $label } ({ $nth } of { $count })
callout-copy = Copy the number of { $name }
callout-other-number = Next number
callout-key-back = Backspace
callout-take-back = Take back the last
callout-pause = Pause
callout-comes = Is coming
callout-no-answer = No answer
callout-busy = Busy
callout-cannot = Can’t come
callout-minutes = In how many minutes will { $name } be here?
callout-minutes-hint = Empty if they don’t know.
callout-minutes-wrong = Write minutes in digits, at most 1440.
callout-minutes-keep = Keep, next
callout-earlier = Called { $at }: { $said } ({ $by })
callout-met-do = Nobody more needs to be called. Tick off each one who is in place, and close the list when you are done.
callout-waits = Nobody is being called
callout-begin = Call the next
callout-begin-words = Next on the list: { $name }
callout-from-bottom = Begin at the bottom
callout-from-top = Begin at the top
callout-new-round = New round
callout-all-reached = Everybody on the list has answered. Start a new call-out with more people, or call somebody outside the list.
callout-round-words = { $count ->
    [one] 1 has not answered yet. A new round calls that person again.
   *[other] { $count } have not answered yet. A new round calls them again.
}
callout-nobody-left-title = Nobody is left in this round
callout-closed-by = { $at } by { $by }: { $note }
callout-close = Close
callout-close-title = Close the call-out
callout-close-reason = Why is it closed?
callout-close-needed = Write why, so that others understand.
callout-close-words = Nobody more is called from the list then. The log stays.
callout-close-met = All who are needed are coming
callout-about = What is it about?
callout-about-needed = Write what it is about.
callout-default-title = Call-out { $when }
callout-for = Belongs to
callout-for-nothing = No incident or activation
callout-needed = Who is needed?
callout-count = Number
callout-count-wrong = Enter 1–500
callout-role = Role
callout-any-role = Any role
callout-competence = Competence
callout-any-competence = Any
callout-line-add = More who are needed
callout-line-remove = Remove row { $number }
callout-who = Who is called?
callout-order = In what order?
callout-everybody = Everybody in the binder
callout-of-roster = Those on the roster { $name }
callout-of-role = All who are { $name }
callout-of-board = All at { $name }
callout-start-key = Start calling (Enter)
callout-found = { $count ->
    [one] 1 person can be called.
   *[other] { $count } people can be called.
}
callout-found-nobody = Nobody to call. Choose others, or remove a demand.
callout-found-few = { $count } are needed. All must say yes.
callout-found-first = First: { $names }

## The call list on the command line: whose people, paper and log

cli-about-callout-arrived = Somebody who was coming is in place
cli-about-callout-back = Take back your last outcome
cli-about-callout-print = Write the list to a file to print and call by
cli-about-callout-log = Write the log to a file
cli-arg-callout-start-roster = Only those with shifts on the roster
cli-arg-callout-start-role = Only those who have the role
cli-arg-callout-start-board = Only the board’s own people
cli-arg-callout-start-activation = The plan in use that the list belongs to
cli-arg-callout-start-incident = The incident that the list belongs to
cli-arg-callout-outcome-number = The number that was called
cli-arg-callout-print-document = File to write to, ending in .docx, .odt or .md
cli-arg-callout-log-to = File to write to, ending in .csv or .xlsx
cli-value-incident = INCIDENT
callout-print-ending = { $file } has no ending the list can be written as
callout-print-ending-do = Let the name end in .docx, .odt or .md.

## The state now

now-calling =
    { $count ->
        [0] Calling in
       *[other] Calling in ({ $count } going on)
    }
now-calling-last = Something last happened { $away }
