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

