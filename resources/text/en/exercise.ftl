### Exercise: a binder of its own, script, injects, goals and result.

## Words for the records

kind-exercise = Exercise
kinds-exercise = Exercises
goal-result-open = Not judged
goal-result-met = Met
goal-result-not-met = Not met

op-start-exercise = started the exercise
op-pause-exercise = paused the exercise
op-resume-exercise = went on with the exercise
op-give-inject = gave an inject
op-note-inject = noted something about an inject
op-judge-goal = judged a goal
op-end-exercise = ended the exercise
op-test-plan = noted that the plan was tried

field-exercise-purpose = Purpose
field-exercise-participants = Participants
field-exercise-plans = Plans that are tried
field-exercise-length-minutes = Playing time
field-exercise-started-at = Started
field-exercise-started-by = Started by
field-exercise-injects = Injects
field-exercise-injects-after-minutes = Given after
field-exercise-injects-story-time = Time in the exercise
field-exercise-injects-to = To
field-exercise-injects-expected = Expected action
field-exercise-injects-given = Given
field-exercise-goals = Goals
field-exercise-goals-how = How it is judged
field-exercise-goals-result = Result
field-exercise-pauses = Pauses
field-exercise-pauses-from = From
field-exercise-pauses-until = To
field-exercise-ended = Ended
item-injects = Inject { $number }
item-goals = Goal { $number }
item-pauses = Pause { $number }

## No

refusal-exercise-in-live-title = This is no exercise binder; exercises are not held here
refusal-exercise-in-live-do = Nothing was changed. Make a new exercise under Plans in your live binder: it gets a binder of its own, so that nobody takes it for real.
refusal-real-in-exercise-title = This is an exercise binder; nothing here is for real
refusal-real-in-exercise-do = Nothing was changed. If something really has happened: lock, open the live binder and activate the plan there.
refusal-kind-stays-title = A binder stays of its kind
refusal-kind-stays-do = Nothing was changed. An exercise binder stays an exercise binder, and a live one stays live.
refusal-exercise-running-title = The exercise “{ $title }” is going on already
refusal-exercise-running-do = Nothing was changed. End it first.
refusal-exercise-ended-title = The exercise has ended
refusal-exercise-ended-do = What was given and noted is still there. The goals can still be judged.
refusal-exercise-paused-title = The exercise is paused
refusal-exercise-paused-do = Nothing was changed. Go on with the exercise first.
refusal-not-paused-title = The exercise is not paused
refusal-not-paused-do = Nothing was changed. The clock is running.
refusal-inject-given-title = The inject is given already
refusal-inject-given-do = Nothing was changed. It is given once; write a note beside it if it had to be said again.
refusal-script-empty-title = The script lacks injects or goals
refusal-script-empty-do = Nothing was changed. A script needs at least one inject and one goal.
refusal-test-figures-title = The number of goals does not add up
refusal-test-figures-do = Nothing was changed. Give at least one goal, and no more met than there are.
refusal-template-not-tested-title = A template is not tested
refusal-template-not-tested-do = Nothing was changed. Adapt the template to a plan of your own and test that.

trouble-wrong-kind-title = The changes come from { $theirs } “{ $name }”, this is { $ours }
trouble-wrong-kind-do = Nothing was taken in. Exercise and reality are never mixed. Take the file into a binder of the same kind.
trouble-wrong-backup-title = The backup is of { $theirs } “{ $name }”, this is { $ours }
trouble-wrong-backup-do = Nothing was changed. Choose a backup of the same binder. Exercise and reality are never mixed.
trouble-kind-live = a live binder
trouble-kind-exercise = an exercise binder
trouble-kind-example = an example binder
trouble-origin-missing-title = The file does not say which binder the changes come from
trouble-origin-missing-do = Nothing was taken in. It was made by an older version of Krispärm. Make the file again with the new one.

## Script and play

exercise-injects = Injects
exercise-goals = Goals
exercise-expected = Expected
exercise-nameless = Person
exercise-script-size = { $long }, { $injects } injects, { $goals } goals
exercise-tested-as = { $on }, { $passed } of { $goals } goals ({ $script })
exercise-played = { $played } of { $length } played
exercise-paused-at = Paused after { $played }
exercise-ended-after = Ended after { $played } by { $who }
exercise-tries = Tries: { $plans }
exercise-given-by = Given { $at } by { $who }.
exercise-next-in = Next inject in { $left }
exercise-next-now = The next inject is due now
exercise-goals-met =
    { $met } of { $goals } goals met{ $unjudged ->
        [0] .
       *[other] , { $unjudged } not judged.
    }
exercise-none-title = There is no exercise in this binder
exercise-none-do = Start one with a script. A new exercise binder is made under Plans in the live binder.
exercise-still-running-title = The exercise is still going on
exercise-still-running-do = Nothing was written. End it first, then the result is ready.
exercise-only-from-live-title = An exercise binder is made out of a live one
exercise-only-from-live-do = Nothing was made. Open your live binder and make the exercise there.
exercise-result-other-plan-title = The result is not about the plan “{ $plan }”
exercise-result-other-plan-do = Nothing was changed. The result is about: { $plans }.
exercise-result-not-here-title = None of the result’s plans is in this binder
exercise-result-not-here-do = Nothing was changed. The result is about: { $plans }. Read it into the binder the exercise was made from.
exercise-result-not-one-title = { $file } is not the result of an exercise
exercise-result-not-one-do = Nothing was changed. Choose the file that the exercise binder saved.
exercise-result-newer-title = { $file } was written by a newer version of Krispärm
exercise-result-newer-do = Nothing was changed. Install the newer version here and try again.

script-not-read-title = The script { $file } cannot be read, line { $line }
script-not-read-do = Nothing was started. { $what } Mend the line and try again; the scripts that come along show the form.
script-problem-form = The form is wrong: { $cause }.
script-problem-order = The inject comes earlier than the one above it.
script-problem-after-end = The inject comes after the end of the exercise (length_minutes).
script-problem-empty = The text is empty.
script-problem-no-time = The length must be at least one minute.

## The command line

cli-about-exercise = Exercises: a binder of their own, scripts, injects, goals and results
cli-about-exercise-new = Make an exercise binder beside the live one, with copies of the plans
cli-about-exercise-scripts = List the scripts, or show one and check one of your own
cli-about-exercise-start = Start an exercise by a script
cli-about-exercise-status = Show the exercise: its clock, injects and goals
cli-about-exercise-pause = Stop the exercise’s clock
cli-about-exercise-resume = Let the clock run again
cli-about-exercise-give = Give the next inject, or a certain one
cli-about-exercise-note = Note what the players did about an inject
cli-about-exercise-goal = Judge a goal
cli-about-exercise-end = End the exercise
cli-about-exercise-result = Write the result to a file that the live binder can read
cli-about-plan-tested = Note that the plan was tried, from an exercise’s result or by hand
cli-arg-exercise-new-name = The exercise binder’s name
cli-arg-exercise-new-to = File for the exercise binder; otherwise beside the live one
cli-arg-people = unnamed: only roles and numbers (the default); as-they-are: people as they are
cli-arg-script = The script’s name, or a file of your own
cli-arg-exercise-start-plan = The plan that is tried; may be given several times. Otherwise those the script is about
cli-arg-minutes = Playing time in minutes; the script’s times are fitted to it
cli-arg-exercise-status-exercise = The exercise’s name or id; otherwise the one going on
cli-arg-exercise-note-exercise = The exercise’s name or id; otherwise the one going on
cli-arg-exercise-goal-exercise = The exercise’s name or id; otherwise the one going on
cli-arg-exercise-result-exercise = The exercise’s name or id; otherwise the latest
cli-arg-inject = The inject’s number in the list
cli-arg-exercise-note-text = What they did
cli-arg-goal = The goal’s number in the list
cli-arg-exercise-goal-result = met, not-met or open (not judged)
cli-arg-exercise-result-to = File to write to; without one the result is shown on the screen
cli-arg-plan-tested-from = The file with the exercise’s result
cli-arg-plan-tested-on = Day, as 2026-11-24; otherwise today
cli-arg-passed = Number of goals met
cli-arg-goals = Number of goals
cli-arg-plan-tested-script = What was tried
cli-value-people = WHO
cli-value-script = SCRIPT
cli-value-goal-result = RESULT
cli-exercise-made = The exercise binder is made: { $file } ({ $count } records)
cli-exercise-next = Open it: krisparm --file { $file }
cli-exercise-no-script = There is no script “{ $words }”
cli-exercise-no-script-do = Choose { $known }, or name a file of your own that ends with .toml.
cli-exercise-no-number = “{ $number }” is no number in the list
cli-exercise-no-number-do = Nothing was changed. Give a number from 1 to { $last }.
cli-exercise-result-next = Read it into the live binder: krisparm plan tested PLAN --from { $file }
cli-plan-tested = { $title }: last tested { $last }

## The window

exercise-title = EXERCISE – { $title }
mark-exercise-word = EXERCISE
mark-exercise-words = Nothing here is for real. { $binder }
exercise-new = Exercise…
exercise-new-title = New exercise
exercise-new-words = The exercise gets a binder of its own beside the live one, with copies of plans, roles, routines, words and rosters. Nothing you do there reaches the live binder but the result, when you read it in.
exercise-name = The exercise binder’s name
exercise-name-proposed = Exercise { $on }
exercise-people = People in the exercise
exercise-people-unnamed = Roles only
exercise-people-as-they-are = With names and numbers
exercise-people-hint = “Roles only” shows “Crisis supporter 3” in place of a name, without telephone numbers. Choose names and numbers only if you will practise calling.
exercise-passphrase = Passphrase of the exercise binder
exercise-passphrase-hint = Choose one of its own. Those who exercise need not know the live binder’s.
exercise-make = Make the exercise binder
exercise-not-made = The exercise binder was not made
exercise-made-title = The exercise binder is made
exercise-made = It lies at { $file }.
exercise-made-code = The exercise binder’s recovery code, should the passphrase be forgotten. It is shown only now.
exercise-made-next = Lock this binder and open the exercise binder when you begin. It is also in the list when the binder is locked.
exercise-open-it = Lock and open the exercise binder
unlock-others = Other binders on this computer
settings-binders = Binders
settings-binders-words = When the binder is locked, the computer’s other binders are shown. Exercise binders are marked.
settings-open-another = Lock and open another binder

exercise-start-asked = Start an exercise…
exercise-show-running = The exercise is going on
exercise-show-latest = Show the latest exercise
exercise-start-title = Start an exercise
exercise-start = Start the exercise
exercise-script = Script
exercise-own-script = A script of your own…
exercise-script-unverified = No expert has checked the course of events.
exercise-which-plans = Which plans are tried?
exercise-no-own-plan = There is no plan of your own to try. Adapt a template first.
exercise-minutes = Playing time in minutes
exercise-minutes-hint = The script’s times are fitted to it. Pauses don’t count.
exercise-minutes-wrong = Write a number of minutes from 1 to 1440.
exercise-end = End the exercise
exercise-end-title = End { $title }?
exercise-end-note = What do you take with you?
exercise-end-note-hint = What matters most, in a sentence or two. It goes with the result.
exercise-end-unjudged =
    { $count ->
        [one] One goal is not judged
       *[other] { $count } goals are not judged
    }
exercise-end-unjudged-words = They count as not met until somebody judges them. That can be done afterwards too.
exercise-save-result = Save the result…
exercise-save-result-words = The file is small and holds none of the exercise’s records. Read it into the live binder, and the exercise counts as the plan’s latest test.
exercise-result-file = exercise-result-{ $on }.json
exercise-pause = Pause
exercise-resume = Go on
exercise-is-paused = Paused
exercise-of = of { $length }
exercise-story = In the exercise: { $story }
exercise-story-not-begun = The exercise waits for its first inject
exercise-all-given = All injects are given
exercise-all-given-words = Judge the goals together with those who took part, and end.
exercise-in = In { $left }
exercise-now = Due now
exercise-late = { $late } late
exercise-next = Next inject
exercise-give = Read aloud, give now
exercise-give-early = Give now
exercise-to = { $story } · to: { $to }
exercise-expected-words = Expected, for your eyes only: { $expected }
exercise-start-plan = Activate { $plan }
exercise-show-plan = Show { $plan }
exercise-given = Injects given
exercise-coming = Injects to come
exercise-after = After { $after }
exercise-note = Note
exercise-note-add = Note
exercise-note-change = Change
exercise-try = Exercise
exercise-take-result = Read an exercise’s result…
exercise-tested = Last tested
exercise-never-tested = Never tested
exercise-result-taken =
    { $count ->
        [one] The result is noted on one plan.
       *[other] The result is noted on { $count } plans.
    }
plans-exercise-elsewhere = This will be for real. If you are to exercise: cancel and choose “Exercise…” under Plans, and the exercise gets a binder of its own.

finding-not-tested-title =
    { $count ->
        [one] One plan has not been tested for a year
       *[other] { $count } plans have not been tested for a year
    }
finding-not-tested-do = Never tested: { $never }. Tested more than twelve months ago: { $old }. Try one of them: two hours are enough, and the result is noted on the plan.
