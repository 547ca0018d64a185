### Det som läses tillbaka ur en PDF

attached-nothing = PDF-filen bär inget som kan läsas in här
attached-nothing-do = Inget är ändrat. Bara en plan eller en överlämning som Krispärm har skrivit som PDF, var för sig och oförändrad, kan läsas in: planer bland planerna, överlämningar där de tas emot. En PDF som är skannad, ihopslagen eller skriven av ett annat program kan inte det.
attached-encrypted = PDF-filen är skyddad med lösenord
attached-encrypted-do = Inget är ändrat. Be om filen utan lösenord.
attached-damaged = PDF-filen är skadad eller inte hel
attached-damaged-do = Inget är ändrat. Be om filen på nytt, eller skriv av papperet.
