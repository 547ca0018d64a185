### The vocabulary in the text: what is said of a word while one writes.

glass-swap = { $word } → { $use } (Ctrl+.)
glass-rather = { $word }: rather use { $use }
glass-against = { $word }: use another word
glass-unsure = { $word } has several meanings. Say which.

### The vocabulary in texts that are read: what is said of a word one rests on.

glass-may-mean = { $word } may mean { $meanings }
glass-same-as = { $word }: the same as { $title }
glass-leads = Click or press Enter to open the concept.
glass-stop = Word { $number } of { $count }, change with the arrow keys

### Reading as another actor

glass-beside = ({ $partner }: { $words })
glass-beside-part = ({ $partner }: { $words }, for “{ $part }”)
glass-beside-depends = ({ $partner }: { $words }, depending on the meaning)
glass-beside-or = { $one } or { $other }
glass-read-as = Read as { $partner }
glass-read-ours = Read with our own words only
glass-read-leave = Stop reading so
glass-reading-as = You read as { $partner }: their words stand in brackets after ours. The texts are not changed.
glass-police = the police
glass-rescue = the rescue service
glass-region = the region
glass-municipality = the municipality
glass-county = the county administrative board
glass-sos = SOS Alarm
glass-church = the Church of Sweden

### Check texts

wording-title = Check texts
wording-about = Words in plans, routines, handovers and other texts that the vocabulary advises against, abbreviations that nobody explains, and words that may mean several things. Nothing is changed by itself.
wording-checking = The texts are being checked …
wording-none = Nothing to put right
wording-none-text = The vocabulary advises against no word in the texts, every abbreviation is explained, and no word is unclear. What is written next is checked too.
wording-none-of-sort = Nothing of that kind. Choose All to see the rest.
wording-no-words = The vocabulary is empty
wording-no-words-text = Texts are checked against the vocabulary. Put concepts in it first.
wording-to-words = To the vocabulary
wording-sort = Show
wording-all = All ({ $count })
wording-against = Advised against ({ $count })
wording-undefined = Abbreviations ({ $count })
wording-senses = Several meanings ({ $count })
wording-open = Open { $title }
wording-stand = Let it stand
wording-stand-label = Let “{ $word }” stand in { $title }
wording-more = Show { $count } more
wording-stands-title = May stand ({ $count })
wording-stands-text = Somebody said that these words are to stand as they are written. The check doesn't show them.
wording-question = Check again
wording-question-label = Check “{ $word }” again
wording-found = { $count ->
    [one] Vocabulary: one word in the texts to look at
   *[other] Vocabulary: { $count } words in the texts to look at
}
