### What is read back from a PDF

attached-nothing = The PDF carries nothing that can be read in here
attached-nothing-do = Nothing is changed. Only a plan or a handover that Krispärm has written as a PDF, each by itself and unaltered, can be read in: plans among the plans, handovers where they are received. A PDF that is scanned, joined with others or written by another program can't.
attached-encrypted = The PDF is protected by a password
attached-encrypted-do = Nothing is changed. Ask for the file without a password.
attached-damaged = The PDF is damaged or not whole
attached-damaged-do = Nothing is changed. Ask for the file again, or copy the paper by hand.
