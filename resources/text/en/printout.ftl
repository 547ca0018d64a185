# Prints and the copies of them on paper.

kind-printout = Print
kinds-printout = Prints
op-note-print = noted a print
op-lay-copies = laid out copies on paper
op-move-copy = moved a copy
op-sign-off-copy = signed off a copy

refusal-copy-place-missing-title = Say where the copy lies
refusal-copy-place-missing-do = Nothing changed. Write for example "Reception" or "Car 3", so that whoever replaces the copy finds it.
refusal-copy-signed-off-title = The copy is signed off already
refusal-copy-signed-off-do = Nothing changed. Lay out a new copy if there shall be one there again.

field-printout-subject = What was printed
field-printout-subject-document = Kind
field-printout-subject-of = Record
field-printout-subject-detail = More exactly
field-printout-code = Check code
field-printout-version = Version
field-printout-pages = Pages
field-printout-parts = Parts
field-printout-printed-at = Printed
field-printout-printed-by = By
field-printout-copies = Copies
field-printout-copies-number = Number
field-printout-copies-place = Place
field-printout-copies-keeper = Kept by
field-printout-copies-noted-at = Laid out
field-printout-copies-signed-off = Signed off
field-printout-copies-signed-off-at = When
field-printout-copies-signed-off-by = By
field-printout-copies-signed-off-note = Note
