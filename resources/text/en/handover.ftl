### Handover: who holds each responsibility, and how it passes to the next.

handover-title = Handover
handover-start = New handover
handover-found = New responsibility
handover-list = Responsibilities and handovers
handover-batons = Responsibilities now
handover-open = Handovers under way
handover-closed = Closed handovers
handover-question = Who was responsible at …?
handover-no-open = No handovers under way

## Responsibilities

handover-empty-title = This is where it says who is responsible
handover-empty-text = A responsibility is carried by exactly one person at a time, for example leading crisis support while on call. Enter the responsibility and who holds it now. Then it is handed over from person to person, and it can always be seen who held it.
handover-since = since { $when }
handover-held-by-nobody = Nobody is responsible
handover-disputed = Two have taken over separately
handover-disputed-text = Two computers accepted the same responsibility without knowing of each other. Call each other and decide who holds it. Both stay here until then.
handover-pass-on = Hand over
handover-show = More about: { $name }
handover-call = Call { $name }
handover-copy-number = Copy the number of { $name }
handover-no-number = No number given
handover-in-progress = A handover is under way: { $stage }
handover-show-handover = Show the handover
handover-holders = Everybody who has held it
handover-first-holder = Held it from the start
handover-by-handover = Show the handover to { $name }

## Who was responsible?

handover-ask-text = Enter a day and a time; the answer is given for each responsibility.
handover-ask-date = Day
handover-ask-time = Time
handover-ask-at = Responsible { $when }
handover-ask-nobody = Nobody was responsible then
handover-ask-disputed = Two had taken over separately: { $names }
handover-ask-future = That time has not come yet
handover-ask-holder = { $name }, { $role }

## New responsibility

handover-found-title = New responsibility
handover-found-text = Enter what one is responsible for and who holds it now. The name can't be changed later, so use the words everybody uses.
handover-found-name = What is one responsible for?
handover-found-name-hint = For example: Leading crisis support while on call
handover-found-holder = Who is responsible now?
handover-found-me = I am
handover-found-done = Add the responsibility
handover-name-needed = Enter what one is responsible for
handover-holder-needed = Enter who is responsible

## A person

handover-person-name = Name
handover-person-role = Role
handover-person-phone = Phone to call back on
handover-on-call-now = On call now
handover-contacts = In the contacts
handover-pick = Choose { $name }
handover-nobody-on-call = Nobody is on call now. Enter name, role and phone.

## Begin

handover-start-title = New handover
handover-start-baton = Which responsibility is handed over?
handover-start-routine = Which routine fits?
handover-start-receiver = Who takes over?
handover-start-receiver-hint = You can fill in the receiver later, but before you offer.
handover-start-done = Start filling in
handover-start-from = { $name } is responsible now and hands over
handover-start-from-later = { $name } is responsible from { $when } and hands over
handover-start-no-routine = There are no routines in the binder
handover-start-no-routine-text = A routine says which questions the handover answers. Fetch the routines that come with the program in the settings.
handover-start-open-settings = Open settings
handover-baton-needed = Choose a responsibility
handover-routine-needed = Choose a routine
handover-cannot-start-open = A handover of this responsibility is already under way.

## Fill in

handover-counts-not-names = Counts, not names
handover-counts-not-names-text = Write how many, not who. No names, personal identity numbers or home addresses of those affected.
handover-count-expected = Enter a number in digits
handover-list-hint = One line for each thing.
handover-required-mark = { $title } *
handover-required-note = * must be filled in before you offer
handover-receiver = Receiver
handover-saved = saved { $time }
handover-offer = Offer the handover
handover-offer-text = Once offered it can't be changed. { $name } stays responsible until the receiver has accepted.
handover-missing = This is missing before you can offer
handover-go-to = Go to: { $title }
handover-discard = Discard the draft

## Read

handover-from-to = { $from } → { $to }
handover-nobody-yet = no receiver yet
handover-waiting = Waiting for { $name }
handover-waiting-text = Offered { $when }. { $name } stays responsible until somebody has accepted.
handover-waiting-read-back = { $name } has read back but not accepted
handover-due = Should be accepted { $when }
handover-overdue = overdue { $duration }
handover-overdue-text = Call the receiver. { $name } is still responsible.
handover-receive = Take over the responsibility
handover-withdraw = Withdraw
handover-accepted = { $name } took over { $when }
handover-accepted-text = { $baton }: from { $from } to { $to }. The receipt stays in the history.
handover-returned = { $name } returned it { $when }
handover-withdrawn = { $name } withdrew it { $when }
handover-kept = { $name } stayed responsible. Reason: { $reason }
handover-what-was-handed-over = What was handed over
handover-what-is-offered = What is handed over
handover-read-back = The receiver's own words
handover-not-filled = Not filled in: { $titles }
handover-giver = Gives
handover-taker = Receives
handover-created = Begun { $when }
handover-gone = The handover is gone
handover-gone-text = It has been deleted.
handover-conflict = Two people have written differently here
handover-conflict-text = Choose what shall hold.
handover-conflict-show = Compare

## Accepting, one question at a time

handover-step = Step { $number } of 3
handover-night-read = Read everything
handover-night-read-text = { $name } wants to hand over: { $baton }
handover-night-read-done = I have read everything
handover-night-tell = What have you taken over?
handover-night-tell-text = Say it in your own words to the one who hands over: the situation, what is left to do, what may happen. Write the most important here.
handover-night-tell-field = In your own words
handover-night-tell-needed = Write in your own words what you have understood
handover-night-tell-done = This is how I understand it
handover-night-take = Do you take over?
handover-night-you = You are
handover-night-now = The responsibility passes to you now { $time }
handover-night-take-done = Yes, I take over now
handover-night-return = No, return it
handover-night-leave = Continue later

## Reason

handover-return-title = Why do you return it?
handover-return-done = Return
handover-return-text = { $name } stays responsible. Write why, so that it can be put right.
handover-withdraw-title = Why do you withdraw it?
handover-withdraw-text = { $name } stays responsible. Write why.
handover-reason = Reason
handover-reason-needed = Write a reason

## The calendar


## The register: new kinds, fields and what was done

kind-task = Task
kinds-task = Tasks
answer-kind-tasks = Tasks
task-done = Done
task-dropped = Dropped
section-severity = How serious
section-situation = The situation
section-background = Background
section-done = Done
section-tasks = Left to do
section-if-then = If … then …
section-agreements = Agreed and promised
section-said = What may be said
section-withheld = Not handed over
section-next-contact = Next contact
op-moves-at = said when the responsibility moves
op-confirm-handover = confirmed the read-back
op-receive-handover = took in a handover from another computer
op-take-answer = took in the receiver’s answer
op-settle-baton = settled who is responsible
op-add-task = added a task
op-assign-task = gave a task to somebody
op-close-task = closed a task
field-section = Heading
field-moves-at = Responsibility moves
field-tasks = Tasks
field-code = Check code
field-answer-code = Answer code
field-received = From another computer
field-confirmed-at = Confirmed
field-gives-back = Gives back
field-baton-passes-also = Also follows
field-baton-passes-settled = Settled
field-mark = Common mark
field-clock = The computer’s clock showed
field-handover-follows = Follows
field-what = What
field-owner = Who does it
field-due = No later than
field-task-origin = Came up in
field-task-made-at = Added
field-task-made-by = Added by
field-task-ended = Closed
field-how = How
field-task = Task

## Refused

refusal-not-confirmed-title = The giver has not confirmed
refusal-not-confirmed-do = The responsibility stays with the giver. Let the giver hear the read-back and confirm it, then accept.
refusal-not-disputed-title = There is nothing to settle
refusal-not-disputed-do = Nothing was changed. Only one has the responsibility. To pass it on, make a handover.
refusal-offer-outdated-title = The responsibility has moved since it was offered
refusal-offer-outdated-do = Nothing was changed. Withdraw the handover and make a new one from whoever is responsible now.
refusal-not-as-offered-title = The content is not what was offered
refusal-not-as-offered-do = The responsibility stays with the giver. Somebody changed it on another computer. Withdraw it and offer it again.
refusal-code-slip-title = The code is mistyped
refusal-code-slip-length = Nothing was changed. The code has { $should } signs, here are { $is }. Ask for it to be read out again.
refusal-code-slip-sign = Nothing was changed. The sign { $sign } is in no code. Ask for it to be read out again.
refusal-code-slip-check = Nothing was changed. One sign is wrong, or two have changed places. Ask for the code to be read out again.
refusal-code-mismatch-title = The code is not for this handover
refusal-code-mismatch-do = Nothing is handed over. Compare on the telephone: which responsibility, who gives, who receives, and whether you agreed on a time. Correct it and try again.
refusal-answer-mismatch-title = The answer code belongs to another handover
refusal-answer-mismatch-do = Nothing is handed over. Check that the receiver typed the code shown here, and ask for the answer code again.
refusal-received-already-title = The handover is here already
refusal-received-already-do = Nothing was changed. Open it in the list and go on there.
refusal-task-closed-title = The task is closed already
refusal-task-closed-do = Nothing was changed. If it is needed again, add a new one.

## Code by telephone

handover-spelling = Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Lima Mike November Papa Quebec Romeo Sierra Tango Uniform Victor Xray Yankee Zulu
handover-copy-code = Copy the code
handover-night-answer = Read the answer code out to { $name }. Go on when { $name } has typed it in.
handover-night-hear = Read this out to { $name }, who says whether it is right:
handover-night-not-yet = Not handed over yet
handover-night-confirmed-by-phone = The code was right. I take over now
handover-night-confirm = { $name } says: that is so

## The command line

cli-about-handover-confirm = The giver confirms the read-back
cli-about-handover-moves = Say when the responsibility moves; without a time when it is accepted
cli-about-handover-back = Start giving back what was accepted
cli-about-handover-code = Show the code to read out, or type in the receiver’s answer code
cli-about-handover-phone = Receive by a code read out over the telephone
cli-about-handover-send = Write the offer or the answer to a file
cli-about-handover-open = Take in an offer or an answer from a file
cli-about-handover-task = Tasks of a responsibility
cli-about-handover-task-list = List open tasks
cli-about-handover-task-add = Add a task
cli-about-handover-task-assign = Give a task to somebody
cli-about-handover-task-done = Close a task that is done
cli-about-handover-task-drop = Drop a task, with a reason
cli-about-baton-settle = Settle who holds a responsibility that two claim
cli-arg-handover-moves-at = Time; left out when it is accepted
cli-arg-handover-code-answer = The answer code that the receiver read out
cli-arg-handover-code-words = What the receiver said in own words
cli-arg-handover-phone-code = The code that was read out
cli-arg-handover-phone-to = Who receives
cli-arg-handover-phone-routine = Routine to write down in what is heard
cli-arg-handover-phone-moves = The time you agreed on, if any
cli-arg-parcel = The file; with open also the handover as a PDF of Krispärm
cli-arg-open-task = The task’s text or id
cli-arg-handover-task-add-what = What is to be done
cli-arg-handover-task-add-owner = Who does it
cli-arg-handover-task-assign-owner = Who does it
cli-arg-handover-task-add-due = No later than
cli-arg-baton-list-at = Instant, for example "2026-12-24 23:00"
cli-arg-incident = The incident that the responsibility is about
cli-value-open-task = TASK
cli-value-code = CODE

handover-moves-at = The responsibility moves { $when }
handover-code-is = Check code: { $code }
handover-answer-is = Answer code: { $code }
handover-confirmed = The giver has confirmed the read-back
handover-not-handed-over = Not handed over
handover-tasks = Left to do
handover-task-due = no later than { $when }
handover-task-overdue = overdue since { $when }
handover-task-none = No open tasks
handover-settled-by = { $holder } (settled by { $name }: { $reason })
handover-stretch-disputed = DISPUTED: { $names }
handover-file-damaged = The file is not a whole handover
handover-file-damaged-do = Nothing was changed. Ask for the file again, or hand over by the code over the telephone.
handover-file-other = The file belongs to the binder { $name }
handover-file-other-do = Nothing was changed. Open that binder and take the file in there.

## The window: telephone, dispute, tasks

handover-phone-title = Receive by telephone
handover-phone-text = The giver reads out a code. Type it in here, read back in your own words, and read out the answer code.
handover-phone-baton = Which responsibility?
handover-phone-me = Who receives?
handover-phone-code = Check code
handover-phone-code-hint = Twelve signs in three groups.
handover-phone-code-needed = Type the code that is read out
handover-phone-moves = Time, if you agreed on one
handover-phone-done = The code is typed in
handover-call-title = Hand over by telephone
handover-call-text = Call { $name } and read out the code. Listen to the read-back. Type in the answer code if it is right.
handover-call-answer = Answer code
handover-call-words = What the receiver said in own words
handover-call-done = It is right, the responsibility moves
handover-settle-title = Settle who has the responsibility
handover-settle-text = Call the others first. What you decide counts from now; the time before stays disputed.
handover-settle-holder = { $name } has the responsibility
handover-settle-reason = Why, and whom you have talked to
handover-settle-done = So it is decided
handover-settled = Settled by { $name }: { $reason }
handover-stretch = { $from } to { $to }
handover-clock-was = The computer’s clock showed { $when }, before the previous handover
handover-task-what = What is to be done?
handover-task-owner = Who does it?
handover-task-by = No later than
handover-task-add = Add the task
handover-task-give = Give to somebody
handover-task-drop = Drop
handover-now-tasks = Left to do: { $open }, overdue: { $overdue }

cli-about-handover-routine = Change the questions of a routine
cli-about-handover-routine-show = Show the questions of a routine
cli-about-handover-routine-add = Add a question
cli-about-handover-routine-set = Change a question
cli-about-handover-routine-move = Move a question; without --after first
cli-about-handover-routine-remove = Remove a question
cli-about-handover-routine-overdue = Say after how many minutes an offer is overdue
cli-arg-handover-routine-add-title = The question
cli-arg-handover-routine-add-kind = What one answers with: text, count, list, choice or tasks
cli-arg-handover-routine-set-title = The question as it shall read
cli-arg-handover-routine-move-after = The question it shall stand after
cli-arg-handover-routine-overdue-minutes = Minutes
cli-arg-section = The heading the question stands under
cli-arg-required = Whether it must be filled in (yes or no)
cli-arg-warn = Whether to warn of personal data (yes or no)
cli-arg-hint = Help text
cli-arg-handover-routine-add-choice = An answer to choose; can be given several times
cli-arg-handover-routine-set-choice = An answer to choose; can be given several times
cli-value-section = HEADING
cli-value-field-kind = KIND
handover-routine-overdue = Overdue after { $minutes } min

handover-send = Save as a file
handover-take-file = Open a file from the other computer
handover-file-name = handover

handover-night-listen = Listen
handover-night-listen-text = { $name } tells you on the telephone and hands over: { $baton }. Write down what matters most in the next step.
handover-night-listen-done = I have heard it all

## When responsibility passes

handover-moves-title = When does the responsibility pass?
handover-moves-text = Leave it empty if the responsibility passes when the receiver accepts. If you have agreed on a time, for example a change of shift, enter it. Until then you are still responsible, and it never passes before the receiver has accepted.
handover-moves-day = Day
handover-moves-day-hint = No day: the next time the clock shows this.
handover-moves-time = Time
handover-moves-on-acceptance = The responsibility passes when the receiver accepts.
handover-moves-clear = Remove the time
handover-moves-wrong-day = The day can't be read. Write for example 24/12.
handover-moves-wrong-time = The time can't be read. Write for example 23:40.
handover-moves-time-missing = Enter the time as well, or remove the day.
handover-moves-passed = That time has been. Enter one that is to come, or remove it.
handover-moves-late = The responsibility should have passed { $when }. It stays with the giver until the receiver has accepted.
handover-moves-to-you = The responsibility passes to you { $when }
handover-night-take-later = Yes, I take over then
handover-accepted-ahead = { $name } takes over { $when }
handover-accepted-ahead-text = Accepted { $closed }. Until then { $from } is responsible.
handover-accepted-before = Accepted { $closed }.
handover-call-moves = Also say when the responsibility passes: { $when }. The receiver enters the same time.

## The routines in the window

routine-title = Handover routines
routine-text = A routine says which questions a handover answers. Change the questions so that they suit you. A handover already begun keeps the questions it was begun with.
routine-none = No routine is in use. Make one of your own, or fetch those that come with the program in Settings.
routine-new = New blank routine
routine-new-title = New routine
routine-copy = Make a copy
routine-copy-title = { $title }, copy
routine-open = Open the routine { $title }
routine-questions-count = { $count ->
    [one] one question
   *[other] { $count } questions
}
routine-retired-ones = Retired
routine-is-retired = The routine is retired
routine-retired-text = No handover can be begun by a retired routine. What was handed over by it stays.
routine-retire = Retire
routine-revive = Use again
routine-print = Print an empty form
routine-kept = { $count ->
    [0] Changes apply to the next handover that is begun by the routine.
    [one] One handover under way follows the routine and keeps the questions it was begun with. Changes apply to the next.
   *[other] { $count } handovers under way follow the routine and keep the questions they were begun with. Changes apply to the next.
}
routine-waits = Not saved yet: put right what is marked below
routine-name = Name of the routine
routine-name-needed = Enter a name
routine-when = Used when
routine-from = Handed over by, role
routine-to = Received by, role
routine-responsibility = Responsibility that passes
routine-overdue = Overdue after minutes
routine-overdue-hint = So long after the offer it is shown as overdue if nobody has accepted.
routine-overdue-wrong = Enter whole minutes, 1 to { $longest }
routine-unverified = The routine is not tried in practice
routine-questions = Questions
routine-questions-text = The questions are filled in from top to bottom. The reader sees them under the headings. * must be filled in.
routine-no-questions = The routine asks nothing yet. Add the first question.
routine-question-add = Add a question
routine-question-new = New question
routine-question = Question { $number }
routine-question-needed = Enter the question
routine-help = Help text
routine-help-hint = Stands below the question while it is filled in.
routine-kind = Answered with
routine-section = Heading
routine-no-section = (no heading)
routine-choices = Answers to choose from
routine-choices-needed = Enter the answers to choose from, one on each line
routine-required = Must be filled in
routine-warns = Warn if what is written looks like personal data
routine-edit = Change the question { $name }
routine-up = Move { $name } up
routine-down = Move { $name } down
routine-remove = Remove the question { $name }
field-retired = Retired
refusal-routine-retired-title = The routine { $title } is retired
refusal-routine-retired-do = No handover was begun. Choose another routine, or use this one again under Handover routines.

cli-about-handover-routine-new = Make a routine, blank or as a copy of another
cli-about-handover-routine-describe = Change what is said of the routine itself
cli-about-handover-routine-retire = Retire a routine
cli-about-handover-routine-revive = Use a retired routine again
cli-arg-handover-routine-new-title = Name of the routine
cli-arg-handover-routine-new-copy = The routine whose questions are copied
cli-arg-handover-routine-describe-title = Name of the routine
cli-arg-handover-routine-describe-from = The role that hands over
cli-arg-handover-routine-describe-to = The role that receives
cli-arg-handover-routine-describe-responsibility = The responsibility that passes
cli-arg-handover-routine-describe-when = When the routine is used
cli-arg-handover-routine-describe-source = The source
cli-arg-handover-routine-describe-verified = Whether the routine is tried in practice (yes or no)
cli-arg-handover-routine-set-kind = Answered with: text, count, list, choice or tasks
