## Call-out and handover on paper: what was written by hand is typed in afterwards

op-call-from-paper = typed in a call from paper
op-note-form = noted a form of paper
op-pass-on-paper = typed in a handover from paper
op-keep-beside = kept a form beside
field-call-list-calls-paper = From paper
field-call-list-calls-paper-sheet = Sheet
field-call-list-calls-paper-row = Row
field-call-list-calls-paper-written-by = Written by
field-call-list-calls-paper-typed-at = Typed in
field-handover-forms = Forms on paper
field-handover-forms-number = The form's number
field-handover-forms-written-by = Written by
field-handover-forms-written-at = Written
field-handover-forms-passed-at = Responsibility passed, by the form
field-handover-forms-typed-by = Typed in by
field-handover-forms-typed-at = Typed in
item-forms = Form { $number }
refusal-paper-number-title = No paper bears the number { $number }
refusal-paper-number-do = Nothing was written. Numbers go from 1 to { $largest }. Give the number that is printed on the paper.
refusal-row-typed-in-title = Sheet { $sheet } row { $row } is typed in already: { $person }
refusal-row-typed-in-do = Nothing was written. If it is the same row, nothing more is needed. If two sheets bear the same number: say who wrote on this very sheet.
refusal-form-typed-in-title = Form { $number } is typed in already, in { $title }
refusal-form-typed-in-do = Nothing was written. If it is the same form, nothing more is needed. If two forms bear the same number: look who wrote it and when.
refusal-passed-before-written-title = Responsibility can’t have passed before the form was written
refusal-passed-before-written-do = Nothing was written. Look on the form when it was written and when both signed, and correct the times.
refusal-paper-contradicted-title = The binder says otherwise: { $holder } has been responsible since { $when }
refusal-paper-contradicted-do = Nothing was changed in who is or was responsible. Speak with those it concerns. Keep the form beside with a reason, and hand over in the ordinary way from { $holder } if somebody else is to be responsible now.

paper-call = From paper: sheet { $sheet } row { $row }, written by { $writer }, typed in { $typed } by { $typist }
paper-form = From paper: form { $number }, written by { $writer } { $written }, typed in { $typed } by { $typist }
paper-form-passed = From paper: form { $number }, written by { $writer } { $written }. Responsibility passed { $passed } by it. Typed in { $typed } by { $typist }.
paper-beside = Form { $number } says that { $name } took over { $passed }. The binder says otherwise, and the form stays beside it: { $reason }
paper-sheets-none = No numbered sheets are typed in
paper-sheets-all = No sheets are missing between { $first } and { $last }
paper-sheets-missing = Missing sheets: { $numbers }
paper-rows-missing = Missing rows on sheet { $sheet }: { $numbers }
paper-rows-twice = Rows on sheet { $sheet } typed in more than once: { $numbers }
paper-forms-none = No numbered forms are typed in for the routine
paper-forms-all = No forms are missing between { $first } and { $last }
paper-forms-missing = Missing forms: { $numbers }
paper-forms-twice = The same form number is typed in more than once: { $numbers }

## Empty numbered paper

paper-sheet = Sheet { $number }
paper-sheet-writer = What is it about, and who rings and writes?
paper-sheet-row = Row, name and what they can do
paper-form-number = Form { $number }
paper-form-writer = Who writes the form
paper-form-written = Day and time when it is written
paper-numbers = { $title }, numbers { $first }–{ $last }
papers-numbered = Numbered empty paper
papers-numbered-about = To write on by hand when the computer can’t be used. The numbers then show whether any paper is missing.
papers-numbered-what = What is to be written?
papers-numbered-log = Log entries, on slips
papers-numbered-calls = Call-out, a sheet of { $rows } rows
papers-numbered-handover = Handover: { $routine }
papers-numbered-show = Show the pages

## The window: typing in

from-paper = From paper
from-paper-day = Day
from-paper-writer = Who wrote on the paper?
from-paper-number-needed = Give the number that stands on the paper
from-paper-time-needed = Give the day and the time that stand on the paper
from-paper-ahead = That time has not come yet
callout-typed-title = Type in a call from paper
callout-typed-sheet = Sheet number
callout-typed-row = Row
callout-typed-row-needed = Rows have numbers 1–{ $rows }
callout-typed-who = Who was rung?
callout-typed-who-needed = Choose who was rung
callout-typed-outcome = How did it go?
callout-typed-time = Time on the sheet
callout-typed-minutes = Minutes away
callout-typed-done = Type in and take the next
handover-typed-title = Type in from the form
handover-typed-about = First fill in the handover as it stands on the form. If both have signed there, say when responsibility passed; else the form is noted and the handover goes on here.
handover-typed-number = The form’s number
handover-typed-time = Time when it was written
handover-typed-passed-day = Day when responsibility passed
handover-typed-passed-time = Time when responsibility passed
handover-typed-passed-hint = Empty if nobody has taken over on paper.
handover-typed-words = The receiver’s own words on the form
handover-typed-words-needed = Write what stands there. If nothing stands there, write that.
handover-typed-note = Note the form
handover-typed-pass = Type in that responsibility passed
handover-typed-decide = Somebody must decide: if the binder stands, the form is kept beside it and moves no responsibility. Write who has decided that and why.
handover-typed-reason = Who has decided, and why?
handover-typed-keep = Keep the form beside
handover-beside-title = Forms that say otherwise

## The command line

cli-about-callout-paper = Type in a call from a numbered sheet
cli-about-callout-missing = List sheets and rows that are missing, or typed in more than once
cli-about-handover-paper = Type in a handover from a numbered form
cli-about-handover-missing = List a routine’s forms that are missing, or typed in more than once
cli-arg-callout-paper-sheet = The number of the sheet
cli-arg-callout-paper-row = The number of the row
cli-arg-callout-paper-at = The time on the sheet
cli-arg-callout-paper-number = The number that was rung
cli-arg-callout-paper-minutes = Minutes until the person is in place
cli-arg-callout-paper-writer = Who rang and wrote on the sheet
cli-arg-callout-missing-first = The number of the first sheet
cli-arg-callout-missing-last = The number of the last sheet
cli-arg-handover-paper-form = The number of the form
cli-arg-handover-paper-writer = Who wrote the form
cli-arg-handover-paper-written = When the form was written
cli-arg-handover-paper-passed = When responsibility passed by the form; left out if nobody took over on paper
cli-arg-handover-paper-words = The receiver’s own words on the form
cli-arg-handover-paper-beside = Keep the form beside and move no responsibility: the reason
cli-arg-handover-missing-first = The number of the first form
cli-arg-handover-missing-last = The number of the last form
cli-arg-print-callout-first = The number of the first sheet, for numbered empty sheets
cli-arg-print-callout-last = The number of the last sheet
cli-arg-print-handover-first = The number of the first form, for numbered empty forms
cli-arg-print-handover-last = The number of the last form
