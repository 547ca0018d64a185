### QR codes that a phone's camera reads: in the window, on paper and by command.

qr-show = Show QR code
qr-title = QR code: { $title }
qr-label = QR code that says: { $words }
qr-says = What the code says
qr-without = What is not in it
qr-how = Point the phone's camera at the square. No network is needed.
qr-does-phone = The phone asks whether to ring the number.
qr-does-contact = The phone shows a contact card that can be saved or rung.
qr-does-shift = The phone asks whether to put the shift in the calendar.
qr-does-handover = The phone shows the text. If it offers to search the web: don't, or the text leaves the phone.
qr-warn-contact = Whoever photographs the square keeps the numbers, even when they change in the binder.
qr-warn-handover = Whoever photographs the square keeps the text and can read it at any time.
qr-left-failed = { $count ->
    [one] A number that did not work when somebody rang it.
   *[other] { $count } numbers that did not work when somebody rang them.
}
qr-left-phones = { $count ->
    [one] The last number, for which there was no room.
   *[other] The last { $count } numbers, for which there was no room.
}
qr-left-number = A number for { $name }: the binder has none that works.
qr-left-parts = For lack of room: { $names }.
qr-left-masked = { $count ->
    [one] One personal identity number is written over.
   *[other] { $count } personal identity numbers are written over.
}
qr-ring = Ring { $number }
qr-moves = Responsibility passes
qr-missing = Not here, read in the binder: { $names }
qr-missing-count = { $count ->
    [one] One part is not here: read it in the binder.
   *[other] { $count } parts are not here: read them in the binder.
}

qr-gone = The record is no longer in the binder
qr-gone-do = No QR code was made. Choose another record.
qr-no-number = { $name } has no number that works
qr-no-number-do = No QR code was made. Enter a number, or confirm the one there is, and try again.
qr-not-a-number = “{ $typed }” is no telephone number
qr-not-a-number-do = No QR code was made. Write the number in digits, for example 08-465 004 00.
qr-too-long = The text about { $name } is too long for a QR code
qr-too-long-do = No QR code was made. The binder is unchanged. Shorten the name or the title and try again, or print on paper.

## On paper

paper-with-squares = { $title }, with QR codes
paper-square = For the phone's camera
paper-square-contact = Point the phone's camera at the square by the name: the contact card can be saved or rung without a network. The numbers are those that were right when this was printed.
paper-square-shift = Point the phone's camera at the square by the shift: the phone asks whether to put it in the calendar. The times are those that were right when this was printed.
paper-square-without = This is not in the squares
papers-squares = QR codes for the phone's camera
cli-arg-qr = With QR codes that a phone's camera reads

## The command

cli-about-qr = Show a QR code for a phone's camera, or write it to a picture
cli-about-qr-contact = A person's contact card: name, employer and numbers
cli-about-qr-shift = A shift, for the phone's calendar
cli-about-qr-handover = A handover as text (layer A, never layer B)
cli-about-qr-phone = A number to ring
cli-arg-qr-contact-person = The person's name, or the beginning or end of the id
cli-arg-qr-shift-shift = The shift's id, or the beginning or end of it
cli-arg-qr-handover-handover = The handover's name, or the beginning or end of its id
cli-arg-qr-phone-number = The number
cli-arg-qr-contact-to = Picture to write to, ending in .svg or .png
cli-arg-qr-shift-to = Picture to write to, ending in .svg or .png
cli-arg-qr-handover-to = Picture to write to, ending in .svg or .png
cli-arg-qr-phone-to = Picture to write to, ending in .svg or .png
cli-arg-light = The terminal has a light background
cli-qr-ending = { $file } does not end in .svg or .png
cli-qr-ending-do = Nothing is written. Choose an ending: .svg for a drawing, .png for a picture.
cli-qr-failed = The picture could not be made: { $cause }
cli-qr-failed-do = Nothing is written. Try .svg.
