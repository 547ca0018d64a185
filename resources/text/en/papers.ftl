# Paper: prints and their copies in the window.

nav-papers = Paper
papers-new-key = Print (N)
papers-new = What is to be printed?
papers-find = Find a document
papers-find-hint = For example: power, phone list, handover
papers-find-none = No document fits
papers-find-none-do = Type another word, or clear the field to see all.
papers-more = { $count } more. Type some letters to find them.
papers-only-changed = Print the changed pages only
papers-slips = Numbered slips
papers-slips-first = From number
papers-slips-last = To number
paper-kind-extract = Plan without what is protected
paper-kind-handover-form = Empty handover form
paper-kind-whole = The whole binder
paper-kind-form = Empty form

papers-code-title = Is the paper still true?
papers-code = Paper code
papers-code-hint = The code at the foot of the page
papers-code-ask = Check
papers-stale = { $count ->
    [one] One copy to replace
   *[other] { $count } copies to replace
}
papers-current = { $count ->
    [one] One copy is true
   *[other] { $count } copies are true
}
papers-past = Show those signed off too ({ $count })
papers-empty-title = No paper is noted
papers-empty-text = Print a plan or the phone list and note where the copy is laid. When something changes, the copies to replace are listed here.
papers-print-again = Print a new one
papers-move = Move
papers-move-title = The copy lies elsewhere
papers-sign-off = Sign off
papers-sign-off-title = The copy is gone
papers-note = Note
papers-note-hint = For example: replaced by no. 14, or destroyed
papers-lay = Lay out one more
papers-lay-title = One more copy is laid out
papers-place = Place
papers-place-hint = For example: the reception
papers-keeper = Who keeps it?

papers-print = Print
papers-save = Save as PDF
papers-sheet = Paper
papers-sides = Sides
papers-sides-one = One side
papers-sides-two = Both sides
papers-copies = Copies
papers-copies-about = Note where the copies are laid, and the binder tells when to replace them.
papers-copy-add = Note a copy
papers-copy-remove = Remove the copy
papers-printing = Sending to the printer …
papers-saving = Saving …
papers-at-printer = Sent to the printer.
papers-in-reader = The PDF is open in the computer's reader. Print from there. The file is removed when the binder is locked.
papers-noted-labelled = The number stands on the cover: { $copies }
papers-noted = Write the number on each copy: { $copies }
papers-laying-out = Laying out the pages …
papers-stop = Stop
papers-stopped = Stopped. Nothing was printed and nothing was changed.
papers-again = Try again
papers-press-ended = The pages could not be laid out: the program that does it ended too early. Nothing in the binder was changed. Try again.
papers-gone = What was to be printed is no longer in the binder, or nothing in the plan is marked for the extract. Nothing was printed.
papers-drawing = Drawing the page …
papers-page-before = Previous page
papers-page-after = Next page
papers-picture = Page { $page } of { $title }
papers-about = { $pages ->
    [one] One page
   *[other] { $pages } pages
}, paper code { $code }
