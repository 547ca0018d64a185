### The people of the on-call list: numbers kept true, terms, needs and what a roster says of itself.

## What cannot be saved

refusal-share-title = The share cannot be { $percent } percent
refusal-share-do = Nothing was changed. Give a share from 0 to 100 percent.
refusal-short-day-title = The need { $from }–{ $to } cannot begin at { $start } on a shortened day
refusal-short-day-do = Nothing was changed. That time would turn the need into other hours. Give a time before the need ends, on the same side of midnight as its beginning.
refusal-competent-title = More than { $count } cannot have the competence { $competence }
refusal-competent-do = Nothing was changed. The need is no larger. Ask for more people, or for fewer with the competence.

## Numbers and terms, one line each

number-missing = No number
number-failed = Did not work { $date }
number-never = Not verified
number-old = Not verified since { $date }
number-today = Verified today
number-fresh = Verified { $date }
days-from-to = { $first } to { $last }
certificate-until = { $competence }, valid until { $until }
certificate-expired = { $competence }, ran out { $until }
terms-weekly-work = Works { $days }, { $from }–{ $to }
terms-weekly-cannot = Unable { $days }, { $from }–{ $to }
wish-days = { $when } ({ $days })
wish-duty = Wants shifts { $when }
wish-free = Wants to be free { $when }
