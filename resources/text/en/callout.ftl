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
callout-missing-role = Missing: { $count } { $role }
callout-missing-competence = Missing: { $count } with { $competence }
callout-coming = Coming { $time }: { $name }
callout-started = { $title }: { $count } to ring
callout-no-number = There is no number to { $names }
callout-log = Calls
callout-closed = Closed { $at }: { $note }
callout-open = going on, round { $round }
