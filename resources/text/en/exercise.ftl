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
