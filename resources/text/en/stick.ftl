### A USB stick to grab

stick-title = USB stick to grab
stick-about = Puts the program, the encrypted binder and a note on how to open it on a USB stick or in a folder. It opens on a computer without installation, network or administrator. What was written on the stick since the last time is taken home first.
stick-with-pack = Add the paper pack as a PDF. It can be read without the passphrase: whoever finds the stick sees phone numbers and plans.
stick-fill = Fill a USB stick
stick-choose = Choose the USB stick or a folder
stick-filling = Filling the USB stick and reading it back…
stick-filled = { $folder } is filled.
stick-read-back = Written and read back:
stick-file = { $name } ({ $size } kB)
stick-taken-home = { $count ->
        [1] 1 record had changed on the stick and has been taken home.
       *[other] { $count } records had changed on the stick and have been taken home.
    }
stick-pack-open = The PDF is not encrypted: whoever finds the stick can read it.
stick-pack-file = Paper pack.pdf
stick-note-file = READ ME FIRST.txt
stick-note =
    Krispärm { $board }
    Filled { $when }

    1. Open the program krisparm on the stick. Nothing needs to be installed, and no network is needed.
    2. Type the passphrase. The binder on the stick opens.
    3. If there is a PDF of the paper pack, it can be printed from any computer.

    If the computer won't start the program: choose to run it anyway, or copy what is on the stick to a folder on the computer and open it there.
    What is written in the binder on the stick is taken home when the stick is filled again on the computer it came from.
stick-same-place = The binder you have open lies in { $folder }
stick-same-place-do = Nothing is written. Choose a USB stick or another folder.
stick-another = { $file } is another binder, or can't be read
stick-another-do = Nothing is written. Choose another stick or folder, or move that file away if it isn't to be used.
stick-not-written = { $file } could not be written: { $cause }
stick-not-written-do = The binder on the computer is as it was. See that the stick is in, isn't write-protected and has room, and try again.
stick-unlike = { $file } did not arrive whole on the stick
stick-unlike-do = The binder on the computer is as it was. Don't trust the stick: try again, or take another.
cli-about-stick = Fill a USB stick with the program, the binder, the paper pack and a note on how to open it
cli-arg-without-pack = Without the paper pack, which anybody can read
