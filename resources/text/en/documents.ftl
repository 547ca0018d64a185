### Plans read in from documents, and written to them

## What is read in

plan-intake-opening = Introduction
plan-intake-contact-list = Contact list: { $heading }
plan-intake-picture = Picture
plan-intake-comment = Comment
plan-intake-header = Page header
plan-intake-footer = Page footer
plan-intake-deleted = Struck-out text
plan-intake-contents = Table of contents
plan-intake-object = Sign or object
plan-intake-code = Code
plan-intake-link = Link
plan-intake-heading = Heading
plan-intake-figure = Detail
plan-intake-tick = Ticked already
plan-intake-at-line = Line { $line }. { $what }
plan-intake-at-paragraph = Paragraph { $paragraph }. { $what }
plan-intake-under = Under “{ $heading }”, paragraph { $paragraph }. { $what }
plan-intake-bold-headings = No headings had the style of a heading. Short bold lines have become headings.
plan-intake-no-headings = The document has no headings. All text is in one section.
plan-intake-tracked = The document has tracked changes. The plan reads as if all were accepted; struck-out text is in the list.
plan-intake-old-encoding = The text was saved in an older way. See that å, ä and ö are right.

## Why something could not be read

plan-intake-no-document = The file is not a document that can be read in
plan-intake-save-as = Nothing was changed. Save the document as .docx, .odt, .md or .txt and try again.
plan-intake-old-word = The file is in Word’s old format (.doc)
plan-intake-save-as-docx = Nothing was changed. Open the file in Word or LibreOffice, save it as .docx and try again.
plan-intake-hostile = The file is built in a way no word processor builds files
plan-intake-save-anew = Nothing was changed. Open the file in Word or LibreOffice, save it anew and try again.
plan-intake-remove-password = Nothing was changed. Remove the password in Word or LibreOffice and save the file anew.
plan-intake-smaller = Nothing was changed. Remove pictures and parts that are not needed and try again.

## What is written

plan-page-action = Action
plan-page-role = Responsible
plan-page-time = Time
plan-page-undecided = Choices waiting against the template
plan-page-pending = { $count } parts to confirm
plan-page-reason = Why
plan-page-dependency = Dependency
plan-page-kind = Kind
plan-page-must-work = Must work
plan-page-note = Note
plan-page-version = Version { $version }, approved { $date }
plan-page-never-approved = Draft, not approved
plan-page-exported = exported { $date }
plan-page-annexes = Annexes
plan-page-dependencies = Dependencies
plan-page-escalations = Escalation
plan-page-sums = Sums
plan-page-returns = To enter and put back
plan-page-after = After
plan-page-to = To whom
plan-page-tell = What is said
plan-page-sum = Sum
plan-page-sum-unit = Counted in
plan-page-factor = Factor
plan-page-value = Value
plan-page-unit = Unit
plan-page-source = Source
plan-page-return = What
plan-page-place = Where to

## The dialog

plan-intake-title = Read in a plan
plan-intake-intro = Choose a plan in Word (docx), LibreOffice (odt), Markdown, text or json, or a plan that Krispärm has written as a PDF. You first see what became what. Nothing is written in the binder until you press Read in.
plan-intake-import = Read in
plan-intake-unit-said = The document says { $unit }, which is not in the binder.
plan-intake-sections =
    { $count ->
        [one] { $count } section
       *[other] { $count } sections
    }
plan-intake-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
plan-intake-all = Everything came along
plan-intake-left-out = Left out: { $count }
plan-intake-left-out-title = This does not come along
plan-intake-left-out-words = Write it in by hand afterwards, if it is needed. The document itself is not changed.
plan-intake-more = And { $count } more.
plan-intake-understood = Understood as: { $name }
plan-intake-own = Section of its own
plan-intake-annex = Annex
