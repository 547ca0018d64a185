# Two layers, who receives, erasure and personal data.

layer-a = Layer A
layer-b = Layer B – secret
kind-confidential-part = Layer B – secret
kinds-confidential-part = Layer B – secret
kind-disclosure = Disclosure
kinds-disclosure = Disclosures
kind-erasure = Erasure
kinds-erasure = Record of erasures
documented-no-identities = Nothing that points out individuals
documented-identities = What concerns individuals may be documented
erasure-on-its-date = On its day, by the decision
erasure-earlier = Earlier, with a reason
value-confidential = (shown in layer B only)
item-confidential = Section { $number }

field-unit-documentation = Documentation decision
field-unit-documentation-number = Decision number
field-decided-on = Decided
field-support = Support
field-allows = Allows
field-keep-days = Kept at most, days
field-ground = Legal ground
field-ground-source = Source of the ground
field-ground-unverified = The ground is not verified
field-assessed-by = Assessed by
field-assessed-on = Assessed on
field-from-unit = Board that hands over
field-to-unit = Board that receives
field-sections = Sections
field-heading = Heading
field-erase-on = Erased on
field-layer = Layer
field-receiver = Receiver
field-purpose = Purpose
field-format = Format
field-masked = Identity numbers removed
field-given-at = Given
field-given-by = Given by
field-erased = Erased document
field-erased-at = Erased
field-erased-by = Erased by
field-reason-kind = Ground of the erasure
field-decision = Decision
field-erasure-mark = Check mark

op-decide-documentation = entered the board's documentation decision
op-begin-confidential = began layer B of a handover
op-write-confidential = wrote in layer B
op-erase-confidential = erased layer B
op-disclose = disclosed a handover

refusal-decision-number-title = The decision has no number
refusal-decision-number-do = The decision is not saved. Enter its register number, so that it can be found.
refusal-not-documented-title = { $unit } has not decided to document what concerns individuals
refusal-not-documented-do = Nothing was saved. Layer B is empty until the documentation decisions of both the board that hands over and the board that receives allow it. Enter the decision under Handover, Documentation decisions, or write nothing about individuals.
refusal-confidential-begun-title = The handover has a layer B already
refusal-confidential-begun-do = Nothing was changed. Open the one there is and go on writing in it.
refusal-ground-title = The legal ground is missing
refusal-ground-do = Nothing was saved. Choose the ground on which the information may pass from one board to the other.
refusal-assessor-title = It doesn't say who assessed
refusal-assessor-do = Nothing was saved. Enter who assessed that the information may be handed over.
refusal-erase-on-title = The day of erasure can't be used
refusal-erase-on-do = Nothing was saved. Choose a day after today and no later than { $latest }, which is as long as the boards' decisions allow.
refusal-not-due-title = Layer B is to be erased on { $day } only
refusal-not-due-do = It is still there. Give a reason if it is to be erased earlier.
refusal-purpose-title = The purpose is missing
refusal-purpose-do = Nothing was disclosed. Enter what the receiver needs the information for.
refusal-other-receiver-title = Layer B may go to { $unit } only
refusal-other-receiver-do = Nothing was disclosed. Give layer A to other receivers.
refusal-only-by-act-title = That can't be saved directly
refusal-only-by-act-do = Nothing was changed. Layer B, disclosures and erasures are written on the handover's own page or with the command handover only.

personal-identity-number = identity number
personal-coordination-number = co-ordination number
personal-reserve-number = reserve number
personal-birth-date = date of birth
personal-phone = telephone number
personal-email = e-mail address
personal-address = home address
personal-plate = car registration
personal-account = account number
personal-name = name
personal-sure = { $sort }: { $words }
personal-perhaps = perhaps { $sort }: { $words }
personal-hint = could be { $sort }: { $words }
personal-removed = [removed: { $sort }]
personal-warning = This looks like personal data: { $what }. Write counts and roles instead. If it must be said, say it aloud or write it in layer B.
personal-warning-hint = Is { $what } a person? Write the role instead, unless it is somebody who works with the event.

disclosed-to = { $layer } to { $receiver }, { $moment }: { $purpose }
disclosed-none = Nobody outside the binder has been given the handover.
disclosed-title = Disclosed to
layer-a-from = From
layer-a-to = To
layer-a-offered = Offered
layer-a-closed = Closed
layer-a-receiver = Given to
layer-a-footer = { $board } · Layer A, without personal data · { $moment }
layer-b-title = Secret. Legal ground: { $ground }
layer-b-assessed = Assessed by { $who } { $day }
layer-b-boards = From { $from } to { $to }
layer-b-erase = Erased on { $day }
layer-b-footer = { $board } · Layer B, secret · { $moment }
layer-b-unverified = The ground is not verified against its source ({ $source }).
layer-b-source = Source: { $source }
finding-erasure-title = { $count ->
    [one] One layer B should have been erased
   *[other] { $count } layers B should have been erased
}
finding-erasure-do = The program erases when the binder is unlocked and every hour. If that doesn't happen, run krisparm erasures run.

erasure-line = { $moment }: layer B of { $handover }, { $ground }, by { $who }
erasure-altered = The line was altered after the erasure.
erasure-none = Nothing is erased yet. Layer B of handovers is erased on its day, and the line then stands here.
erasure-protocol = Record of erasures
erasure-copies = { $count ->
    [0] No backups had to be made anew.
    [one] One backup was made anew without what was erased.
   *[other] { $count } backups were made anew without what was erased.
}
erasure-left = These copies could not be made anew and may still hold what was erased: { $files }. Remove them by hand. The program doesn't know of copies in other places.
erasure-elsewhere = The program doesn't know of copies in other places, such as USB sticks: make new ones and destroy the old.

cli-about-handover-confidential = Layer B: what is secret, in a document of its own that is erased
cli-about-handover-confidential-grounds = List the legal grounds to choose among
cli-about-handover-confidential-add = Begin layer B of a handover, if the boards' decisions allow it
cli-about-handover-confidential-write = Write a section in layer B
cli-about-handover-confidential-show = Show layer B
cli-about-handover-confidential-erase = Erase layer B with all its history
cli-about-handover-export = Disclose a handover as a file; the disclosure is recorded
cli-about-unit-decision = A board's documentation decision
cli-about-unit-decision-show = Show the decision
cli-about-unit-decision-set = Enter the decision
cli-about-unit-decision-remove = Remove the decision; then nothing about individuals is documented
cli-about-erasures = The record of erasures
cli-about-erasures-list = List what is erased
cli-about-erasures-run = Erase what is due
cli-about-personal-data = Show what in a text file looks like personal data
cli-arg-ground = The legal ground: its name or key
cli-arg-assessed-by = Who assessed that the information may be handed over
cli-arg-assessed-on = The day of the assessment; else today
cli-arg-handover-confidential-add-from = The board that hands over and keeps
cli-arg-handover-confidential-add-to = The board that receives
cli-arg-erase-on = The day it is erased; else as late as the decisions allow
cli-arg-heading = The section's heading; a section with the same heading is rewritten
cli-arg-handover-confidential-erase-reason = Why it is erased before its day
cli-arg-layer = a (without personal data) or b (secret)
cli-arg-handover-export-to = File to write: .docx, .odt, .md or .json
cli-arg-receiver = Who receives: a person or function
cli-arg-handover-export-unit = The board or partner that receives
cli-arg-handover-export-purpose = What the information is needed for
cli-arg-mask = Remove identity numbers from the copy instead of stopping
cli-arg-unit-decision-set-number = The decision's register number
cli-arg-unit-decision-set-on = The day of the decision
cli-arg-support = The support that the decision is about
cli-arg-allows = identities (what concerns individuals) or no-identities
cli-arg-keep-days = How many days layer B is kept at most
cli-arg-erasures-list-to = Write the record to a file, xlsx or csv
cli-arg-text-file = The text file to read
cli-value-ground = GROUND
cli-value-layer = LAYER
cli-value-allows = WHAT
cli-confidential-none = The handover has no layer B
cli-confidential-none-do = Begin it with handover confidential add, if it is needed and the decisions allow it.
cli-decision-none = { $unit } has no documentation decision: nothing about individuals is documented.
cli-export-holds-numbers = Layer A holds { $what } and was not disclosed
cli-export-holds-numbers-do = Remove it from the handover, or add --mask to write over it in the copy.
cli-export-found = Looks like personal data in layer A:
cli-export-masked = Removed from the copy:
cli-export-handover-ending = The file { $file } has no ending that can be written
cli-export-handover-ending-do = Use .docx, .odt, .md or .json.
cli-erasures-run = { $count ->
    [0] Nothing had to be erased.
    [one] One layer B was erased.
   *[other] { $count } layers B were erased.
}
cli-personal-line = line { $line }: { $what }
cli-personal-none = Nothing in the file looks like personal data. Read it all the same before you give it away.

layers-open-text = Open. It closes when you go to another page. Nothing of it goes into layer A, the search or other prints.
layers-hidden-text = Hidden. Open it only if you need it to help.
layers-none-text = Empty, because the boards' documentation decisions say so. What can be said without pointing anybody out is written above. Layer B can be begun when both boards have decided that what concerns individuals may be documented.
layers-show = Show layer B
layers-hide = Hide layer B
layers-begin = Begin layer B
layers-begin-text = Layer B becomes a document of its own. It is erased with all its history on the day of erasure.
layers-ground = Legal ground
layers-ground-hint = Why the information may pass from one board to the other. Each board is an authority of its own.
layers-assessed-by = Who assessed
layers-from-unit = Board that hands over and keeps
layers-to-unit = Board that receives
layers-erase-on = Erased on
layers-erase-on-hint = Empty means as late as the boards' decisions allow.
layers-add-section = Add a section
layers-heading = Heading { $number }
layers-text = Secret { $number }
layers-give = Disclose layer A
layers-give-b = Disclose layer B
layers-give-b-text = Layer B goes to the receiving board only. The ground stands on its first line.
layers-give-now = Choose a file and disclose
layers-receiver = Who receives it
layers-receiver-hint = A person or function, such as the officer on duty.
layers-unit = Board or partner
layers-no-unit = None of those in the binder
layers-purpose = What it is needed for
layers-nothing-found = Nothing in layer A looks like personal data. Read it all the same.
layers-stops = It must not be disclosed like this. Remove the numbers from the handover, or remove them in the copy.
layers-look = Read it through before you disclose it.
layers-mask = Remove identity numbers in the copy
layers-erase = Erase now
layers-erase-text = Layer B goes with all its history, from the file and from the backups, and can't be brought back. A line in the record of erasures stays.
layers-erase-reason = Why before its day
layers-erase-now = Erase for good

## The boards' documentation decisions in the window

decision-title = Documentation decisions
decision-text = A board may decide what it documents about individuals in crisis support. Without a decision layer B of the handovers is empty and can't be begun.
decision-text-begin = Layer B can be begun only when both the board that hands over and the board that receives have decided that data about individuals may be documented. It is erased at the latest so many days after it was begun as the decision says; with two decisions, the shortest.
decision-text-after = If the decision is removed, or changed so that nothing about individuals may be documented, nothing more can be written in layer B. What stands there already keeps the day of erasure it was given.
decision-boards = Boards with a decision
decision-none-at-all = No board has a decision. Nothing about individuals is documented.
decision-line = Decision { $number }, { $on }, about { $support }
decision-line-kept = Data about individuals may be documented and kept for at most { $days } days
decision-board = Which board?
decision-number = Decision number
decision-number-hint = The registration number, so that the decision can be found.
decision-number-needed = Enter the decision's registration number
decision-day = Day of the decision
decision-day-needed = Enter the day of the decision, for example 2026-06-10
decision-day-ahead = That day has not come yet. Enter the day on which the board decided.
decision-support = Support that the decision is about
decision-support-hint = For example: crisis support without an individual assessment.
decision-support-needed = Enter which support the decision is about
decision-allows = What may be documented?
decision-keep = Kept at most, days
decision-keep-hint = Layer B is erased with its history at the latest so many days after it was begun.
decision-keep-needed = Enter a number of days, 1 to 3660
decision-done = Enter the decision
decision-remove = Remove the decision
decision-no-boards = There are no boards in the binder
decision-no-boards-text = First enter the boards in Contacts, or fetch those that come with the program in Settings.
handover-grounds = Basis
