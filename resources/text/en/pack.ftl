### The paper pack that is kept up to date

pack-name = Paper pack { $whose }
pack-title = Paper pack kept up to date
pack-about = Puts the paper pack as a PDF where you choose, for instance on the desktop, in a synced folder or on a USB stick, and writes it again when the binder has changed. If the computer breaks there is still something to grab.
pack-open = The PDF is not encrypted: whoever reaches the place can read phone numbers and plans without the passphrase. Choose a place that only those who are to have them reach.
pack-this-computer = Holds for this binder on this computer, while the binder is open.
pack-choose = Choose a folder
pack-choose-another = Choose another folder
pack-choose-title = Choose a folder for the paper pack
pack-place = Folder: { $folder }
pack-stop = Stop keeping it up to date
pack-stopped = The paper pack is no longer written. The file that lies there already stays: remove it if it isn't to be there.
pack-look = Look now
pack-looking = Looking whether the paper pack shows what the binder holds…
pack-current = { $file } shows what the binder holds. Written { $made }, checked { $checked }.
pack-waits = The binder has changed since. The paper pack is written again in a little while.
pack-older = The paper pack in its place may be too old.
pack-failed-toast = The paper pack is not up to date. { $why }
pack-overwrite = Write over the file
pack-leaving = The paper pack is written first. Choose the same thing once more not to wait.
pack-another = { $file } is the paper pack of another binder: { $board }
pack-another-do = It is as it was. Choose another place.
pack-other-file = { $file } is no paper pack of Krispärm, or can't be read
pack-other-file-do = The file is as it was. Choose another place, move the file away, or say that it is to be written over.
pack-not-written = { $file } could not be written: { $cause }
pack-not-written-do = If an older paper pack lies there, it is still there. See that the place exists, can be written to and has room, and that the file isn't open in another program.
pack-folder-gone = The folder { $folder } isn't there just now
pack-folder-gone-do = Nothing is written. Put the stick in or connect the folder, or choose another.

## The command

cli-about-pack = Keep the paper pack up to date in a PDF: written only when it shows something else than the file
cli-arg-pack-to = PDF, or a folder to put it in
cli-arg-pack-replace = Write over the file even if it is no paper pack; another binder's paper pack is never written over
cli-pack-current = { $file } shows what the binder holds already. Written { $made }. Nothing needed to be done.
cli-pack-changed = Not as in the latest print that was noted:
cli-pack-ending = { $file } is no folder and doesn't end in .pdf
cli-pack-ending-do = Nothing is written. Name a folder that exists, or let the name end in .pdf.
cli-pack-other-file-do = The file is as it was. Choose another name, or add --replace to write over it.
